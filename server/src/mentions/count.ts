import { type FigureReading } from './figure-reading.ts'
import { mayJoin, unitAt, type PrintedNumber } from './number.ts'

/** Up to three words after a number, the last of them a plural: "1,500 retail stores", "nine meetings", "five Directors". */
export const COUNTED_AFTER =
  /\s((?:full-\sand\s)?(?:[A-Za-z][\w-]*\s){0,3}?)([a-z][a-z-]*s|people|feet|children|men|women|personnel|Directors|Employees|Holders|Managers|Meetings|Members|Nominees|Officers|Persons|Shareholders|Stockholders|Stores|Trustees)(?![\w-])/y
const FUNCTION_WORDS =
  /\b(?:a|an|and|are|as|at|be|been|but|by|can|did|do|for|from|had|has|have|he|if|in|into|is|it|its|may|must|no|not|of|on|or|our|per|shall|she|should|such|than|that|the|their|then|there|these|they|this|those|to|under|upon|was|we|were|when|where|which|who|will|with|would|you)\b/i
/** Words in -s that are no plural noun, and plurals that only name a unit, a time or a part of a document. */
const NOT_COUNTED =
  /^(?:always|anniversaries|appears|applies|as|becomes|besides|billions|cents|contains|days|describes|does|dollars|earnings|has|hours|includes|is|its|lists|means|millions|minus|minutes|months|options|others|ours|percents|perhaps|plus|points|proceeds|provides|quarters|references|refers|relates|remains|represents|requires|seconds|series|sets|shares|shows|sometimes|theirs|this|thousands|thus|times|us|versus|warrants|was|weeks|whereas|years|yours|\w*(?:ss|ous|sis))$/

/** Reads a count with what it counts: "nine meetings". Only where the counted thing directly follows. */
export function readCount(text: string, number: PrintedNumber): FigureReading | undefined {
  if (number.yearLike || number.value.exponent < 0 || number.end - number.from > 24) return undefined
  const more = unitAt(text, number.end) === 43
  const end = more ? number.end + 1 : number.end
  if (!mayJoin(unitAt(text, end))) return undefined
  if (number.form === 'words' && number.value.digits === 1n) return readOne(text, number)
  COUNTED_AFTER.lastIndex = end
  const match = COUNTED_AFTER.exec(text)
  const noun = match?.[2]
  if (match === null || noun === undefined) return undefined
  // "Met nine times" counts; "three times the salary" was read as a multiple before.
  if (NOT_COUNTED.test(noun) && !(noun === 'times' && match[1] === '')) return undefined
  if (noun === 'states' && number.form === 'digits') return undefined
  if (FUNCTION_WORDS.test((match[1] ?? '').replace('full- and ', ''))) return undefined
  if (isLabelled(text, number.from)) return undefined
  return {
    type: 'count',
    from: number.from,
    to: COUNTED_AFTER.lastIndex,
    value: number.value,
    scale: number.scale,
    instrument: noun.toLowerCase(),
    ...(more && { qualifier: 'at-least' as const }),
  }
}

/** What "one" counts where it directly follows: persons, votes and premises; most other uses of "one" count nothing. */
export const ONE_COUNTED =
  /\s(?:(?:additional|executive|independent|new|non-employee|other)\s)?(branch|building|class|customer|dealer|director|distributor|employee|facility|factory|hospital|hotel|location|manufacturer|meeting|mine|nominee|officer|plant|property|refinery|restaurant|segment|store|subsidiary|supplier|tenant|trustee|vessel|vote|warehouse)(?![\w-])/y

function readOne(text: string, { from, end, value, scale }: PrintedNumber): FigureReading | undefined {
  ONE_COUNTED.lastIndex = end
  const noun = ONE_COUNTED.exec(text)?.[1]
  if (noun === undefined || isLabelled(text, from)) return undefined
  return { type: 'count', from, to: ONE_COUNTED.lastIndex, value, scale, instrument: noun }
}

/** Persons and votes that a cell of a table counts in words: "All directors as a group (7 persons)", "ten votes per share". */
export const PERSONS_AFTER = /\s(?:other\s)?(persons?|people|individuals|members|directors|officers|votes?)(?![\w-])/iy

/** Reads a count of persons or votes in the text of a table's cell. */
export function readPersons(text: string, { from, end, value, scale }: PrintedNumber): FigureReading | undefined {
  if (value.exponent < 0 || unitAt(text, end) !== 32) return undefined
  PERSONS_AFTER.lastIndex = end
  const noun = PERSONS_AFTER.exec(text)?.[1]
  if (noun === undefined || isLabelled(text, from)) return undefined
  return { type: 'count', from, to: PERSONS_AFTER.lastIndex, value, scale, instrument: noun.toLowerCase() }
}

const WORD_BEFORE = /(?:^|[\s“"'(—–-])([A-Z][\w-]{0,20})\s$/
/** Capitalized words before a number that only begin a sentence. */
const NO_LABELS = new Set(
  (
    'A About All Also An And Any Approximately Are As At Both But By Currently During Each Every For From Had Has Have Her His In ' +
    'Includes Including Is Its Like More Most My Nearly Of On Only Operates Other Our Over Owns Some Such That The Their Then There ' +
    'These They Those To Under Up Was We Were When Where With Your'
  ).split(' '),
)

/** A number directly after a capitalized word is mostly that word's number: "Level 3 inputs", "Fortune 500 companies". */
function isLabelled(text: string, from: number): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, from - 24), from))?.[1]
  return word !== undefined && !NO_LABELS.has(word)
}

import { type Reading } from './reading.ts'

/** The numbered parts of filings that headings name. */
type HeadingPart =
  'part' | 'item' | 'proposal' | 'note' | 'annex' | 'exhibit' | 'schedule' | 'article' | 'section' | 'signatures'

/** What heading a block is, marked by its dialect or only by its words and their looks. */
export interface BlockHeading {
  readonly title: string
  /**
   * 1 to 6 for a heading that the dialect marks. Others stand below every marked one: 7 for Parts, Proposals, Annexes and
   * Exhibits, 8 for Items and Articles, 9 for a financial statement or all Notes, 10 for Notes and Sections, 11 for a line in capitals,
   * 12 for one in bold.
   */
  readonly depth: number
  readonly marked: boolean
  /** The part that the heading names, with its number as references name it: "note 7", "item 1a", "signatures". */
  readonly part?: { readonly type: HeadingPart; readonly target: string }
  /** A short numbered line, "7. Debt": a heading only where such lines follow one another under a Notes heading. */
  readonly number?: number
}

const DEPTHS: Readonly<Record<HeadingPart, number>> = {
  part: 7,
  proposal: 7,
  annex: 7,
  exhibit: 7,
  schedule: 7,
  signatures: 7,
  item: 8,
  article: 8,
  note: 10,
  section: 10,
}
const STATEMENT_DEPTH = 9
const CAPITALS_DEPTH = 11
const BOLD_DEPTH = 12
const LONGEST_TITLE = 200
const LONGEST_LINE = 110

const LABEL =
  /^(part|item|proposal|note|annex|appendix|exhibit|schedule|article|section) {1,2}(?:(?:no\.|number|nos\.) ?)?(\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?(?:\([a-z]\))?|[ivx]{1,5}|[a-z](?:-\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten)(?![\w%]|\.\d)/i
const LABEL_AT_START = /^\s*(?:part|item|proposal|note|annex|appendix|exhibit|schedule|article|section|signature)/i
const SPELLED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** "Item 7 ........ 31": a line of a table of contents. */
const CONTENTS_LINE = /[.…\s]\s?(?:[A-Z]-)?\d{1,3}$/
const PUNCTUATION_AFTER = /^\s?[.:—–-]/
const COVER_LINE =
  /^(?:UNITED STATES|SECURITIES AND EXCHANGE COMMISSION|WASHINGTON|FORM\s|AND$|OR$|\(?MARK ONE|N\/A$|NONE$|COMMON STOCK|NOT APPLICABLE|CONFIDENTIAL$|DRAFT$)/
/** What every annual and quarterly report calls its statements, and what stands around them. */
const STATEMENT =
  /^(?:(?:condensed|unaudited|consolidated|interim|combined)\s){0,4}(?:notes\sto\s(?:the\s)?(?:(?:condensed|unaudited|consolidated|interim|combined)\s){0,4}financial\sstatements|balance\ssheets?|statements?\sof\s(?:[a-z’']+,?\s){0,6}(?:income|operations|earnings|loss|cash\sflows|equity|condition|position|deficit)|report\sof\sindependent\sregistered\spublic\saccounting\sfirm|management’s\sdiscussion\sand\sanalysis\sof\sfinancial\scondition\sand\sresults\sof\soperations)(?:\s\((?:unaudited|continued)\)|,?\scontinued){0,4}$/i
const NUMBERED = /^\(?(\d{1,2})[.)]\s{1,4}([A-Z].{2,90})$/

/**
 * What heading a block is: marked, or an unmarked paragraph that names an Item, Part, Note, Proposal, Annex, Exhibit or the
 * Signatures, or stands alone in capitals or in bold. Undefined for any other block.
 */
export function headingOf(reading: Reading): BlockHeading | undefined {
  const { kind, depth, runs, tables } = reading
  const [run] = runs
  if (run === undefined) return undefined
  if (kind === 'heading' && depth !== undefined) {
    const title = run.text.trim()
    const part = labelledPart(title)
    return { title, depth, marked: true, ...(part && { part: part.part }) }
  }
  const [table] = tables
  if (table !== undefined) {
    if (table.run.text.length > LONGEST_TITLE + 40) return undefined
    const filled = table.rows.filter((row) => row.some(({ from, to }) => table.run.text.slice(from, to).trim() !== ''))
    if (filled.length !== 1) return undefined
    const cells = filled.flatMap((row) => row.map(({ from, to }) => table.run.text.slice(from, to).trim()))
    return labelled(cells.filter((cell) => cell !== '').join(' '))
  }
  if (runs.length !== 1) return undefined
  if (kind === 'list') return numbered(reading.source.trim())
  if (kind !== 'paragraph' && kind !== 'other') return undefined
  if (isLongLine(run.text) && !LABEL_AT_START.test(run.text)) return undefined
  const text = run.text.trim().replaceAll(/\s+/g, ' ')
  if (/^signatures?\.?$/i.test(text))
    return { title: text, depth: DEPTHS.signatures, marked: false, part: { type: 'signatures', target: 'signatures' } }
  const named = labelled(text)
  if (named !== undefined) return named
  if (text.length > LONGEST_LINE || !/[A-Z]{3}/i.test(text)) return undefined
  if (STATEMENT.test(text)) return { title: text, depth: STATEMENT_DEPTH, marked: false }
  if (isCapitals(text)) return { title: text, depth: CAPITALS_DEPTH, marked: false }
  if (isBold(reading.source) && !/[,;]$/.test(text)) return { title: text, depth: BOLD_DEPTH, marked: false }
  return numbered(text)
}

/** Whether a text is too long for a line of its own, blanks not counted; most paragraphs are, and are looked at no further. */
function isLongLine(text: string): boolean {
  let units = 0
  for (let at = 0; at < text.length && units <= LONGEST_LINE; at++) {
    const unit = text.charCodeAt(at)
    // Blanks of other scripts are not told apart from letters, and so count as blanks too.
    if (unit > 32 && unit !== 160 && unit < 0x1680) units++
  }
  return units > LONGEST_LINE
}

/** The part that a text begins with, and what stands behind its number. */
function labelledPart(text: string): { part: NonNullable<BlockHeading['part']>; rest: string } | undefined {
  const match = LABEL.exec(text)
  if (match === null) return undefined
  const [label, word = '', number = ''] = match
  const type = (word.toLowerCase() === 'appendix' ? 'annex' : word.toLowerCase()) as HeadingPart
  const spelled = SPELLED.indexOf(number.toLowerCase()) + 1
  const target = `${word.toLowerCase()} ${spelled > 0 ? spelled : number.toLowerCase()}`
  return { part: { type, target }, rest: text.slice(label.length) }
}

function labelled(text: string): BlockHeading | undefined {
  const found = labelledPart(text)
  if (found === undefined) return undefined
  const { part, rest } = found
  if (rest !== '' && CONTENTS_LINE.test(rest) && part.type !== 'part') return undefined
  const words = rest.replace(/^[\s.:—–()-]+/, '')
  if (words === '') return heading(text, part)
  // "Item 7 of this report says so." is a sentence.
  if (!/^[A-Z\d“"[(]/.test(words)) return undefined
  const end = /[.:](?=\s[A-Z“"])/.exec(words)?.index ?? words.length
  const first = words.slice(0, end)
  if (first.length > LONGEST_TITLE) return undefined
  const spoken = PUNCTUATION_AFTER.test(rest) || isTitle(first)
  if (!spoken || /[;,]$/.test(words)) return undefined
  if (end < words.length && !isTitle(first)) return undefined
  const title = text.slice(0, text.length - words.length + end)
  return heading(title, part)
}

function heading(title: string, part: NonNullable<BlockHeading['part']>): BlockHeading {
  return { title: title.trim(), depth: DEPTHS[part.type], marked: false, part }
}

/** Whether most longer words of a text begin with a capital. */
function isTitle(text: string): boolean {
  const words = text.match(/[A-Z][A-Z’'-]{3,}/gi) ?? []
  const capitals = words.filter((word) => /^[A-Z]/.test(word)).length
  return words.length === 0 ? /^[A-Z]/.test(text) : capitals >= words.length * 0.6
}

function isCapitals(text: string): boolean {
  if (/[a-z]/.test(text.replace(/\(?continued\)?/i, '')) || /[,;]$/.test(text) || COVER_LINE.test(text)) return false
  const letters = text.replaceAll(/[^A-Z]/g, '').length
  return letters >= 4 && letters > text.length * 0.6 && /[A-Z]{4}/.test(text) && !/\d{5}/.test(text)
}

/** Whether nothing of a paragraph's source stands outside bold. */
function isBold(source: string): boolean {
  const text = source.trim()
  const mark = text.startsWith('**') ? '**' : '__'
  if (text.length < 5 || !text.startsWith(mark) || !text.endsWith(mark)) return false
  return !text.slice(2, -2).includes(mark)
}

function numbered(text: string): BlockHeading | undefined {
  if (text.includes('\n')) return undefined
  const match = NUMBERED.exec(text.replaceAll(/\*\*|__/g, '').trim())
  if (match?.[2] === undefined || /[.;,:]$/.test(match[2]) || !isTitle(match[2])) return undefined
  return { title: match[0], depth: DEPTHS.note, marked: false, number: Number(match[1]) }
}

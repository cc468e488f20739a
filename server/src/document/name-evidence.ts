import { FACTOR, collectOtherWords, lowered } from './capitalized-words.ts'
import { isMarked, mark, newMarks } from './hash-marks.ts'
import { mentionsWithNames } from './mentions-with-names.ts'
import { type FactSource } from './resolve-facts.ts'
import { type Reading } from './reading.ts'
import { nameByDefinition } from './term-meaning.ts'
import { type EntityMention, type TermMention } from '../mentions/mention.ts'

/** What one block tells of the names and terms of its document, kept with its reading so that an edit costs one block. */
export interface BlockNames {
  /** Names that have more than one form: persons, organizations, securities; and what proves who they are. */
  readonly names: readonly EntityMention[]
  readonly definitions: readonly TermMention[]
  /** Names that only a definition shows to be names; they are among `names` too. */
  readonly proved: readonly EntityMention[]
  /** Whether an annex, appendix or exhibit begins here, with definitions of its own. */
  readonly annex: boolean
  /** Whether the block names the line of a cover page that the filer's name stands above. */
  readonly caption: boolean
}

const COVER_CAPTION =
  /\bname\sof\s(?:the\s)?(?:registrant|issuer)\sas\sspecified\sin\sits\s(?:charter|trust|declaration)/i
const ANNEX =
  /^(?:annex|appendix|exhibit)\s(?:no\.\s)?(?:\d{1,3}(?:\.\d{1,3})?|[a-z](?:-\d{1,2})?|[ivx]{1,5})\b(?!.{100})/i
const FULL_NAMES = new Set(['person', 'organization', 'auditor', 'security', 'ticker', 'location', 'identifier'])

/** What a block tells of names and terms; undefined where it tells nothing. */
export const BLOCK_NAMES = {
  of(reading: Reading): BlockNames | undefined {
    const { kind, runs } = reading
    const names: EntityMention[] = []
    const definitions: TermMention[] = []
    for (const mention of mentionsWithNames(reading)) {
      if (mention.kind === 'entity' && FULL_NAMES.has(mention.type)) names.push(mention)
      else if (mention.kind === 'term' && mention.role === 'definition') definitions.push(mention)
    }
    const proved = definitions.flatMap((definition) => nameByDefinition(definition, names) ?? [])
    const text = runs[0]?.text ?? ''
    const annex = (kind === 'heading' || kind === 'paragraph') && runs.length === 1 && ANNEX.test(text.trim())
    const caption = runs.some((run) => run.text.length < 4000 && COVER_CAPTION.test(run.text))
    return names.length === 0 && definitions.length === 0 && !annex && !caption
      ? undefined
      : { names: proved.length === 0 ? names : [...names, ...proved], definitions, proved, annex, caption }
  },
}

const LOWER_WORDS = {
  of(reading: Reading): Int32Array | undefined {
    const words = collectOtherWords(reading)
    return words.length === 0 ? undefined : words
  },
}

/** Says of a word of four letters or more whether the document also writes it in lower case: then it is no name alone. */
export function lowerCaseWords(document: FactSource): (word: string) => boolean {
  const blocks = document.perBlock(LOWER_WORDS)
  const marks = newMarks()
  for (const lower of blocks) {
    if (lower !== undefined) for (const hash of lower) mark(marks, hash)
  }
  return (word) => {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, FACTOR) + lowered(word.charCodeAt(at))) | 0
    return isMarked(marks, hash) && blocks.some((lower) => lower?.includes(hash) === true)
  }
}

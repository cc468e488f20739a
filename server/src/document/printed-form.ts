import { CELL_BARRIER, ROW_BARRIER, type ProseRun } from '../text/runs.ts'
import { wordBefore } from '../mentions/word-before.ts'
import { keptWith } from '../text/kept-with.ts'

/** Capitalized words that may stand before a name or term without being part of a longer one. */
const LEADERS = new Set(
  (
    'A About After All Although An And Any As At Because Before Between Both But By Did Do Does During Each Either Every For ' +
    'From Further Had Has Have How If In Into Is Its May Neither No Nor Not Of On Once Only Or Other Our Over Per Pursuant ' +
    'Shall Should Since Some Such Than That The Their Then These They This Those Through To Under Unless Until Upon Was ' +
    'Were What When Where Whereas Whether Which While Who Will With Within Without Would Your'
  ).split(' '),
)
const WORD_UNIT = /[\p{L}\p{N}_]/u
const BLANK = /\s/

/** Where a form ends that stands at `from`, blanks and line breaks being equal; undefined where it does not stand there. */
export function endOfForm(text: string, from: number, form: string): number | undefined {
  const length = form.length
  let at = from
  let index = 0
  while (index < length) {
    const wanted = form.charCodeAt(index)
    const unit = text.charCodeAt(at)
    if (wanted === unit || (isApostrophe(wanted) && isApostrophe(unit))) at++
    else if (wanted !== SPACE || !BLANK.test(text.charAt(at))) return undefined
    else while (BLANK.test(text.charAt(at))) at++
    index++
  }
  return isWordUnit(text, at) ? undefined : at
}

const SPACE = 32

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  // Most forms end before a blank or a stop.
  if (unit < 48 || Number.isNaN(unit)) return false
  return WORD_UNIT.test(text.charAt(at))
}

/** As `endOfForm`, and the plural of the form too. */
export function endOfFormOrPlural(text: string, from: number, form: string): number | undefined {
  const end = endOfForm(text, from, form)
  if (end !== undefined) return end
  return /[a-z]$/.test(form) && !form.endsWith('s')
    ? endOfForm(text, from, `${form}s`)
    : form.endsWith('s') || /[xh]$/.test(form)
      ? endOfForm(text, from, `${form}es`)
      : undefined
}

/** Whether a capitalized word stands before `from` that could be the start of a longer name. */
export function followsCapital(text: string, from: number): boolean {
  if (text.charAt(from - 1) === '&' || text.startsWith('& ', from - 2)) return true
  const before = wordBefore(text, from)
  if (before === undefined) return false
  const word = before.word.replace(/^[("“‘[]+/, '')
  return /^[A-Z]/.test(word) && /[\w&]$/.test(word) && !/['’]s?$|-[a-z]{2,}$/.test(word) && !LEADERS.has(word)
}

/** Whether a capitalized word follows directly, so that the two may be one longer name. */
export function precedesCapital(text: string, to: number): boolean {
  return /^(?: ?&|[ \n][A-Z]|\.[A-Za-z]|[®™]? [A-Z])/.test(text.slice(to, to + 4))
}

const SENTENCE_ENDS = new Set(`.!?:;•\n${CELL_BARRIER}${ROW_BARRIER}`)

/** Whether a sentence, a cell or a quotation begins at `from`. */
export function beginsSentence(text: string, from: number): boolean {
  let at = from
  while (at > 0 && ' \t\u00A0“"(['.includes(text.charAt(at - 1))) at--
  return at === 0 || SENTENCE_ENDS.has(text.charAt(at - 1))
}

/** Whether a run is a headline, most of its words capitalized, where capitals tell nothing of names. */
export const isTitle = keptWith(
  ({ kind, text }: ProseRun): boolean => kind !== 'table' && text.length < 300 && mostlyCapitals(text),
)

function mostlyCapitals(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^[a-z]{4}/i.test(word))
  return words.length > 2 && words.filter((word) => /^[A-Z]/.test(word)).length >= words.length * 0.7
}

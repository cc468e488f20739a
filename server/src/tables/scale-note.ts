import { remembered } from '../text/remembered.ts'

/** What a note such as "(in thousands, except share and per share data)" says of the figures that it governs. */
export interface ScaleNote {
  /** The power of ten of amounts of money; undefined where the note speaks of shares alone. */
  readonly amounts: number | undefined
  /** The power of ten of counts of shares; undefined where the note speaks of money alone. */
  readonly shares: number | undefined
  /** Whether the note itself names shares; otherwise `shares` only follows from "in thousands". */
  readonly namesShares: boolean
  /** What else the note excepts, as the words that a row or column must hold, with the power of ten that it has. */
  readonly exceptions: readonly { readonly words: readonly string[]; readonly scale: number }[]
}

/** A note and the words that are it. */
export interface FoundNote {
  readonly note: ScaleNote
  /** `[from, to)` of the text it was found in, exceptions included. */
  readonly from: number
  readonly to: number
}

/** Where a note stands: in a cell it may be as short as "Millions" or "($000)". */
export type NotePlace = 'cell' | 'prose'

/** Cheap: few texts hold one of these. */
const MAY_SCALE = /thous|million|billion|000|\bmil\b|mm\)|[$€£¥]\s?m|[$€£¥]\s?bn/i

const CURRENCY_WORD =
  'u\\.s\\.|united states|us|usd|canadian|australian|hong kong|rmb|cny|eur|gbp|cad|jpy|dollars?|euros?|pounds|yen|(?:us|hk|nt|[cas])?\\$|[€£¥]'
const UNIT = 'thousands?|millions?|billions?'
/**
 * "in thousands", "in millions of U.S. dollars", "(000's omitted)", "US$'000". V8 writes a group that stands up to three
 * times out three times, which took it 5 ms here; one that may stand four times it does not.
 */
const SCALE_IN = new RegExp(
  `\\bin\\s(?:(?:${CURRENCY_WORD})\\s?){0,4}(${UNIT})\\b|(?<![\\d,.])['’]?(000)['’]?s?\\b(?![,.]\\d)`,
  'gi',
)
/** The shorter forms of cells: "Millions, except per share amounts", "Options (thous.)", "($ millions)". */
const SCALE_IN_CELL = new RegExp(
  `(?:^|\\()\\s?(?:(?:${CURRENCY_WORD}|amounts|all amounts)\\s?){0,4}(thousands?|millions?|billions?|thous\\.|mil\\.|mn|mm|bn|m)(?=$|\\s?[,;:)]|\\sexcept|\\sof\\s(?:u\\.s\\.|us|dollars|[$€£¥]))`,
  'gi',
)
const EXCEPT = /^[\s,;:–—-]{0,3}(?:\w+\s){0,4}?(?:except(?:ing)?|other\sthan|excluding|but\snot)\s(?:for\s|as\s)?/i
const PER_SHARE = /\bper[-\s](?:\w+[-\s]){0,2}(?:shares?|units?|ads)\b/gi
/** "In millions of dollars", read where the unit ends. */
const OF_MONEY = /^\sof\s(?:the\s)?(?:u\.s\.|us\b|united|rmb|euro|dollar|[$€£¥]|canadian)/i
const SHARES = /\b(?:shares?|units|options|warrants)\b/i
/** Quantities that a note may scale by themselves: "square feet in thousands". */
const QUANTITIES =
  /\b(?:square\s(?:feet|foot|met(?:re|er)s)|tonn?es|tons|barrels|boe|bbls?|gallons|ounces|acres|subscribers|customers|passengers|employees|miles|hours|volumes)\b/i
const MONEY = /dollar|amount|[$€£¥]|\brmb\b|\busd\b|currenc/i
const NO_WORDS = new Set(
  'a all amount amounts an and are as data for figures in indicated information is noted number numbers of or otherwise percent percentage percentages presented ratio ratios reflected shown stated the those unless where which par value'.split(
    ' ',
  ),
)
/** How long the exceptions of a note are at most. */
const LONGEST = 240

/** The scale note of a text, the first where it has several; undefined for nearly every text. */
export function findScaleNote(text: string, place: NotePlace): FoundNote | undefined {
  if (!MAY_SCALE.test(text)) return undefined
  const matches: RegExpExecArray[] = []
  SCALE_IN.lastIndex = 0
  for (let match = SCALE_IN.exec(text); match !== null; match = SCALE_IN.exec(text)) {
    if (isNote(text, match, place)) matches.push(match)
  }
  if (place === 'cell' && matches.length === 0) matches.push(...text.matchAll(SCALE_IN_CELL))
  const [first] = matches
  if (first === undefined) return undefined
  let amounts: number | undefined
  let shares: number | undefined
  let namesShares = false
  let exceptions: ScaleNote['exceptions'] = []
  const quantities: ScaleNote['exceptions'][number][] = []
  let from = first.index
  let to = 0
  for (const match of matches) {
    if (match.index < to) continue
    if (to > 0 && match.index - to > LONGEST) break
    const end = match.index + match[0].length
    // In "Value of shares (millions)" the words before the bracket name the column.
    const subject = match[0].startsWith('(') ? '' : subjectBefore(text, Math.max(to, match.index - 80), match.index)
    if (to === 0) from = match.index - subject.length
    const scale = scaleOfUnit(match[1] ?? match[2] ?? '')
    const ofShares = SHARES.test(subject.replaceAll(PER_SHARE, ''))
    const ofMoney = MONEY.test(subject) || MONEY.test(match[0]) || OF_MONEY.test(text.slice(end, end + 24))
    if (ofShares) {
      shares = scale
      namesShares = true
    }
    if (!ofMoney && !ofShares && QUANTITIES.test(subject)) {
      quantities.push({ words: wordsOf(subject), scale })
      to = end
      continue
    }
    if (ofMoney || !ofShares) amounts ??= scale
    if (!ofMoney && !ofShares) shares ??= scale
    to = end
    const except = EXCEPT.exec(text.slice(end, end + 40))
    if (except === null) continue
    const begin = end + except[0].length
    const excepted = text.slice(begin, exceptionsEnd(text, begin))
    to = begin + excepted.length
    const read = readExceptions(excepted)
    exceptions = read.others
    if (read.shares !== undefined) {
      shares = read.shares
      namesShares = true
    }
  }
  return { note: { amounts, shares, namesShares, exceptions: [...quantities, ...exceptions] }, from, to }
}

/** The scale note of a cell, a label or a caption; undefined for nearly every one. */
export const findCellNote = remembered((text) => findScaleNote(text, 'cell'))

/** The power of ten of the amounts that a text's note governs; 0 without a note. */
export function scaleOf(text: string): number {
  const found = findCellNote(text)
  return found?.note.amounts ?? found?.note.shares ?? 0
}

function scaleOfUnit(unit: string): number {
  const word = unit.toLowerCase()
  if (word.startsWith('t') || word === '000') return 3
  return word.startsWith('b') ? 9 : 6
}

/** Whether "in thousands" is a note: "in millions of gross tons" and "in thousands of homes" are none. */
function isNote(text: string, match: RegExpExecArray, place: NotePlace): boolean {
  const { index } = match
  const end = index + match[0].length
  const after = text.slice(end, end + 24)
  if (/^\sof\s/.test(after) && !OF_MONEY.test(after) && !/^\sof\sshares\b/i.test(after)) return false
  const open = text.lastIndexOf('(', index)
  const bracketed = open !== -1 && index - open < 200 && !text.slice(open, index).includes(')')
  if (match[2] !== undefined) {
    return (
      /[$€£¥]\s?$|\b(?:rmb|usd)\s?$|\(\s?$|\bin\s$/i.test(text.slice(Math.max(0, index - 6), index)) ||
      /^\s?omitted/i.test(after)
    )
  }
  if (!/s$/i.test(match[1] ?? '') && !/^\s?[),;:]|^$/.test(after)) return false
  if (place === 'cell' || bracketed || text.length < 90) return true
  return (
    /\b(?:stated|presented|expressed|shown|reported|amounts?|dollars|data|figures|tables?)\b[^.;]{0,40}$/i.test(
      text.slice(Math.max(0, index - 60), index),
    ) || /^[^.;]{0,80}:$|^(?:,?\sexcept[^.;]{0,100})?\.?$/.test(text.slice(end))
  )
}

/** The words directly before a note that say what it governs: "(Dollars", "shares". */
function subjectBefore(text: string, from: number, to: number): string {
  const before = text.slice(from, to)
  const cut = Math.max(
    before.lastIndexOf('('),
    before.lastIndexOf(';'),
    before.lastIndexOf(','),
    before.lastIndexOf(':'),
  )
  const subject = before.slice(cut + 1)
  return subject.length > 60 ? '' : subject
}

function exceptionsEnd(text: string, from: number): number {
  for (let at = from; at < Math.min(text.length, from + LONGEST); at++) {
    const unit = text.charAt(at)
    if (unit === ')' || unit === ':' || unit === ';' || unit < ' ') return at
    if (unit === '.' && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))) return at
  }
  return Math.min(text.length, from + LONGEST)
}

function wordsOf(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !NO_WORDS.has(word))
}

function readExceptions(text: string): {
  readonly shares: number | undefined
  readonly others: ScaleNote['exceptions']
} {
  let shares: number | undefined
  const others: { words: string[]; scale: number }[] = []
  const parts = text.toLowerCase().split(/,\s(?!which)|;|\band\b|\bor\b/)
  for (const part of parts) {
    SCALE_IN.lastIndex = 0
    const unit = SCALE_IN.exec(part)
    const scale = unit === null ? 0 : scaleOfUnit(unit[1] ?? unit[2] ?? '')
    const phrase = part.replaceAll(PER_SHARE, ' ')
    if (SHARES.test(phrase) && !/\bprice|value\b/.test(phrase)) {
      shares = scale
      continue
    }
    if (phrase !== part && scale === 0 && !/\b(?:revenue|cost|sales)\b/.test(phrase)) continue
    const stem = unit === null ? part : part.slice(0, unit.index)
    const words = wordsOf(stem)
    if (words.length > 0) others.push({ words, scale })
  }
  return { shares, others }
}

/** The power of ten that a note's own exceptions give a row and column with these words; undefined for most. */
export function exceptedScale(note: ScaleNote, words: string): number | undefined {
  if (note.exceptions.length === 0) return undefined
  const lower = words.toLowerCase()
  return note.exceptions.find((exception) => exception.words.every((word) => lower.includes(word.replace(/s$/, ''))))
    ?.scale
}

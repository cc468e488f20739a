import { compare, multiply, readDecimal, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { type Figure, type Mention, type ScaleSource } from '../mentions/mention.ts'
import { type DraftRow } from './draft-rows.ts'
import { type ScaleNote } from './scale-note.ts'
import { mentionsWithin } from './within.ts'
import { type ProseRun } from '../text/runs.ts'

/** No company has so many shares. */
const MOST_SHARES: Decimal = { digits: 2n, exponent: 10 }
const PRICES = /^\s?(?:ranges?\sof\s)?(?:option\s)?(?:exercise|strike|grant)\sprices?(?:\sranges?)?\b/i
const GROUPED_NUMBER = /(?<![\d,.$€£¥])\d{1,3}(?:,\d{3})+(?![\d,]*\d|\.\d|\s?%)/g
/** "No shares issued", "none issued and outstanding", "outstanding: none". */
const NOTHING =
  /\b(?:no(?=\sshares?\b)|none(?=\s(?:are\s|were\s)?(?:issued|outstanding)\b)|(?<=\b(?:issued|outstanding)[:\s—–-]{1,3})none)\b/gi

/**
 * The figures in the labels of a table that the table changes: amounts that its note scales ("net of allowances of
 * $574"), shares likewise, and counts that only the label's words show ("1,200,000 authorized; 431,000 and 428,500
 * issued"), also where the label goes on in the next row. `mentions` are those of the table's run, in order.
 */
export function labelFigures(
  run: ProseRun,
  rows: readonly DraftRow[],
  mentions: readonly Mention[],
  header: ScaleNote | undefined,
  source: ScaleSource,
): readonly Figure[] {
  const out: Figure[] = []
  const inFull = rows.some((row) => showsFullCounts(row, mentions, row.tableNote ?? header))
  let goesOn = false
  for (const { labelCell, label, tableNote, columns } of rows) {
    if (labelCell === undefined || !/\d|\bno(?:ne)?\b/i.test(label)) {
      goesOn = false
      continue
    }
    const speaksOfShares: boolean =
      /\b(?:shares?|stock)\b/i.test(label) || (goesOn && /\b(?:issued|outstanding)\b/i.test(label))
    goesOn = speaksOfShares && /(?:,|;|\sand)$/.test(label)
    const note = tableNote ?? header
    const own = mentionsWithin(mentions, labelCell.from, labelCell.to)
    const known = own.filter((mention) => mention.kind === 'figure')
    const counts = speaksOfShares ? bareCounts(run, labelCell.from, labelCell.to, own) : []
    const power = note?.shares ?? 0
    const scalesShares =
      power > 0 &&
      (!inFull || note?.namesShares === true) &&
      [...known, ...counts].every((figure) => isPlausible(figure, power))
    const prices = columns[0] !== undefined && PRICES.test(columns[0].header)
    for (const figure of known) {
      // "Range of exercise prices" over the labels: "$1.34 to $154.14" are prices.
      if (prices && figure.type === 'money' && figure.scale === 0 && figure.value.exponent === -2) {
        out.push({ ...figure, type: 'per-share', instrument: 'share', price: 'exercise' })
        continue
      }
      if (figure.scale !== 0 || figure.form === 'words') continue
      if (figure.type === 'shares' && scalesShares) out.push(rescaled(figure, power, source))
      // Cents are printed in amounts in full only.
      if (!isAmount(figure) || figure.value.exponent < -1 || note?.amounts === undefined) continue
      out.push(rescaled({ ...figure, type: 'money' }, note.amounts, source))
    }
    for (const figure of counts)
      out.push(scalesShares && figure.form === 'digits' ? rescaled(figure, power, source) : figure)
  }
  return out
}

const TWO = wholeNumber(2)

/**
 * Whether a row's amount is what its label's par value makes of the shares as they are printed: "$0.01 par value; 5,123,456
 * shares issued" beside 51 in a table in thousands. The shares are then printed in full, whatever the amounts are in.
 */
function showsFullCounts(
  { labelCell, label, cells }: DraftRow,
  mentions: readonly Mention[],
  note: ScaleNote | undefined,
): boolean {
  const power = note?.amounts ?? 0
  if (labelCell === undefined || power === 0 || !/\bpar\b/i.test(label)) return false
  const own = mentionsWithin(mentions, labelCell.from, labelCell.to).filter((mention) => mention.kind === 'figure')
  const par = own.find(({ type, value }) => type === 'per-share' && value.digits > 0n)?.value
  if (par === undefined) return false
  const counts = own.filter(({ type }) => type === 'shares').map(({ value }) => multiply(value, par))
  return cells.some(({ number }) => {
    if (number === undefined || number.value.digits <= 0n) return false
    const amount = { digits: number.value.digits, exponent: number.value.exponent + power }
    return counts.some((full) => compare(full, multiply(amount, TWO)) <= 0 && compare(amount, multiply(full, TWO)) <= 0)
  })
}

/** Whether a figure is an amount; so large a price was misread ("liquidation preference of $141,920"). */
function isAmount({ type, value }: Figure): boolean {
  return type === 'money' || (type === 'per-share' && value.exponent >= 0 && value.digits >= 10_000n)
}

function isPlausible({ type, value: { digits, exponent } }: Figure, power: number): boolean {
  return type !== 'shares' || compare({ digits, exponent: exponent + power }, MOST_SHARES) < 0
}

function rescaled(figure: Figure, scale: number, scaleSource: ScaleSource): Figure {
  const { digits, exponent } = figure.value
  return { ...figure, value: { digits, exponent: exponent + scale }, scale, scaleSource }
}

/** The numbers with grouping commas, and the words for none, of a label that nothing was read from. */
function bareCounts(run: ProseRun, from: number, to: number, own: readonly Mention[]): readonly Figure[] {
  const counts: Figure[] = []
  const label = run.text.slice(from, to)
  const found = [...label.matchAll(GROUPED_NUMBER), ...label.matchAll(NOTHING)].toSorted(
    (one, other) => one.index - other.index,
  )
  for (const match of found) {
    const start = from + match.index
    const end = start + match[0].length
    const inWords = /^n/i.test(match[0])
    if (own.some((mention) => mention.from < end && start < mention.to)) continue
    counts.push({
      kind: 'figure',
      run,
      from: start,
      to: end,
      type: 'shares',
      value: inWords ? { digits: 0n, exponent: 0 } : readDecimal(match[0]),
      scale: 0,
      form: inWords ? 'words' : 'digits',
      numberFrom: start,
      numberTo: end,
    })
  }
  return counts
}

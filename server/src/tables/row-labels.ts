import { remembered } from '../text/remembered.ts'
import { type LaneRow } from './lanes.ts'

/** What the label of a row says of its place in a sum. */
export interface RowRole {
  /** "Total", "subtotal" in so many words, or no label under rows that have one. */
  readonly total: boolean
  /** A caption that usually is a result: "Net income", "Gross profit", "Balance at end of year". */
  readonly result: boolean
  /** "Less", "allowance", "accumulated depreciation": printed without a sign and deducted. */
  readonly contra: boolean
  /** An expense, a loss or a tax, which a statement may print without a sign and deduct. */
  readonly charge: boolean
  /** A balance that a roll-forward starts from or ends with. */
  readonly balance: boolean
  /** Per-share amounts and percentages, which take no part in sums. */
  readonly apart: boolean
  /** Averages and rates: a sum that fails there says nothing. */
  readonly average: boolean
}

const TOTAL = /\b(?:sub)?-?totals?\b/i
const RESULT =
  /^(?:\(?loss\)?|\(?income\)?|net|gross|operating|earnings|\(?increase\)?|\(?decrease\)?|profit|income \(?loss|comprehensive)\b|,\s?net\b|\bnet$|\bnet of\b|\bbefore\b|\bbalances?\b|\bend(?:ing)? of\b|\bat end\b|^ending\b|\bcombined\b|\bconsolidated\b|\baggregate\b|\bgross\b|\bunreserved\b|\bavailable\b/i
const CONTRA =
  /^\(?(?:less|deduct|minus|net of)\b|\ballowances?\b|\baccumulated (?:depreciation|amortization|impairment)|\btreasury (?:stock|shares)|\bimputed interest|\bpresent value discount|\bvaluation allowance|\bdiscount\b/i
const CHARGE =
  /\b(?:expenses?|costs?|loss|losses|provision|taxes|tax|dividends?|charges?|depreciation|amortization|impairments?|repurchases?|payments?|purchases?|distributions?|forfeited|exercised|cancelled|canceled|expired|vested|released|withheld|settled|retired|closed|charge-?offs|write-?offs|noncontrolling|non-controlling)\b/i
const BALANCE =
  /\bbalances?\b|\b(?:beginning|end|start|close) of\b|\bat (?:the )?(?:beginning|end)\b|^(?:beginning|ending|opening|closing)\b|\boutstanding (?:at|as of|,|-)|\b(?:unvested|nonvested|non-vested) (?:at|as of|,|-)/i
const PER_SHARE = /\bper (?:\w+ ){0,4}(?:share|unit|ADS)\b|^(?:basic|diluted)\b|\bEPS\b/i
const PERCENT = /^%|% (?:of|change)\b|^percent|\bpercent(?:age)? (?:of|change)\b/i
const AVERAGE = /\baverage\b|\bweighted\b|\brates?$|\bratios?\b|\bmargin\b|\beffective tax rate\b|\bmedian\b|\byield\b/i

/** What the words of a label say by themselves; `perShare` and `percent` hold only with the numbers beside them. */
interface LabelWords {
  readonly total: boolean
  readonly result: boolean
  readonly contra: boolean
  readonly charge: boolean
  readonly balance: boolean
  readonly percent: boolean
  readonly perShare: boolean
  readonly average: boolean
}

const wordsOf = remembered((label): LabelWords => ({
  total: TOTAL.test(label),
  result: RESULT.test(label),
  contra: CONTRA.test(label),
  charge: CHARGE.test(label) && !/\bbenefit\b|\bincome\b|\bgain\b/i.test(label),
  balance: BALANCE.test(label),
  percent: PERCENT.test(label),
  perShare: PER_SHARE.test(label) && !/\bpar\b|\(/i.test(label),
  average: AVERAGE.test(label),
}))

const isDeduction = remembered((section) => /^(?:less|deduct|deductions)\b/i.test(section))

/** The roles of the rows of a block, by their labels and by what stands in them. */
export function rolesOf(rows: readonly LaneRow[]): readonly RowRole[] {
  return rows.map(({ label, section, cells }, at): RowRole => {
    const { total, result, contra, charge, balance, percent, perShare, average } = wordsOf(label)
    let printed = false
    let numbers = 0
    let percents = 0
    let fractions = 0
    for (const cell of cells) {
      if (cell === undefined) continue
      printed = true
      if (cell.nil) continue
      numbers++
      if (cell.percent) percents++
      if (perShare && cell.printed.includes('.')) fractions++
    }
    return {
      // A row without a label sums those above it that have one.
      total: total || (label === '' && printed && at > 0 && rows[at - 1]?.label !== ''),
      result,
      contra: contra || (section !== '' && isDeduction(section)),
      charge,
      balance,
      apart: percent || percents * 2 > numbers || (perShare && fractions * 2 > numbers),
      average,
    }
  })
}

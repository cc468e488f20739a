import { type LaneCell, type LaneRow } from './lanes.ts'

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

/** The roles of the rows of a block, by their labels and by what stands in them. */
export function rolesOf(rows: readonly LaneRow[]): readonly RowRole[] {
  return rows.map(({ label, section, cells }, at) => {
    const unlabelled = label === '' && cells.some((cell) => cell !== undefined)
    const labelAbove = at > 0 && rows[at - 1]?.label !== ''
    const numbers = cells.filter((cell): cell is LaneCell => cell !== undefined && !cell.nil)
    const percents = numbers.filter((cell) => cell.percent)
    const fractions = numbers.filter(({ printed }) => printed.includes('.'))
    const perShare = PER_SHARE.test(label) && !/\bpar\b|\(/i.test(label)
    return {
      total: TOTAL.test(label) || (unlabelled && labelAbove),
      result: RESULT.test(label),
      contra: CONTRA.test(label) || /^(?:less|deduct|deductions)\b/i.test(section),
      charge: CHARGE.test(label) && !/\bbenefit\b|\bincome\b|\bgain\b/i.test(label),
      balance: BALANCE.test(label),
      apart:
        percents.length * 2 > numbers.length ||
        PERCENT.test(label) ||
        (perShare && numbers.length > 0 && fractions.length * 2 > numbers.length),
      average: AVERAGE.test(label),
    }
  })
}

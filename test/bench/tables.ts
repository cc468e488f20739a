import { type Chance } from './chance.ts'
import { grouped } from './sentences.ts'

const LINES = [
  'Product revenue',
  'Service revenue',
  'Cost of goods sold',
  'Research and development',
  'Selling and marketing',
  'Depreciation',
  'Interest income',
  'Income taxes',
  'Inventories',
  'Trade receivables',
  'Accrued liabilities',
  'Deferred revenue',
]
const SHARE_LINES = ['Restricted shares', 'Options exercised', 'Shares withheld', 'Warrants expired']

/** A pipe table of two to four columns of amounts with its header row and, mostly, a total; a third count shares. */
export function table(chance: Chance): string {
  const columns = chance.whole(2, 4)
  const year = chance.whole(2012, 2024)
  const heads = Array.from({ length: columns }, (_, column) => String(year - column))
  const rows = [row(['(in thousands)', ...heads]), row(['---', ...heads.map(() => '---:')])]
  const from = chance.whole(0, LINES.length - 1)
  const count = chance.whole(4, 14)
  for (let line = 0; line < count; line++) {
    const label = LINES[(from + line) % LINES.length] ?? ''
    rows.push(row([label, ...heads.map(() => amount(chance))]))
  }
  if (chance.oneIn(3)) rows.push(row([chance.pick(SHARE_LINES), ...heads.map(() => amount(chance))]))
  if (!chance.oneIn(4)) rows.push(row(['Total', ...heads.map(() => `$${grouped(chance, 100_000, 9_999_999)}`)]))
  return rows.join('\n')
}

function amount(chance: Chance): string {
  if (chance.oneIn(15)) return '—'
  const number = grouped(chance, 100, 999_999)
  return chance.oneIn(6) ? `(${number})` : number
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

import { type Grid, type GridColumn, type GridRow } from '../tables/grid.ts'
import { type Claim } from './claim.ts'
import { type ShareMeasure } from './fact.ts'
import { shareClassesIn } from './share-class.ts'

const NOT_A_CLAIM =
  /pro forma|as adjusted|split|\bafter\b|following|percent|%|change|price|amount|value|\$|proposed|maximum|\b(?:one|1)(?:[-\s](?:for|to)[-\s]|:)\w/i
const OTHER_TABLE = /\b(?:options?|awards?|units?|warrants?|rsus?|psus?|nonvested|unvested|holders?|name|exercise)\b/i
const FILLER =
  /\b(?:(?:class|series)\s[a-z0-9-]{1,3}|common|preferred|ordinary|capital|stock|shares?|number|total|of|the|our|company[’']s|registrant[’']s|as|at|on|voting|convertible|redeemable|were|par value)\b|[\d$.,:;()@*—–-]+/gi

/** The rows of a table that are a share measure ("Common stock outstanding"), a claim for each of their counts. */
export function readRowClaims(grid: Grid): readonly Claim[] {
  const claims: Claim[] = []
  for (const row of grid.rows) {
    // A label that prints a count itself heads amounts: "Common stock, 52,701,000 shares outstanding".
    if (!/\b(?:shares?|stock)\b/i.test(row.label) || /\d,\d{3}/.test(row.label)) continue
    const measure = rowMeasure(row)
    if (measure === undefined) continue
    for (const { column, figure } of row.cells) {
      const head = row.columns[column]
      if (figure === undefined || figure.value.digits <= 0n) continue
      if (figure.type !== 'shares' && figure.type !== 'count') continue
      if (head !== undefined && NOT_A_CLAIM.test(head.own)) continue
      claims.push({
        measure,
        class: shareClassesIn(row.label)[0] ?? 'shares',
        entity: undefined,
        ...dayOf(head),
        statement: 'row',
        figure,
      })
    }
  }
  return claims
}

/** What a row counts, from its label; undefined for rows that are no share measure. */
export function rowMeasure(row: GridRow): ShareMeasure | undefined {
  const label = row.label.toLowerCase()
  if (label.includes('weighted'))
    return label.includes('dilut') && !label.includes('basic') ? 'weighted-average-diluted' : 'weighted-average-basic'
  if (/\bunreserved\b/.test(label)) return 'unreserved'
  if (/\breserved\b/.test(label)) return 'reserved'
  if (/\b(?:issuable|underlying|subject to)\b/.test(label)) {
    if (/\boptions?\b/.test(label)) return 'underlying-options'
    if (/\bwarrants?\b/.test(label)) return 'underlying-warrants'
    if (/\b(?:restricted|units?|awards?|grants?)\b/.test(label)) return 'underlying-awards'
    return undefined
  }
  if (OTHER_TABLE.test(row.section) || row.columns.some(({ own }) => OTHER_TABLE.test(own))) return undefined
  const rest = label.replaceAll(FILLER, ' ').replaceAll(/\s+/g, ' ').trim()
  if (rest === 'authorized' || rest === 'outstanding') return rest
  // "Common stock issued" in a cash-flow or equity statement is an event, not a count at a day.
  if (rest === 'issued') return /\bshares\sissued\b|\bissued\sshares\b/.test(label) ? rest : undefined
  if (rest === 'issued and outstanding') return 'issued-and-outstanding'
  return rest === 'treasury' || rest === 'held in treasury' || rest === 'in treasury' ? 'treasury' : undefined
}

function dayOf(head: GridColumn | undefined): Pick<Claim, 'asOf' | 'asOfSource' | 'pending'> {
  if (head?.date !== undefined) return { asOf: head.date, asOfSource: 'header', pending: undefined }
  const pending = head?.year === undefined ? ('lead-in' as const) : undefined
  return { asOf: undefined, asOfSource: undefined, pending }
}

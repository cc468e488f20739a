import { grouped, readDecimal, wholeNumber } from '../mentions/decimal.ts'
import { type Figure, type Mention } from '../mentions/mention.ts'
import { readGrid, type GridRow } from '../tables/grid.ts'
import { slipBetween } from '../tables/slips.ts'
import { type ProseRun } from '../text/runs.ts'
import { type Cell, type Table } from '../tree/table.ts'
import { defineRule } from './rule.ts'

/** Finds proposals whose votes add up to another number than those of the other proposals of the meeting. */
export const voteTotalsDiffer = defineRule({
  id: 'vote-totals-differ',
  title: 'Votes on one proposal that add up to another number than on the others',
  scope: 'document',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['warning', 'error'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.2.0',
  why: `The same shares are present for every proposal of a meeting, so votes for, against, abstentions and broker non-votes add up
to one number on each (Form 8-K, Item 5.07). A proposal that differs while at least two others agree has a slip in one of its
figures: an error where one slip of the hand explains the difference and three others agree, else a warning.

Votes on the frequency of a vote, and meetings at which classes vote apart so that the totals differ more often, are left
alone; so is a difference that is the number of broker non-votes, which some tables leave out.

When not to use it: for meetings of several classes of shares.`,
  options: {},
  messages: { differs: 'Votes on {label} add up to {total}, but on {count} others to {usual} ({arithmetic})' },
  examples: [
    {
      name: 'a figure with two digits exchanged',
      text: `| Nominee | For | Against | Abstain | Broker Non-Votes |
|---|---|---|---|---|
| Ana Brook | 31,402,118 | 1,204,330 | 88,014 | 4,117,902 |
| Carl Dunn | 31,114,205 | 1,492,243 | 88,014 | 4,117,902 |
| Lea Moor | 30,890,117 | 1,761,331 | 88,014 | 4,117,902 |
                          ^^^^^^^^^ differs: Votes on Lea Moor add up to 36,857,364, but on 3 others to 36,812,364
| Ned Pool | 31,990,001 | 616,447 | 88,014 | 4,117,902 |
`,
    },
    {
      name: 'tables of several proposals',
      text: `| For | Against | Abstentions | Broker Non-Votes |
|---|---|---|---|
| 31,402,118 | 1,204,330 | 88,014 | 4,117,902 |

Proposal 2

| Votes For | Votes Against | Votes Abstaining | Broker Non-Votes |
|---|---|---|---|
| 36,012,364 | 700,000 | 100,000 | — |

Proposal 3

| For | Against | Abstain | Broker Non-Votes |
|---|---|---|---|
| 30,402,118 | 2,204,330 | 88,014 | 4,117,920 |
                                    ^^^^^^^^^ differs
`,
    },
    {
      name: 'directors and votes withheld',
      text: `| Name | Votes For | Votes Withheld | Broker Non-Votes |
|---|---|---|---|
| Ana Brook | 9,402,118 | 204,330 | 117,902 |
| Carl Dunn | 9,302,118 | 304,330 | 117,902 |
| Lea Moor | 9,202,118 | 404,380 | 117,902 |
                         ^^^^^^^ differs: Votes on Lea Moor
`,
    },
    {
      name: 'totals that agree',
      text: `| Nominee | For | Against | Abstain | Broker Non-Votes |
|---|---|---|---|---|
| Ana Brook | 31,402,118 | 1,204,330 | 88,014 | 4,117,902 |
| Carl Dunn | 31,114,205 | 1,492,243 | 88,014 | 4,117,902 |
| Auditor | 36,012,364 | 700,000 | 100,000 | — |
`,
    },
    {
      name: 'broker non-votes that are left out, and the frequency of a vote',
      text: `| Proposal | For | Against | Abstain | Broker Non-Votes |
|---|---|---|---|---|
| One | 31,402,118 | 1,204,330 | 88,014 | 4,117,902 |
| Two | 31,114,205 | 1,492,243 | 88,014 | 4,117,902 |
| Three | 31,114,205 | 1,492,243 | 88,014 | |

| One Year | Two Years | Three Years | Abstain |
|---|---|---|---|
| 31,402,118 | 1,204,330 | 88,014 | 4,117 |
`,
    },
    {
      name: 'classes that vote apart, and only two proposals',
      text: `| Class | For | Against | Abstain |
|---|---|---|---|
| A | 31,402,118 | 1,204,330 | 88,014 |
| B | 1,402,118 | 204,330 | 8,014 |
`,
    },
  ],
  collect({ reading: { tables, mentions } }): readonly Ballot[] | undefined {
    const ballots = tables.flatMap((table) => ballotsOf(table, mentions))
    return ballots.length === 0 ? undefined : ballots
  },
  check({ collected }, { report }) {
    const ballots = collected.flatMap(({ block, value }) => value.map((ballot) => ({ ...ballot, block })))
    const counts = new Map<bigint, number>()
    for (const { total } of ballots) counts.set(total, (counts.get(total) ?? 0) + 1)
    const [usual, agreeing = 0] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? []
    if (usual === undefined || agreeing < 2 || ballots.length - agreeing !== 1) return
    const odd = ballots.find(({ total }) => total !== usual)
    if (odd === undefined) return
    const gap = odd.total - usual
    if (ballots.some(({ broker }) => broker?.value.digits === (gap < 0n ? -gap : gap))) return
    const slipped = odd.cells.filter(({ value }) => isSlip(value.digits, value.digits - gap))
    if (slipped.length === 0 && (agreeing < 4 || odd.cells.length < 4)) return
    const at = (slipped.length === 1 ? slipped[0] : odd.cells[0]) ?? odd.first
    report(
      'differs',
      { block: odd.block, span: at.run.span(at.from, at.to) },
      {
        data: {
          label: odd.label === '' ? 'one proposal' : odd.label,
          total: grouped(wholeNumber(odd.total)),
          count: String(agreeing),
          usual: grouped(wholeNumber(usual)),
          arithmetic: odd.cells.map(({ value }) => grouped(value)).join(' + '),
        },
        severity: slipped.length > 0 && agreeing >= 3 ? 'error' : 'warning',
        related: ballots
          .filter((ballot) => ballot !== odd)
          .slice(0, 5)
          .map(({ block, first, total }) => ({
            at: { block, span: first.run.span(first.from, first.to) },
            message: `Adds up to ${grouped(wholeNumber(total))}`,
          })),
        keys: [odd.label, ...odd.cells.map(({ value }) => grouped(value))],
      },
    )
  },
})

/** The votes on one proposal or nominee. */
interface Ballot {
  readonly label: string
  readonly first: Figure
  readonly cells: readonly Figure[]
  readonly broker: Figure | undefined
  readonly total: bigint
}

const KIND =
  /^(?:(?:number\sof\s)?(?:votes?|shares)\s(?:cast\s)?)?(?<kind>for|in\sfavou?r|against|withh\w+|abst\w+|broker\snon[\s-]?votes?)(?:\svotes?)?$/i

function ballotsOf(table: Table, mentions: readonly Mention[]): readonly Ballot[] {
  if (!/against|withh/i.test(table.run.text) || !/\bfor\b/i.test(table.run.text)) return []
  const found: Ballot[] = []
  for (const row of readGrid(table, mentions).rows) {
    const ballot = ballotOf(table.run, row)
    if (ballot !== undefined) found.push(ballot)
  }
  return found
}

function ballotOf(run: ProseRun, row: GridRow): Ballot | undefined {
  const kinds = new Map<string, Figure>()
  // A table of one proposal has no labels: its first column holds votes, which the grid takes for a label.
  const votes = /^\d[\d,]*$/.test(row.label) ? row.labelCell : undefined
  if (votes !== undefined) kinds.set(kindOf(row.columns[0]?.header ?? '') ?? '', votesIn(run, votes))
  for (const { column, figure } of row.cells) {
    if (figure === undefined) continue
    const kind = kindOf(row.columns[column]?.own ?? '')
    if (kind === undefined || figure.value.exponent !== 0 || figure.type === 'percent') return undefined
    if (kinds.has(kind)) return undefined
    kinds.set(kind, figure)
  }
  if (kinds.has('')) return undefined
  const first = kinds.get('for') ?? kinds.get('in f')
  if (first === undefined || (!kinds.has('agai') && !kinds.has('with'))) return undefined
  const cells = [...kinds.values()]
  const total = cells.reduce((sum, { value }) => sum + value.digits, 0n)
  return { label: votes === undefined ? row.label : '', first, cells, broker: kinds.get('brok'), total }
}

/** The first letters of what a column counts: "for", "in f", "agai", "with", "abst" or "brok". */
function kindOf(header: string): string | undefined {
  const plain = header.replaceAll(/[*:]|[([]\w{1,3}[)\]]/g, '').trim()
  return KIND.exec(plain)?.groups?.['kind']?.toLowerCase().slice(0, 4)
}

/** The votes in a cell that the grid takes for a label. */
function votesIn(run: ProseRun, cell: Cell): Figure {
  const text = run.text.slice(cell.from, cell.to)
  const digits = text.trim()
  const from = cell.from + text.indexOf(digits)
  const to = from + digits.length
  const value = readDecimal(digits)
  return {
    kind: 'figure',
    run,
    from,
    to,
    type: 'count',
    value,
    scale: 0,
    form: 'digits',
    numberFrom: from,
    numberTo: to,
  }
}

function isSlip(printed: bigint, wanted: bigint): boolean {
  return wanted > 0n && slipBetween(Number(printed), Number(wanted), 1) !== undefined
}

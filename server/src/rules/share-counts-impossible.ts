import { printedDay } from '../facts/days.ts'
import { type Fact, type Place, type ShareMeasure } from '../facts/fact.ts'
import { printedClass } from '../facts/share-class.ts'
import { readShareLedgers, type ShareLedger } from '../facts/share-ledger.ts'
import { isExactCount } from '../facts/share-series.ts'
import { absolute, compare, grouped, subtract, wholeNumber } from '../mentions/decimal.ts'
import { type Reading } from '../document/reading.ts'
import { type Figure } from '../mentions/mention.ts'
import { readGrid } from '../tables/grid.ts'
import { defineRule, type RuleContext } from './rule.ts'

type Context = RuleContext<'moreThan' | 'treasury' | 'doesNotClose', Place, object>

/** Counts below this may be printed in thousands, so that a unit either way is rounding. */
const SURELY_UNITS = 1_000_000n

export const shareCountsImpossible = defineRule({
  id: 'share-counts-impossible',
  title: 'Share counts that cannot be true together',
  scope: 'document',
  looksAt: 'tables',
  category: 'arithmetic',
  severities: ['error', 'warning'],
  documents: ['filing'],
  fixable: 'no',
  since: '0.1.0',
  why: `A company cannot have more shares outstanding than it has issued, nor issue more than its charter authorizes; what it issued less what it holds in treasury is what is outstanding. A table that leads from the authorized shares over the outstanding and reserved ones to the unreserved ones must close.

Tickmark compares counts of one class and one day that are printed in the same unit. A count above its bound is an error; a treasury count that does not account for the difference is a warning, since shares held by a trust or a subsidiary may be left out; a table that does not close is an error where another of its columns does, else a warning.

When not to use it: where shares held by an employee trust or a subsidiary are deducted without being named treasury shares.`,
  options: {},
  messages: {
    moreThan: '{what} at {date}: {high} {upper}, but only {low} {lower}',
    treasury: '{what} at {date}: {printed} outstanding, but {issued} issued − {treasury} in treasury = {computed}',
    doesNotClose: '{printed} shares unreserved, but {arithmetic}',
  },
  examples: [
    {
      name: 'More shares outstanding than issued',
      text: `| | 2024 |
|---|---|
| Common stock, $0.01 par value; 80,000,000 shares authorized; 27,450,118 shares issued and 32,468,838 shares outstanding at December 31, 2024 | 341 |
                                                                                            ^^^^^^^^^^^^^^^^^ moreThan: Common stock at December 31, 2024: 32,468,838 outstanding, but only 27,450,118 issued`,
    },
    {
      name: 'More shares issued and outstanding than authorized',
      text: `| | 2024 |
|---|---|
| Preferred stock; 1,000,000 shares authorized; 1,250,000 shares issued and outstanding at December 31, 2024 | 1 |
                                                ^^^^^^^^^^^^^^^^ moreThan: Preferred stock at December 31, 2024: 1,250,000 issued and outstanding, but only 1,000,000 authorized`,
    },
    {
      name: 'Treasury shares that do not account for the difference',
      text: `| | 2024 |
|---|---|
| Common stock, $0.01 par value; 80,000,000 shares authorized; 32,468,838 shares issued and 27,450,118 shares outstanding at December 31, 2024 | 341 |
                                                                                            ^^^^^^^^^^^^^^^^^ treasury: Common stock at December 31, 2024: 27,450,118 outstanding, but 32,468,838 issued − 5,081,720 in treasury = 27,387,118
| Treasury stock, 5,081,720 shares at December 31, 2024 | (101) |`,
    },
    {
      name: 'A table of authorized shares that does not close in one column',
      text: `| | Today | After the merger |
|---|---|---|
| Common stock authorized | 10,000,000 | 20,000,000 |
| Common stock outstanding | 4,200,000 | 9,100,000 |
| Common stock issuable upon exercise of options | 300,000 | 300,000 |
| Common stock unreserved | 5,500,000 | 10,500,000 |
                                        ^^^^^^^^^^ doesNotClose: 10,500,000 shares unreserved, but 20,000,000 − 9,100,000 − 300,000 = 10,600,000`,
    },
    {
      name: 'Issued less treasury is outstanding, in thousands with rounding',
      text: `| (in thousands) | 2024 |
|---|---|
| Common stock, 500,000 shares authorized; 54,198 shares issued; 52,702 shares outstanding at June 30, 2024 | 53 |
| Treasury stock, 1,497 shares at June 30, 2024 | 1 |`,
    },
    {
      name: 'The cover counts units, the balance sheet thousands',
      text: `As of June 30, 2024, there were 52,701,420 shares of common stock outstanding.

| (in thousands) | 2024 |
|---|---|
| Common stock; 70,000 shares authorized; 61,213 shares issued and outstanding at June 30, 2024 | 53 |`,
    },
    {
      name: 'Issued and outstanding shares of two days, each with its own day behind',
      text: `| (in thousands) | June 30, 2025 | December 31, 2024 |
|---|---|---|
| Common stock, 90,000,000 shares authorized as of June 30, 2025 and December 31, 2024; 31,455,210 shares issued and 22,340,118 shares outstanding as of June 30, 2025 and 31,120,406 shares issued and 22,005,314 shares outstanding as of December 31, 2024 | 3 | 3 |
| Treasury stock, 9,115,092 shares as of June 30, 2025 and December 31, 2024 | (140,220) | (140,220) |`,
    },
    {
      name: 'A split table that closes within the rounding of its rows',
      text: `| | Now | 1-for-7 |
|---|---|---|
| Common stock authorized | 5,000,000 | 5,000,000 |
| Common stock outstanding | 1,000,000 | 142,857 |
| Common stock reserved for options | 250,000 | 35,714 |
| Common stock unreserved | 3,750,000 | 4,821,428.6 |`,
    },
  ],
  collect({ reading }) {
    const tables = reading.tables
      .filter(({ run }) => /\bunreserved\b/i.test(run.text))
      .map((table) => readShareLedgers(readGrid(table, reading.mentions)))
      .filter((ledgers) => ledgers.some(({ closes }) => !closes))
    return tables.length === 0 ? undefined : tables
  },
  check(document, context) {
    const { facts, collected } = document
    for (const counts of countsOfDays(facts)) {
      reportBounds(counts, context)
      reportTreasury(counts, document, context)
    }
    for (const { block, value } of collected) for (const ledgers of value) reportLedgers(block, ledgers, context)
  },
})

/** The counts of one class on one day. */
interface DayCounts {
  readonly name: string
  readonly asOf: string
  readonly byMeasure: ReadonlyMap<ShareMeasure, readonly Fact[]>
}

function countsOfDays(facts: readonly Fact[]): readonly DayCounts[] {
  const days = new Map<string, { name: string; asOf: string; byMeasure: Map<ShareMeasure, Fact[]> }>()
  for (const fact of facts) {
    if (fact.asOf === undefined || fact.class === 'shares' || !isExactCount(fact.figure)) continue
    const key = `${fact.entity}\n${fact.class}\n${fact.asOf}`
    let day = days.get(key)
    if (day === undefined) {
      const name = printedClass(fact.class)
      days.set(key, (day = { name, asOf: fact.asOf, byMeasure: new Map() }))
    }
    const same = day.byMeasure.get(fact.measure)
    if (same === undefined) day.byMeasure.set(fact.measure, [fact])
    else same.push(fact)
  }
  return [...days.values()]
}

/** Each measure with those that bound it from above, the closest first. */
const BOUNDS: readonly (readonly [ShareMeasure, readonly ShareMeasure[]])[] = [
  ['outstanding', ['issued', 'authorized']],
  ['issued-and-outstanding', ['issued', 'authorized']],
  ['issued', ['authorized']],
]

function reportBounds({ name, asOf, byMeasure }: DayCounts, context: Context): void {
  const told = new Set<string>()
  for (const [measure, bounds] of BOUNDS) {
    for (const count of byMeasure.get(measure) ?? []) {
      const above = bounds
        .flatMap((bound) => byMeasure.get(bound) ?? [])
        .find((bound) => sameUnit(count, bound) && compare(count.figure.value, bound.figure.value) > 0)
      if (above === undefined) continue
      const [high, low] = [grouped(count.figure.value), grouped(above.figure.value)]
      if (told.has(`${high} ${low}`)) continue
      told.add(`${high} ${low}`)
      const words = [measure, above.measure].map((printed) => printed.replaceAll('-', ' '))
      context.report('moreThan', count.at, {
        severity: count.resolved && above.resolved && count.entity === 'filer' ? 'error' : 'warning',
        data: { what: name, date: printedDay(asOf), high, low, upper: words[0] ?? '', lower: words[1] ?? '' },
        related: [{ at: above.at, message: `${low} ${words[1] ?? ''}` }],
        proof: [`${high} − ${low} = ${grouped(subtract(count.figure.value, above.figure.value))}`],
        keys: [name, asOf, measure, above.measure, high, low],
      })
    }
  }
}

function reportTreasury(
  { name, asOf, byMeasure }: DayCounts,
  document: { reading(block: number): Reading },
  context: Context,
): void {
  const [issued, second] = byMeasure.get('issued') ?? []
  const [outstanding] = byMeasure.get('outstanding') ?? []
  const [treasury] = byMeasure.get('treasury') ?? []
  if (issued === undefined || second !== undefined || outstanding === undefined || treasury === undefined) return
  if (issued.at.block !== outstanding.at.block || issued.at.block !== treasury.at.block) return
  if (compare(outstanding.figure.value, issued.figure.value) > 0) return
  if (document.reading(issued.at.block).runs.some(({ text }) => HELD_ELSEWHERE.test(text))) return
  const computed = subtract(issued.figure.value, treasury.figure.value)
  const miss = absolute(subtract(outstanding.figure.value, computed))
  // Three figures in thousands, half a unit each.
  const room = issued.figure.value.digits >= SURELY_UNITS ? 0 : 1
  if (compare(miss, wholeNumber(room)) <= 0) return
  const printed = [issued, treasury, outstanding].map(({ figure }) => grouped(figure.value))
  const [ofIssued = '', ofTreasury = '', ofOutstanding = ''] = printed
  context.report('treasury', outstanding.at, {
    severity: 'warning',
    data: {
      what: name,
      date: printedDay(asOf),
      printed: ofOutstanding,
      issued: ofIssued,
      treasury: ofTreasury,
      computed: grouped(computed),
    },
    related: [
      { at: issued.at, message: `${ofIssued} issued` },
      { at: treasury.at, message: `${ofTreasury} in treasury` },
    ],
    proof: [`${ofIssued} − ${ofTreasury} = ${grouped(computed)}`, `off by ${grouped(miss)}`],
    keys: [name, asOf, ...printed],
  })
}

function reportLedgers(block: number, ledgers: readonly ShareLedger[], context: Context): void {
  const closing = ledgers.some(({ closes }) => closes)
  for (const { closes, unreserved, computed, arithmetic, addends } of ledgers) {
    if (closes) continue
    const place = (figure: Figure): Place => ({ block, span: figure.run.span(figure.from, figure.to) })
    context.report('doesNotClose', place(unreserved), {
      severity: closing ? 'error' : 'warning',
      data: { printed: grouped(unreserved.value), arithmetic },
      related: addends.map((figure) => ({ at: place(figure), message: grouped(figure.value) })),
      proof: [arithmetic, `off by ${grouped(absolute(subtract(unreserved.value, computed)))}`],
      keys: [grouped(unreserved.value), arithmetic],
    })
  }
}

/** Holders whose shares are deducted as well, without being treasury shares. */
const HELD_ELSEWHERE =
  /\b(?:ESOPs?|employee\sstock\sownership|(?:rabbi|grantor|benefit|employee|compensation)\strusts?|held\s(?:by|in)\s(?:\S+\s){0,3}(?:trusts?|subsidiar)|deferred\scompensation|unallocated|unearned|unvested|non-?vested|in\sescrow)/i

/** One block prints in one unit; counts of two blocks do so when both have seven digits or more. */
function sameUnit(one: Fact, other: Fact): boolean {
  if (one.at.block === other.at.block) return true
  return one.figure.value.digits >= SURELY_UNITS && other.figure.value.digits >= SURELY_UNITS
}

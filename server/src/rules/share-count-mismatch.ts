import { daysBetween, printedDay } from '../facts/days.ts'
import { printedClass } from '../facts/share-class.ts'
import { type Fact, type Place } from '../facts/fact.ts'
import { readShareCounts, type ShareCount } from '../facts/share-counts.ts'
import { slippedCounts, shareSeriesOf } from '../document/counts-of-document.ts'
import { slipBetween, type LocatedCount, type Slip, type SlippedCount } from '../facts/count-slips.ts'
import { explainsFall, NO_CHANGES, readShareChanges, type ShareChanges } from '../facts/share-changes.ts'
import { type SeriesDay } from '../facts/share-series.ts'
import { cutSentences } from '../facts/sentences.ts'
import { type BlockProse } from '../facts/last-block.ts'
import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { compare, grouped, type Decimal } from '../mentions/decimal.ts'
import { differInUnit, moveBetween } from '../facts/share-moves.ts'
import { defineRule, type RuleContext } from './rule.ts'

type Context = RuleContext<'sameDate' | 'fall' | 'rise' | 'nearTwin', Place, { readonly days: number }>

/** How far behind a count its limits are looked for, in UTF-16 units. */
const LONGEST_LIMIT = 240
const LIMITED = /\b(?:entitled\sto|includ(?:ing|es?)|exclud(?:ing|es?)|net\sof|prior\sto|before\sgiving|vested)\b/i
/** A fall by more than this part, in percent, is a split or another class rather than a slip. */
const LARGEST_FALL = 50

export const shareCountMismatch = defineRule({
  id: 'share-count-mismatch',
  title: 'Two share counts that should agree differ',
  scope: 'document',
  category: 'consistency',
  severities: ['error', 'warning', 'information'],
  documents: ['filing'],
  fixable: 'suggestion',
  since: '0.1.0',
  why: `The number of shares outstanding stands on the cover page, in the voting section, under the ownership table, on the balance sheet and in the description of the securities. One of these places is often left behind when the count is updated.

Tickmark compares counts of the same company, measure (authorized, issued, outstanding) and class:

- two counts **as of the same day** that differ are an error; "issued and outstanding" counts as outstanding;
- a later count that is **lower** than an earlier one is a warning when no repurchase, cancellation, forfeiture, conversion or split in the document explains the fall;
- a later count that is **higher** is an information when the document speaks of no issuance, exercise, award or offering at all;
- two exact counts of seven digits or more that differ by **one digit or two swapped digits**, in passages that speak of the same thing, are a warning.

Rounded counts, hypothetical counts, counts after an offering or split, another company's shares and last year's comparatives are not compared.

When not to use it: in a document that puts several companies side by side, such as a joint proxy statement in which each calls itself "the Company".`,
  options: {
    days: { default: 120, doc: 'The most days between two as-of dates whose counts are compared.' },
  },
  messages: {
    sameDate: '{what} at {date}: {printed}, but {other} elsewhere: {difference} apart ({share}%)',
    fall: '{what}: {printed} at {date}, but {other} at {otherDate}: {difference} fewer ({share}%) in {days}, with no repurchase, cancellation, forfeiture or split stated',
    rise: '{what}: {printed} at {date}, but {other} at {otherDate}: {difference} more ({share}%) in {days}, with no issuance stated',
    nearTwin: '{printed} shares, but {other} elsewhere in the same context: {slip} apart',
  },
  examples: [
    {
      name: 'The voting section and the ownership section give different counts for one day',
      text: `Holders of record on March 3, 2025 may vote. As of March 3, 2025, there were 18,204,511 shares of our common stock outstanding.
                                                                             ^^^^^^^^^^^^^^^^^ sameDate: Common stock outstanding at March 3, 2025: 18,204,511, but 18,240,511 elsewhere: 36,000 apart (0.20%)

## Ownership

Percentages are based on 18,240,511 shares of common stock issued and outstanding as of March 3, 2025.`,
    },
    {
      name: 'A later count is lower and nothing says why',
      text: `On May 2, 2016, 47,210,380 shares of our common stock were outstanding.

The table below uses share information as of May 12, 2016:

| | Current | After a 1-for-5 split |
|---|---|---|
| Common stock outstanding | 46,904,112 | 9,380,822 |
                             ^^^^^^^^^^ fall: Common stock outstanding: 46,904,112 at May 12, 2016, but 47,210,380 at May 2, 2016: 306,268 fewer (0.65%) in 10 days, with no repurchase, cancellation, forfeiture or split stated`,
    },
    {
      name: 'The columns of the balance sheet date the counts of a label',
      text: `| | March 31, 2025 | December 31, 2024 |
|---|---|---|
| Common stock, $0.01 par value; 60,000,000 shares authorized; 21,446,902 and 20,915,337 shares issued and outstanding | 21 | 21 |
                                                               ^^^^^^^^^^ sameDate: Common stock outstanding at March 31, 2025: 21,446,902, but 21,464,902 elsewhere: 18,000 apart (0.08%)

As of March 31, 2025, 21,464,902 shares of common stock were issued and outstanding.`,
    },
    {
      name: 'A digit slipped between two mentions of one event',
      text: `In the quarter we repurchased 8,427,916 shares in the open market for our treasury.
                              ^^^^^^^^^^^^^^^^ nearTwin: 8,427,916 shares, but 8,472,916 elsewhere in the same context: two adjacent digits apart

## Liquidity

Open market purchases in the quarter: we repurchased 8,472,916 shares for our treasury.`,
    },
    {
      name: 'A higher count, and no word of an issuance',
      text: `At June 30, 2024 there were 4,100,250 shares of common stock outstanding.

At July 31, 2024 there were 4,150,250 shares of common stock outstanding.
                            ^^^^^^^^^^^^^^^^ rise: 50,000 more (1.22%) in 31 days, with no issuance stated`,
    },
    {
      name: 'A repurchase explains the fall',
      text: `At June 30, 2024 there were 4,150,250 shares of common stock outstanding.

At July 31, 2024 there were 4,100,250 shares of common stock outstanding. In July 2024 the Company repurchased 50,000 shares.`,
    },
    {
      name: 'Issued, outstanding and held in treasury are three measures',
      text: `| | 2024 |
|---|---|
| Common stock, $0.01 par value; 80,000,000 shares authorized; 32,468,838 shares issued and 27,450,118 shares outstanding at December 31, 2024 | 341 |
| Treasury stock, 5,018,720 shares at December 31, 2024 | (101) |`,
    },
    {
      name: 'Comparatives of last year stand in the same label',
      text: `| | 2024 | 2023 |
|---|---|---|
| Common stock; 318,402,771 and 322,915,046 shares issued and outstanding at December 31, 2024 and 2023, respectively | 6 | 6 |`,
    },
    {
      name: 'One count under two days holds for neither alone',
      text: `| | March 31, 2025 | December 31, 2024 |
|---|---|---|
| Common stock, $0.01 par value; 60,000,000 shares authorized; 20,915,337 shares issued and outstanding | 21 | 21 |

As of March 31, 2025, 21,464,902 shares of common stock were issued and outstanding.`,
    },
    {
      name: 'Rounded, hypothetical and other classes',
      text: `As of May 1, 2025, approximately 12.1 million shares of common stock were outstanding.

As of May 1, 2025, there were 12,104,877 shares of Class A common stock and 1,000,400 shares of Class B common stock outstanding.

For example, if 20,000,000 shares of common stock were outstanding as of May 1, 2025, a holder of 200,000 would have one percent.`,
    },
    {
      name: 'Parts, awards and other owners',
      text: `As of March 3, 2025, 18,204,511 shares of our common stock were outstanding.

As of March 3, 2025, awards covering 1,250,000 shares of our common stock were outstanding.

As of March 3, 2025, our subsidiary had 12,500,000 shares of common stock outstanding.

As of March 3, 2025, 2,500,000 shares of our common stock were outstanding and owned by our directors.

As of March 3, 2025, there were 91,022,555 shares of our common stock outstanding, prior to the 1-for-5 reverse stock split.

As of March 3, 2025, there were 18,640,511 shares of our common stock outstanding, including 436,000 shares issuable upon exercise of options.`,
    },
    {
      name: 'The balance sheet counts in thousands',
      text: `There were 61,204,877 shares of common stock issued and outstanding as of August 1, 2025.

| (in thousands) | |
|---|---|
| Common stock; 61,213 shares outstanding at August 1, 2025 | 53 |`,
    },
  ],
  collect({ reading }): readonly ShareCount[] | undefined {
    const counts = readShareCounts(reading.runs, reading.mentions, reading.tables)
    return counts.length === 0 ? undefined : counts
  },
  check(document, context) {
    const { facts, collected } = document
    const isTold = tellerOf(document)
    const told = new Set<string>()
    for (const { class: stock, measure, days } of shareSeriesOf(facts)) {
      const name = `${printedClass(stock)} ${measure}`
      for (const day of days) reportSameDate(name, day, told, context)
      reportMoves(name, days, isTold, told, context)
    }
    reportSlips(slippedCounts(collected, facts), told, context)
  },
})

/**
 * Whether a block of the document tells of share changes of a kind. The blocks are read one after the other and only
 * until one does: few documents have counts that moved, and most of those say why.
 */
function tellerOf(document: {
  readonly blockCount: number
  reading(block: number): BlockProse
}): (kind: (changes: ShareChanges) => boolean) => boolean {
  const found: ShareChanges[] = []
  let next = 0
  return (kind) => {
    if (found.some(kind)) return true
    while (next < document.blockCount) {
      const changes = readShareChanges(document.reading(next++))
      if (changes === NO_CHANGES) continue
      found.push(changes)
      if (kind(changes)) return true
    }
    return false
  }
}

/** The rarer count is underlined; of two printed equally often, the first in the text. */
function reportSameDate(name: string, { asOf, values }: SeriesDay, told: Set<string>, context: Context): void {
  const [most, ...rest] = values
  for (const odd of rest) {
    if (differInUnit(most.value, odd.value) || told.has(pairKey(most.value, odd.value))) continue
    told.add(pairKey(most.value, odd.value))
    const first = most.facts.length === odd.facts.length && comesBefore(most.facts[0].at, odd.facts[0].at)
    const [at, other] = first ? [most.facts[0], odd.facts[0]] : [odd.facts[0], most.facts[0]]
    if (!isSaidTwice(most.facts, odd.facts)) continue
    const printed = grouped(other.figure.value)
    const move = moveBetween(other.figure.value, at.figure.value)
    if (move.part > LARGEST_FALL && slipOf(at, other) === undefined) continue
    if (isAccountedFor(move.difference, [...most.facts, ...odd.facts])) continue
    // Nothing tells which of two is wrong; a count that stands oftener is offered, not offered to be changed.
    const rewritten = [at, other].filter(({ figure }) =>
      [most, odd].some(({ facts }) => facts.length === 1 && facts[0].figure === figure),
    )
    context.report('sameDate', at.at, {
      severity: isProved(at, other) ? 'error' : 'warning',
      data: {
        what: name,
        date: printedDay(asOf),
        printed: grouped(at.figure.value),
        other: printed,
        difference: move.difference,
        share: move.share,
      },
      related: relatedTo([...most.facts, ...odd.facts], at),
      fixes: rewritten.map((fact) => {
        const text = fact === at ? printed : grouped(at.figure.value)
        const where = rewritten.length === 1 ? '' : fact === at ? ' here' : ' at the other place'
        return { title: `Write ${text}${where}`, kind: 'suggestion', edits: [numberEdit(fact, text)] }
      }),
      proof: move.proof,
      keys: [name, asOf, ...[grouped(at.figure.value), printed].toSorted()],
    })
  }
}

/**
 * Whether two counts are said in two places. Within one paragraph or cell two counts are mostly of two things ("…
 * outstanding, including restricted shares"), so there only a slip of the pen in another sentence counts.
 */
function isSaidTwice(most: readonly Fact[], odd: readonly Fact[]): boolean {
  return most.some((one) =>
    odd.some((other) => {
      if (one.figure.run !== other.figure.run) return true
      const [from, to] = [one.figure.from, other.figure.from].toSorted((left, right) => left - right)
      const between = one.figure.run.text.slice(from, to)
      if (one.figure.run.kind === 'table') return between.includes(CELL_BARRIER) || between.includes(ROW_BARRIER)
      return cutSentences(between).length > 1 && slipOf(one, other) !== undefined
    }),
  )
}

function slipOf(one: Fact, other: Fact): Slip | undefined {
  return slipBetween(one.figure.value.digits.toString(), other.figure.value.digits.toString())
}

/**
 * Both keys are printed in full and alike. "Issued and outstanding" may count unvested shares that "outstanding"
 * leaves out, and so may a count that is limited in its sentence: there only a slip of the pen is proof.
 */
function isProved(one: Fact, other: Fact): boolean {
  if (!one.resolved || !other.resolved || one.entity !== 'filer') return false
  if (one.measure === other.measure && !isLimited(one) && !isLimited(other)) return true
  return slipOf(one, other) !== undefined
}

/** Whether the text beside the counts prints their difference, as in "including 436,000 unvested shares". */
function isAccountedFor(difference: string, facts: readonly Fact[]): boolean {
  return difference.includes(',') && facts.some(({ figure }) => figure.run.text.includes(` ${difference} `))
}

/** "… outstanding and entitled to vote", "… outstanding, including restricted shares". */
function isLimited({ figure: { run, from, to } }: Fact): boolean {
  if (run.kind === 'table') return false
  const [sentence] = cutSentences(run.text.slice(to, to + LONGEST_LIMIT))
  const after = sentence === undefined ? '' : run.text.slice(to + sentence.from, to + sentence.to)
  return LIMITED.test(after) || LIMITED.test(run.text.slice(Math.max(0, from - 40), from))
}

function reportMoves(
  name: string,
  days: readonly SeriesDay[],
  isTold: (kind: (changes: ShareChanges) => boolean) => boolean,
  told: Set<string>,
  context: Context,
): void {
  const latest = days.at(-1)
  if (latest === undefined) return
  for (const [number, day] of days.entries()) {
    const earlier = days[number - 1]
    if (earlier === undefined || daysBetween(earlier.asOf, latest.asOf) > context.options.days) continue
    if (day.values.length > 1 || earlier.values.length > 1) continue
    const [now] = day.values
    const [then] = earlier.values
    const sign = compare(now.value, then.value)
    if (sign === 0 || differInUnit(now.value, then.value) || told.has(pairKey(now.value, then.value))) continue
    // Two days in one label or table are a year and the year before.
    if (now.facts.some(({ at }) => then.facts.some((fact) => fact.at.block === at.block))) continue
    const move = moveBetween(then.value, now.value)
    if (move.part > LARGEST_FALL) continue
    if (isTold((changes) => (sign < 0 ? explainsFall(changes, earlier.asOf) : changes.issuances))) continue
    told.add(pairKey(now.value, then.value))
    const span = daysBetween(earlier.asOf, day.asOf)
    const everywhere = days.flatMap(({ values }) => values.flatMap((value) => value.facts))
    const same = everywhere.filter(({ figure }) => [now, then].some(({ value }) => compare(value, figure.value) === 0))
    context.report(sign < 0 ? 'fall' : 'rise', now.facts[0].at, {
      severity: sign < 0 ? 'warning' : 'information',
      data: {
        what: name,
        printed: grouped(now.value),
        date: printedDay(day.asOf),
        other: grouped(then.value),
        otherDate: printedDay(earlier.asOf),
        difference: move.difference,
        share: move.share,
        days: span === 1 ? '1 day' : `${span} days`,
      },
      related: relatedTo(same, now.facts[0]),
      proof: [
        ...move.proof,
        `${printedDay(earlier.asOf)} to ${printedDay(day.asOf)}: ${span} ${span === 1 ? 'day' : 'days'}`,
      ],
      keys: [name, earlier.asOf, grouped(then.value), day.asOf, grouped(now.value)],
    })
  }
}

function reportSlips(slips: readonly SlippedCount[], told: ReadonlySet<string>, context: Context): void {
  for (const { odd, usual, times, slip } of slips) {
    const [first] = usual
    if (told.has(pairKey(odd.count.figure.value, first.count.figure.value))) continue
    const printed = grouped(odd.count.figure.value)
    const other = grouped(first.count.figure.value)
    context.report('nearTwin', placeOf(odd), {
      severity: 'warning',
      data: { printed, other, slip },
      related: usual.map((located) => ({ at: placeOf(located), message: `${other} shares` })),
      proof: [`${printed} stands once, ${other} ${times === 1 ? 'once' : `${times} times`}`],
      keys: [printed, other].toSorted(),
    })
  }
}

function placeOf({ block, count: { figure } }: LocatedCount): Place {
  return { block, span: figure.run.span(figure.from, figure.to) }
}

function pairKey(one: Decimal, other: Decimal): string {
  return [grouped(one), grouped(other)].toSorted().join('\n')
}

function comesBefore(one: Place, other: Place): boolean {
  return one.block < other.block || (one.block === other.block && one.span.start < other.span.start)
}

function relatedTo(facts: readonly Fact[], at: Fact): readonly { readonly at: Place; readonly message: string }[] {
  return facts
    .filter((fact) => fact.figure !== at.figure)
    .map((fact) => ({
      at: fact.at,
      message: `${grouped(fact.figure.value)} at ${printedDay(fact.asOf ?? '')}`,
    }))
}

function numberEdit({ at, figure }: Fact, text: string): { readonly at: Place; readonly text: string } {
  return { at: { block: at.block, span: figure.run.span(figure.numberFrom, figure.numberTo) }, text }
}

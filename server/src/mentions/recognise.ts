import { type ProseRun } from '../text/runs.ts'
import { findAddresses } from './address.ts'
import { findCompanies } from './company.ts'
import { findContacts } from './contact.ts'
import { findCourts } from './court.ts'
import { recogniseDates } from './date.ts'
import { findDefinitions } from './defined-term.ts'
import { recogniseFigures, type Taken } from './figures.ts'
import { findIdentifiers } from './identifier.ts'
import { findLaws } from './law.ts'
import { findLocations } from './location.ts'
import { type EntityMention, type Mention } from './mention.ts'
import { findNameWords, kindsOfAll, LISTED, SECURITY } from './name-words.ts'
import { type Name } from './name.ts'
import { findNumbers, type PrintedNumber } from './number.ts'
import { findPersons } from './person.ts'
import { findProducts } from './product.ts'
import { findReferences } from './reference.ts'
import { findSecurities } from './security.ts'
import { SIGNS, traitsOf, WORDS } from './text-traits.ts'
import { findExchanges, findTickers } from './ticker.ts'

/**
 * Everything that one run says, in the order of the text, the longer first where two start together.
 * Two mentions are apart or one holds the other; they never cross. Mentions of one kind are apart, except a day within
 * its period. Overlaps are settled in this order, the earlier keeping its place: web, mail and street addresses, telephone
 * and registration numbers; laws and forms; references; dates; figures; definitions; tickers; exchanges; marked products;
 * courts; other organizations; persons; places; securities. Within one of these the one that starts first wins, then the longer.
 * So the exchange of a ticker, the place in an organization's name ("Bank of Utopia") and the person in a firm's are no
 * mentions of their own, while a coupon or a maturity within a security stays a figure or a date of its own kind.
 */
export function recogniseMentions(run: ProseRun): readonly Mention[] {
  return withNames(run, recogniseUnnamed(run))
}

/**
 * Of everything that a run says, what is settled before the names of companies, persons, places and securities are: all
 * that figures are checked by, while names wait for somebody who asks.
 */
export function recogniseUnnamed(run: ProseRun): readonly Mention[] {
  const { text } = run
  if (run.kind === 'code') return []
  const traits = traitsOf(text)
  const hasCapital = (traits.signs & SIGNS.capital) !== 0
  let settled: readonly Mention[] = []
  if ((traits.signs & (SIGNS.digit | SIGNS.at)) !== 0 || (traits.words & WORDS.web) !== 0) {
    const contacts = findContacts(text, traits)
    const identifiers = findIdentifiers(text, traits)
    settled = settleNames(settled, run, identifiers.length === 0 ? contacts : [...contacts, ...identifiers])
  }
  if (hasCapital) {
    settled = settleNames(settled, run, findAddresses(text, traits))
    if (traits.laws.length > 0 || traits.forms.length > 0 || (traits.words & WORDS.act) !== 0)
      settled = settleNames(settled, run, findLaws(text, traits))
    const references = findReferences(text, traits)
    if (references.length > 0) {
      settled = settle(
        settled,
        references.map((reading) => ({ kind: 'reference', run, ...reading })),
      )
    }
  }
  const numbers = findNumbers(text, traits)
  settled = settle(settled, recogniseDates(run, outside(numbers, settled), traits))
  settled = settle(settled, recogniseFigures(run, numbers, settled, traits))
  const definitions = findDefinitions(text, traits)
  if (definitions.length === 0) return settled
  return settle(
    settled,
    definitions.map((reading) => ({ kind: 'term' as const, role: 'definition' as const, run, ...reading })),
  )
}

/** What is settled of a run, with the names that cross nothing of it. */
export function withNames(run: ProseRun, before: readonly Mention[]): readonly Mention[] {
  const { text } = run
  if (run.kind === 'code') return before
  const traits = traitsOf(text)
  const hasCapital = (traits.signs & SIGNS.capital) !== 0
  const words = hasCapital ? findNameWords(text, traits) : []
  // What no word of the text can be is not looked for.
  const kinds = kindsOfAll(words)
  let settled = before
  if (hasCapital) {
    settled = settleNames(settled, run, findTickers(text, run.kind, traits))
    if ((kinds & LISTED) !== 0) settled = settleNames(settled, run, findExchanges(text, words))
    settled = settleNames(settled, run, findProducts(text, words, traits))
    if ((traits.words & WORDS.court) !== 0) settled = settleNames(settled, run, findCourts(text, words, traits))
    settled = settleNames(settled, run, findCompanies(text, words, run.kind, traits))
    settled = settleNames(settled, run, findPersons(text, words, run.kind, traits))
    settled = settleNames(settled, run, findLocations(text, words))
  }
  if ((kinds & SECURITY) === 0 && (traits.words & (WORDS.stock | WORDS.due)) === 0) return settled
  return settleNames(settled, run, findSecurities(text, words, traits))
}

function settleNames(settled: readonly Mention[], run: ProseRun, names: readonly Name[]): readonly Mention[] {
  return names.length === 0 ? settled : settle(settled, named(run, names))
}

/** Object by object in one shape, as this runs for every name of a document. */
function named(run: ProseRun, names: readonly Name[]): readonly EntityMention[] {
  return names.map(({ type, from, to, canonical, title }) => ({
    kind: 'entity',
    run,
    type,
    from,
    to,
    canonical,
    title,
  }))
}

function byPlace(one: Taken, other: Taken): number {
  return one.from - other.from || other.to - one.to
}

/** The settled mentions, which are in order, with those of the others that neither cross one nor repeat its kind. */
function settle(before: readonly Mention[], more: readonly Mention[]): readonly Mention[] {
  if (more.length === 0) return before
  const fitting: Mention[] = []
  let at = 0
  let end = -1
  for (const mention of inOrder(more)) {
    if (mention.from < end && mention.kind !== 'date') continue
    while (at + 1 < before.length) {
      const one = before[at]
      const next = before[at + 1]
      if (one === undefined || next === undefined || one.to > mention.from || next.from > mention.from) break
      at++
    }
    let fits = true
    for (let index = Math.max(0, at - 2); index < before.length; index++) {
      const other = before[index]
      if (other === undefined || other.from >= mention.to) break
      if (other.to <= mention.from) continue
      const nests =
        (other.from <= mention.from && mention.to <= other.to) || (mention.from <= other.from && other.to <= mention.to)
      if (!nests || other.kind === mention.kind) fits = false
    }
    if (!fits) continue
    fitting.push(mention)
    end = mention.to
  }
  if (fitting.length === 0) return before
  return before.length === 0 ? fitting : merged(before, fitting)
}

/** Most recognizers find in order, or one mention only. */
function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  let before: Mention | undefined
  for (const mention of mentions) {
    if (before !== undefined && byPlace(before, mention) > 0) return mentions.toSorted(byPlace)
    before = mention
  }
  return mentions
}

/** Both in one order. */
function merged(first: readonly Mention[], second: readonly Mention[]): readonly Mention[] {
  const all: Mention[] = []
  let at = 0
  for (const mention of second) {
    for (; at < first.length; at++) {
      const next = first[at]
      if (next === undefined || byPlace(next, mention) > 0) break
      all.push(next)
    }
    all.push(mention)
  }
  for (; at < first.length; at++) {
    const next = first[at]
    if (next !== undefined) all.push(next)
  }
  return all
}

/** The numbers that no taken span touches; both are in order. */
function outside(numbers: readonly PrintedNumber[], taken: readonly Taken[]): readonly PrintedNumber[] {
  if (taken.length === 0) return numbers
  let at = 0
  return numbers.filter((number) => {
    while (at < taken.length && (taken[at]?.to ?? 0) <= number.from) at++
    return at === taken.length || (taken[at]?.from ?? 0) >= number.to
  })
}

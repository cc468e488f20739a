import { type Claim } from '../facts/claim.ts'
import { asOfDays } from '../facts/as-of-days.ts'
import { type Fact, type Source } from '../facts/fact.ts'
import { cutSentences } from '../facts/sentences.ts'
import { type DateMention } from '../mentions/mention.ts'
import { mentionsWithNames } from './mentions-with-names.ts'
import { isSameList } from './kept-comparisons.ts'
import { type Reading } from './reading.ts'

/** What the resolver may look at: the blocks of one document. */
export interface ReadingSource {
  readonly blockCount: number
  reading(block: number): Reading
}

/** A document that keeps what a pure function makes of each block from one version to the next. */
export interface FactSource extends ReadingSource {
  perBlock<Value>(derivation: { of(reading: Reading): Value }): readonly Value[]
}

/** What one block tells of the whole document, kept with its reading so that an edit costs one block. */
interface Background {
  readonly recordDates: readonly string[]
  /** What "Company", "Registrant" or "we" is defined as. */
  readonly filerNames: readonly string[]
}

const FILER_TERM = /^(?:the\s)?(?:company|registrant|corporation|issuer|fund|trust|partnership|we|us|our)$/i
const RECORD_DATE =
  /\brecord\sdate[\s,:(]{1,3}(?:(?:is|was|of|for|as)\s){0,2}$|\bof\srecord\s(?:(?:at|as\sof|on)\s)?(?:the\s)?(?:close\sof\sbusiness\s)?(?:on\s|as\sof\s)?$/i
/** The filer is the company that the first blocks name most often, where no term says who it is. */
const COVER_REACH = 60
/** How many blocks before a table may lead in to it. */
const LEAD_IN_REACH = 3

type ToldByBlock = readonly ReturnType<(typeof TOLD)['of']>[]
interface KeptFacts {
  readonly told: ToldByBlock
  /** The blocks that were looked at for lead-ins and for the filer. */
  readonly looked: ReadonlyMap<number, Reading>
  readonly facts: readonly Fact[]
}
/** By what the first block tells that tells anything. */
const kept = new WeakMap<object, KeptFacts>()

/**
 * Completes the claims of a document into facts: the filer, and the dates of captions and lead-ins. The same facts as
 * for the version before where an edit left alone what they are made of.
 */
export function resolveFacts(document: FactSource): readonly Fact[] {
  const told = document.perBlock(TOLD)
  const first = told.find((tells) => tells !== undefined)
  if (first === undefined) return []
  const known = kept.get(first)
  if (known !== undefined && isSameList(known.told, told) && haveSameReadings(known.looked, document))
    return known.facts
  const looked = new Map<number, Reading>()
  const facts = factsOf(document, told, looked)
  kept.set(first, { told, looked, facts })
  return facts
}

function haveSameReadings(readings: ReadonlyMap<number, Reading>, document: ReadingSource): boolean {
  for (const [block, reading] of readings) if (document.reading(block) !== reading) return false
  return true
}

function factsOf(document: ReadingSource, told: ToldByBlock, looked: Map<number, Reading>): readonly Fact[] {
  const claims: { readonly block: number; readonly claim: Claim }[] = []
  const recordDates = new Set<string>()
  const filerNames = new Set<string>()
  for (let block = 0; block < told.length; block++) {
    const tells = told[block]
    if (tells === undefined) continue
    const { background } = tells
    for (const claim of tells.claims) claims.push({ block, claim })
    for (const day of background.recordDates) recordDates.add(day)
    for (const name of background.filerNames) filerNames.add(name)
  }
  if (claims.length === 0) return []
  if (filerNames.size === 0 && claims.some(({ claim }) => claim.entity !== undefined)) {
    const most = namedMost(document, looked)
    if (most !== undefined) filerNames.add(most)
  }
  const commonClasses = new Set(claims.map(({ claim }) => claim.class).filter((name) => name.endsWith('common stock')))
  const onlyCommon = commonClasses.size === 1 ? [...commonClasses][0] : undefined
  const leadIns = new Map<number, string | undefined>()
  return claims.map(({ block, claim }): Fact => {
    const day = dayOf(
      claim,
      () => {
        if (!leadIns.has(block)) leadIns.set(block, leadInDay(document, block, looked))
        return leadIns.get(block)
      },
      recordDates,
    )
    const inferredClass = claim.class === 'shares' && onlyCommon !== undefined
    const entity = entityOf(claim.entity, filerNames)
    return {
      entity,
      measure: claim.measure,
      class: inferredClass ? onlyCommon : claim.class,
      unit: 'shares',
      asOf: day.asOf,
      asOfSource: day.source,
      statement: claim.statement,
      figure: claim.figure,
      at: { block, span: claim.figure.run.span(claim.figure.from, claim.figure.to) },
      resolved: !inferredClass && day.asOf !== undefined && day.source !== 'lead-in' && day.source !== 'inferred',
    }
  })
}

/** The organization that the first blocks name most often. */
function namedMost(document: ReadingSource, looked: Map<number, Reading>): string | undefined {
  const times = new Map<string, number>()
  for (let block = 0; block < Math.min(document.blockCount, COVER_REACH); block++) {
    const reading = document.reading(block)
    looked.set(block, reading)
    for (const mention of mentionsWithNames(reading)) {
      if (mention.kind !== 'entity' || mention.type !== 'organization') continue
      const name = mention.canonical.toLowerCase()
      times.set(name, (times.get(name) ?? 0) + 1)
    }
  }
  return [...times].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}

function dayOf(
  claim: Claim,
  leadIn: () => string | undefined,
  recordDates: ReadonlySet<string>,
): { readonly asOf: string | undefined; readonly source: Source | undefined } {
  if (claim.asOf !== undefined) return { asOf: claim.asOf, source: claim.asOfSource }
  if (claim.pending === 'record-date' && recordDates.size === 1) {
    return { asOf: [...recordDates][0], source: 'record-date' }
  }
  const asOf = claim.pending === 'lead-in' ? leadIn() : undefined
  return { asOf, source: asOf === undefined ? undefined : 'lead-in' }
}

function entityOf(named: string | undefined, filerNames: ReadonlySet<string>): string {
  if (named === undefined) return 'filer'
  const wanted = withoutPunctuation(named.toLowerCase())
  for (const name of filerNames) if (` ${withoutPunctuation(name)} `.includes(` ${wanted} `)) return 'filer'
  return named
}

/** "Acme Corp." and "Acme Corp" are one name. */
function withoutPunctuation(name: string): string {
  return name.replaceAll(/[.,]/g, '')
}

/** The day that the paragraphs right before a table name, where they name exactly one and lead in to it. */
function leadInDay(document: ReadingSource, table: number, looked: Map<number, Reading>): string | undefined {
  for (let block = table - 1; block >= Math.max(0, table - LEAD_IN_REACH); block--) {
    const reading = document.reading(block)
    looked.set(block, reading)
    const { kind, runs, mentions } = reading
    if (kind === 'table') return undefined
    const run = runs.at(-1)
    if (run === undefined) continue
    const last = cutSentences(run.text).at(-1)
    if (last === undefined) continue
    const dates = mentions.filter((mention): mention is DateMention => mention.kind === 'date' && mention.run === run)
    const days = new Set(asOfDays(run.text, last.from, last.to, dates).flatMap((list) => list.days))
    if (days.size === 1) return [...days][0]
    if (days.size > 1) return undefined
  }
  return undefined
}

/** What a block contributes to the facts; undefined for most blocks. */
const TOLD: { of(reading: Reading): { claims: readonly Claim[]; background: Background } | undefined } = {
  of(reading) {
    const { claims } = reading
    const background = backgroundOf(reading)
    return claims.length === 0 && background === NO_BACKGROUND ? undefined : { claims, background }
  },
}

const NO_BACKGROUND: Background = { recordDates: [], filerNames: [] }

function backgroundOf(reading: Reading): Background {
  const recordDates: string[] = []
  const filerNames: string[] = []
  for (const mention of reading.mentions) {
    if (mention.kind === 'date' && mention.type === 'date' && mention.exists && mention.value.length === 10) {
      const before = mention.run.text.slice(Math.max(0, mention.from - 60), mention.from)
      if (mention.role === 'record' || RECORD_DATE.test(before)) recordDates.push(mention.value)
    } else if (mention.kind === 'term' && mention.definedAs !== undefined && FILER_TERM.test(mention.term)) {
      const { from, to } = mention.definedAs
      filerNames.push(mention.run.text.slice(from, to).toLowerCase().trim())
    }
  }
  return recordDates.length + filerNames.length > 0 ? { recordDates, filerNames } : NO_BACKGROUND
}

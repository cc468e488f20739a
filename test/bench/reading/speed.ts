import { mentionsWithNames } from '../../../server/src/document/mentions-with-names.ts'
import { readBlock } from '../../../server/src/document/read-block.ts'
import { markdownFront } from '../../../server/src/fronts/markdown/front.ts'
import { findAddresses } from '../../../server/src/mentions/address.ts'
import { findCompanies } from '../../../server/src/mentions/company.ts'
import { findContacts } from '../../../server/src/mentions/contact.ts'
import { recogniseDates } from '../../../server/src/mentions/date.ts'
import { findDefinitions } from '../../../server/src/mentions/defined-term.ts'
import { recogniseFigures } from '../../../server/src/mentions/figures.ts'
import { findIdentifiers } from '../../../server/src/mentions/identifier.ts'
import { findLaws } from '../../../server/src/mentions/law.ts'
import { findLocations } from '../../../server/src/mentions/location.ts'
import { findNumbers } from '../../../server/src/mentions/number.ts'
import { findNameWords } from '../../../server/src/mentions/name-words.ts'
import { findPersons } from '../../../server/src/mentions/person.ts'
import { findProducts } from '../../../server/src/mentions/product.ts'
import { recogniseMentions } from '../../../server/src/mentions/recognise.ts'
import { findReferences } from '../../../server/src/mentions/reference.ts'
import { findSecurities } from '../../../server/src/mentions/security.ts'
import { findExchanges, findTickers } from '../../../server/src/mentions/ticker.ts'
import { type ProseRun } from '../../../server/src/text/runs.ts'
import { chanceFrom } from '../chance.ts'
import { interleave, median } from '../measure.ts'
import { sentence } from '../sentences.ts'
import { type TaggedFiling } from './facts.ts'

/**
 * The unit of reading speed, U: one pass of this alternation over the same text in the same process. It is what the
 * simplest reader does that sees money, percentages, dates, numbers with a unit and capitalized names.
 */
const ALTERNATION =
  /[$€£¥]\s?\d[\d,]{0,30}(?:\.\d{1,9})?(?:\s(?:thousand|million|billion))?|\d[\d,]{0,30}(?:\.\d{1,9})?\s?(?:%|percent)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},\s\d{4}|\d[\d,]{0,30}(?:\.\d{1,9})?\s(?:shares|options|units|warrants|years|months|days)|[A-Z][a-z]+(?:\s[A-Z][a-z]+)*/g

function onePass(text: string): number {
  let count = 0
  ALTERNATION.lastIndex = 0
  while (ALTERNATION.exec(text) !== null) count++
  return count
}

type NameWords = ReturnType<typeof findNameWords>

/** The bar for reading alone. */
const REACH = 25
const ROUNDS = 9
const LENGTH = 400_000

/** Prints what reading costs in U: all of it, and family by family, over the prose of the corpus or of our own making. */
export async function printSpeed(filings: readonly TaggedFiling[]): Promise<void> {
  const ofCorpus = filings.length > 0
  const source = ofCorpus ? alternating(filings) : ownProse()
  const runs = proseRuns(source)
  const text = runs.map((run) => run.text).join('\n\n')
  const words = runs.map((run) => findNameWords(run.text))
  const wordsOf = (run: number): NameWords => words[run] ?? []
  const work: Readonly<Record<string, () => unknown>> = {
    unit: () => onePass(text),
    'reading alone': () => runs.map((run) => recogniseMentions(run)),
    'splitting, parsing and reading': () => readAll(source),
    numbers: () => runs.map(({ text }) => findNumbers(text)),
    'numbers and dates': () => runs.map((run) => recogniseDates(run, findNumbers(run.text))),
    'numbers and figures': () => runs.map((run) => recogniseFigures(run, findNumbers(run.text), [])),
    contacts: () => runs.map(({ text }) => findContacts(text)),
    'laws and forms': () => runs.map(({ text }) => findLaws(text)),
    references: () => runs.map(({ text }) => findReferences(text)),
    definitions: () => runs.map(({ text }) => findDefinitions(text)),
    tickers: () => runs.map(({ text, kind }) => findTickers(text, kind)),
    securities: () => runs.map(({ text }, at) => findSecurities(text, wordsOf(at))),
    'words of names': () => runs.map(({ text }) => findNameWords(text)),
    identifiers: () => runs.map(({ text }) => findIdentifiers(text)),
    addresses: () => runs.map(({ text }) => findAddresses(text)),
    exchanges: () => runs.map(({ text }, at) => findExchanges(text, wordsOf(at))),
    products: () => runs.map(({ text }, at) => findProducts(text, wordsOf(at))),
    companies: () => runs.map(({ text, kind }, at) => findCompanies(text, wordsOf(at), kind)),
    persons: () => runs.map(({ text, kind }, at) => findPersons(text, wordsOf(at), kind)),
    locations: () => runs.map(({ text }, at) => findLocations(text, wordsOf(at))),
  }
  const rounds = await interleave(
    ROUNDS,
    Object.fromEntries(Object.entries(work).map(([name, one]) => [name, () => warmMilliseconds(one)])),
  )
  const unit = median(rounds.unit ?? [])
  const megabytes = text.length / 1e6
  console.log(
    `\nSpeed over ${(text.length / 1000).toFixed(0)} KB of ${ofCorpus ? 'the corpus’s' : 'generated'} prose, medians of ${ROUNDS} interleaved rounds; U = ${unit.toFixed(2)} ms`,
  )
  for (const name of Object.keys(work)) {
    const time = median(rounds[name] ?? [])
    const units = time / unit
    const reach = name === 'reading alone' ? `  reach ${REACH}  ${units <= REACH ? 'met' : 'NOT MET'}` : ''
    console.log(
      `  ${name.padEnd(32)} ${units.toFixed(1).padStart(7)} U  ${((megabytes / time) * 1000).toFixed(1).padStart(7)} MB/s${reach}`,
    )
  }
}

/** How long one pass of the alternation takes over a text. */
export function unitOver(text: string): number {
  return median(Array.from({ length: 9 }, () => warmMilliseconds(() => onePass(text))))
}

/** The time of a second run: the engine compiles patterns when they have run once, and forgets them between rounds. */
function warmMilliseconds(work: () => unknown): number {
  work()
  return milliseconds(work)
}

/** How long a work takes, once. */
export function milliseconds(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** Pieces of all filings in turn, so that no one decides. */
function alternating(filings: readonly TaggedFiling[]): string {
  const queues = filings.map(({ text }) => text.split('\n\n').filter((paragraph) => !paragraph.startsWith('|')))
  const pieces: string[] = []
  let length = 0
  for (let turn = 0; length < LENGTH && queues.some((queue) => queue.length > 0); turn++) {
    const piece = queues[turn % queues.length]?.shift()
    if (piece === undefined) continue
    pieces.push(piece)
    length += piece.length + 2
  }
  return pieces.join('\n\n')
}

function ownProse(): string {
  const chance = chanceFrom(1)
  const paragraphs: string[] = []
  for (let length = 0; length < LENGTH; length += paragraphs.at(-1)?.length ?? 1) {
    paragraphs.push(Array.from({ length: chance.whole(1, 5) }, () => sentence(chance)).join(' '))
  }
  return paragraphs.join('\n\n')
}

const NO_LABELS = { key: '', definitions: '' }

function readAll(source: string): number {
  let mentions = 0
  for (const { start, end } of markdownFront.split(source)) {
    mentions += mentionsWithNames(readBlock(source.slice(start, end), markdownFront, NO_LABELS)).length
  }
  return mentions
}

function proseRuns(source: string): readonly ProseRun[] {
  return markdownFront
    .split(source)
    .flatMap(({ start, end }) => readBlock(source.slice(start, end), markdownFront, NO_LABELS).runs)
    .filter(({ kind }) => kind !== 'table' && kind !== 'code')
}

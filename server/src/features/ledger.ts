import { type Snapshot } from '../analysis/snapshot.ts'
import { grouped } from '../mentions/decimal.ts'
import { mentionText } from '../mentions/mention.ts'
import { type LineIndex } from '../text/lines.ts'
import { type Span } from '../text/span.ts'
import { documentFacts, type DocumentFact, type FactTie } from './document-facts.ts'
import { VERDICT_MARKS } from './ties.ts'

/** The facts of a document as a text for people, with the places that its words lead to. */
export interface Ledger {
  /** Markdown, its tables aligned as in a text. */
  readonly text: string
  readonly links: readonly LedgerLink[]
}

/** Words of the ledger that lead to a place of the document. */
interface LedgerLink {
  /** The line of the ledger from 0, and its columns in UTF-16 units. */
  readonly line: number
  readonly from: number
  readonly to: number
  readonly goTo: Span
}

/** All facts that may be one but for their periods, in the order of the text. */
interface Account {
  readonly facts: readonly DocumentFact[]
}

const HEADS = ['Measure', 'Period', 'Value', 'Unit', 'Printed', 'Line', 'Ties'] as const
const LONGEST_MEASURE = 56
const LONGEST_PRINTED = 28
/** More ties of one fact are counted. */
const MOST_TIES = 5
const EXPLANATION = `The line is that of the figure; behind each mark stands the line of the figure that it ties to: ${VERDICT_MARKS.agrees} agrees, ${VERDICT_MARKS.rounds} agrees after rounding, ${VERDICT_MARKS.disagrees} does not agree, ${VERDICT_MARKS.open} open. Σ marks a total that its addends make.`

/**
 * Writes the facts of a document: an account for each measure, under the heading where it first stands, its periods
 * newest first, and for each period every place that prints it.
 */
export function writeLedger(snapshot: Snapshot, lines: LineIndex, name: string): Ledger {
  const facts = documentFacts(snapshot)
  const writer = new LedgerWriter()
  writer.line(`# Facts of ${onOneLine(name)}`)
  writer.line('')
  writer.line(summaryOf(facts))
  writer.line('')
  writer.line(EXPLANATION)
  for (const [section, accounts] of sectionsOf(snapshot, accountsOf(facts))) {
    writer.line('')
    writer.line(`## ${section === '' ? 'Before the first heading' : onOneLine(section)}`)
    writer.line('')
    writer.table(accounts.flatMap(({ facts: own }) => rowsOf(snapshot, lines, own)))
  }
  return writer.ledger()
}

function summaryOf(facts: readonly DocumentFact[]): string {
  const counts = { agrees: 0, rounds: 0, disagrees: 0, open: 0 }
  let untied = 0
  for (const { ties } of facts) {
    const strongest = (['disagrees', 'agrees', 'rounds', 'open'] as const).find((verdict) =>
      ties.some((tie) => tie.verdict === verdict),
    )
    if (strongest === undefined) untied++
    else counts[strongest]++
  }
  const { agrees, rounds, disagrees, open } = counts
  const parts = [
    `${agrees} agree`,
    `${rounds} agree after rounding`,
    `${disagrees} do not agree`,
    `${open} open`,
    `${untied} stand alone`,
  ]
  return `${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}: ${parts.join(', ')}.`
}

function accountsOf(facts: readonly DocumentFact[]): readonly Account[] {
  const accounts = new Map<string, DocumentFact[]>()
  for (const fact of facts) {
    const { entity, account, class: security, unit, basis } = fact
    const key = [entity, account, security, unit, basis].join('\n')
    const known = accounts.get(key)
    if (known === undefined) accounts.set(key, [fact])
    else known.push(fact)
  }
  return [...accounts.values()].map((own) => ({ facts: own }))
}

/** The accounts by the heading under which the first fact of each stands, headings in the order of the text. */
function sectionsOf(snapshot: Snapshot, accounts: readonly Account[]): ReadonlyMap<string, readonly Account[]> {
  const sections = new Map<string, Account[]>()
  const outline = snapshot.outline()
  for (const account of accounts) {
    const section = outline.sectionOf(account.facts[0]?.at.block ?? 0).join(' › ')
    const known = sections.get(section)
    if (known === undefined) sections.set(section, [account])
    else known.push(account)
  }
  return sections
}

interface LedgerCell {
  readonly text: string
  readonly links?: readonly { readonly from: number; readonly to: number; readonly goTo: Span }[]
}

function rowsOf(
  snapshot: Snapshot,
  lines: LineIndex,
  facts: readonly DocumentFact[],
): readonly (readonly LedgerCell[])[] {
  const ordered = facts.toSorted(
    (one, other) => compareText(endOf(other), endOf(one)) || compareText(whenOf(one), whenOf(other)),
  )
  let last = ''
  return ordered.map((fact, at) => {
    const when = whenOf(fact)
    const repeated = at > 0 && when === last
    last = when
    const span = snapshot.spanOf(fact.at)
    const line = `${lines.position(span.start).line + 1}`
    return [
      { text: at === 0 ? measureOf(fact) : '' },
      { text: repeated ? '' : when },
      { text: grouped(fact.figure.value) },
      { text: fact.unit },
      { text: cut(onOneLine(mentionText(fact.figure)), LONGEST_PRINTED) },
      { text: line, links: [{ from: 0, to: line.length, goTo: span }] },
      tiesOf(snapshot, lines, fact.ties),
    ]
  })
}

function measureOf({ entity, measure, class: security, basis }: DocumentFact): string {
  const parts = [
    security,
    measure.replaceAll('-', ' '),
    basis === undefined || measure.toLowerCase().includes(basis) ? undefined : basis,
  ]
  const words = parts.filter((part) => part !== undefined).join(', ')
  return cut(onOneLine(entity === 'filer' ? words : `${entity}: ${words}`), LONGEST_MEASURE)
}

function whenOf({ period, asOf }: DocumentFact): string {
  return asOf ?? period ?? ''
}

/** The end of a period, so that a year and a day sort by time. */
function endOf(fact: DocumentFact): string {
  return whenOf(fact).replace(/^P\d+[A-Z]\//, '')
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function tiesOf(snapshot: Snapshot, lines: LineIndex, ties: readonly FactTie[]): LedgerCell {
  let text = ''
  const links: { from: number; to: number; goTo: Span }[] = []
  for (const { verdict, at, total } of ties.slice(0, MOST_TIES)) {
    const span = snapshot.spanOf(at)
    const words = `${total ? 'Σ ' : ''}${VERDICT_MARKS[verdict]} ${lines.position(span.start).line + 1}`
    if (text !== '') text += '  '
    links.push({ from: text.length, to: text.length + words.length, goTo: span })
    text += words
  }
  if (ties.length > MOST_TIES) text += `  and ${ties.length - MOST_TIES} more`
  return { text, links }
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}

/** Lines of markdown with the links in them. */
class LedgerWriter {
  readonly #lines: string[] = []
  readonly #links: LedgerLink[] = []

  line(text: string): void {
    this.#lines.push(text)
  }

  table(rows: readonly (readonly LedgerCell[])[]): void {
    const widths = HEADS.map((head, column) =>
      rows.reduce((most, row) => Math.max(most, escaped(row[column]?.text ?? '').length), head.length),
    )
    this.#row(
      HEADS.map((text) => ({ text })),
      widths,
    )
    this.line(`|${widths.map((width, column) => `${'-'.repeat(width + 1)}${isNumber(column) ? ':' : '-'}`).join('|')}|`)
    for (const row of rows) this.#row(row, widths)
  }

  #row(cells: readonly LedgerCell[], widths: readonly number[]): void {
    let line = '|'
    for (const [column, { text, links = [] }] of cells.entries()) {
      const shown = escaped(text)
      const fill = ' '.repeat(Math.max(0, (widths[column] ?? 0) - shown.length))
      line += ` ${isNumber(column) ? fill : ''}`
      for (const { from, to, goTo } of links) {
        this.#links.push({ line: this.#lines.length, from: line.length + from, to: line.length + to, goTo })
      }
      line += `${shown}${isNumber(column) ? '' : fill} |`
    }
    this.line(line)
  }

  ledger(): Ledger {
    return { text: `${this.#lines.join('\n')}\n`, links: this.#links }
  }
}

function isNumber(column: number): boolean {
  return HEADS[column] === 'Value' || HEADS[column] === 'Line'
}

/** What a table of markdown would take for the end of a cell. */
function escaped(text: string): string {
  return text.replaceAll('|', '\\|')
}

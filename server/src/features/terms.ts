import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { mentionSpan, type TermMention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { type Span } from '../text/span.ts'

/** Where a defined term is defined. */
export interface TermDefinition {
  readonly term: string
  readonly mention: TermMention
  readonly block: number
  readonly span: Span
}

const DEFINITIONS: Derivation<readonly TermMention[] | undefined> = {
  of({ mentions }) {
    const terms = mentions.filter((mention): mention is TermMention => mention.kind === 'term')
    return terms.length === 0 ? undefined : terms.filter(({ role }) => role === 'definition')
  },
}

/** The definitions of a document in the order of the text. */
export function termDefinitions(snapshot: Snapshot): readonly TermDefinition[] {
  const definitions: TermDefinition[] = []
  for (const [block, terms] of snapshot.perBlock(DEFINITIONS).entries()) {
    for (const mention of terms ?? []) {
      const span = snapshot.spanOf({ block, span: mentionSpan(mention) })
      definitions.push({ term: mention.term, mention, block, span })
    }
  }
  return definitions
}

/** The defined term whose definition or use stands at the offset, the longest where several do. */
export function termAt(
  snapshot: Snapshot,
  offset: number,
): { readonly definition: TermDefinition; readonly span: Span } | undefined {
  const block = snapshot.blockAt(offset)
  if (block === undefined) return undefined
  const { source, runs } = snapshot.reading(block)
  const definitions = termDefinitions(snapshot)
    .filter(({ term }) => source.includes(term.split(/\s/)[0] ?? term))
    .toSorted((one, other) => other.term.length - one.term.length)
  for (const definition of definitions) {
    for (const run of runs) {
      for (const [from, to] of occurrences(run, definition.term)) {
        const span = snapshot.spanOf({ block, span: run.span(from, to) })
        if (span.start <= offset && offset <= span.end) return { definition, span }
      }
    }
  }
  return undefined
}

/** Every place where the term is printed as a whole word, definitions included, in the order of the text. */
export function termUses(snapshot: Snapshot, term: string): readonly Span[] {
  const uses: Span[] = []
  const first = term.split(/\s/)[0] ?? term
  for (let block = 0; block < snapshot.blockCount; block++) {
    const { source, runs } = snapshot.reading(block)
    if (!source.includes(first)) continue
    for (const run of runs) {
      for (const [from, to] of occurrences(run, term)) uses.push(snapshot.spanOf({ block, span: run.span(from, to) }))
    }
  }
  return uses
}

const WORD_UNIT = /[\p{L}\p{N}_]/u

function* occurrences({ text }: ProseRun, term: string): Generator<readonly [number, number]> {
  if (term === '') return
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    const end = at + term.length
    if (!WORD_UNIT.test(text.charAt(at - 1)) && !WORD_UNIT.test(text.charAt(end))) yield [at, end]
  }
}

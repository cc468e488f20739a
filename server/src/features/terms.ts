import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { mentionSpan, type TermMention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { type Span } from '../text/span.ts'
import { keptWithSnapshot } from './kept.ts'

/** Where a defined term is defined. */
export interface TermDefinition {
  readonly term: string
  readonly mention: TermMention
  readonly block: number
  readonly span: Span
}

const DEFINITIONS: Derivation<readonly TermMention[] | undefined> = {
  of({ mentions }) {
    const definitions = mentions.filter(
      (mention): mention is TermMention => mention.kind === 'term' && mention.role === 'definition',
    )
    return definitions.length === 0 ? undefined : definitions
  },
}

/** The definitions of a document in the order of the text. */
export const termDefinitions = keptWithSnapshot((snapshot): readonly TermDefinition[] => {
  const definitions: TermDefinition[] = []
  const blocks = snapshot.perBlock(DEFINITIONS)
  for (let block = 0; block < blocks.length; block++) {
    const terms = blocks[block]
    if (terms === undefined) continue
    for (const mention of terms) {
      const span = snapshot.spanOf({ block, span: mentionSpan(mention) })
      definitions.push({ term: mention.term, mention, block, span })
    }
  }
  return definitions
})

/** The first definition of each term by the term's first word. */
const definitionsByWord = keptWithSnapshot((snapshot) => {
  const byTerm = new Map<string, TermDefinition>()
  for (const definition of termDefinitions(snapshot)) {
    if (!byTerm.has(definition.term)) byTerm.set(definition.term, definition)
  }
  const byWord = new Map<string, TermDefinition[]>()
  for (const definition of byTerm.values()) {
    const word = definition.term.split(/\s/)[0] ?? definition.term
    const sharing = byWord.get(word)
    if (sharing === undefined) byWord.set(word, [definition])
    else sharing.push(definition)
  }
  return byWord
})

/** The defined term whose definition or use stands at the offset, the longest where several do. */
export function termAt(
  snapshot: Snapshot,
  offset: number,
): { readonly definition: TermDefinition; readonly span: Span } | undefined {
  const block = snapshot.blockAt(offset)
  if (block === undefined) return undefined
  const { source, runs } = snapshot.reading(block)
  const definitions = [...definitionsByWord(snapshot)]
    .flatMap(([word, sharing]) => (source.includes(word) ? sharing : []))
    .toSorted((one, other) => other.term.length - one.term.length || one.span.start - other.span.start)
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

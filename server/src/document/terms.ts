import { type TermMention } from '../mentions/mention.ts'
import { type Entities } from './entities.ts'
import { type Entity, type ToldNames } from './entity.ts'
import { nameDefinedBy } from './term-meaning.ts'

/** Where a term is defined. */
export interface TermDefinition {
  readonly block: number
  readonly mention: TermMention
  /** What it stands for, where that is a name. */
  readonly entity: Entity | undefined
}

/** A term of a document or of one of its annexes. */
export interface DefinedTerm {
  readonly term: string
  /** 0 for the document's main part; else the number of the annex, from 1, that the term belongs to. */
  readonly scope: number
  /** In the order of the text; empty for "the Company" in a document that leaves it undefined. */
  readonly definitions: readonly TermDefinition[]
  /** What a term that nothing defines stands for. */
  readonly implied: Entity | undefined
}

/** The defined terms of a document. */
export interface Terms {
  readonly all: readonly DefinedTerm[]
  /** The texts that may be uses, each with its term. */
  readonly forms: readonly { readonly text: string; readonly term: string }[]
  /** What a definition defines. */
  definitionBy(mention: TermMention): TermDefinition | undefined
  /** The term that a text means in a block: the annex's own, or else the main part's. */
  governing(term: string, block: number): DefinedTerm | undefined
}

/** The definition that governs a place: the last one up to it, or else the first. */
export function definitionFor(term: DefinedTerm, block: number): TermDefinition | undefined {
  return term.definitions.findLast((definition) => definition.block <= block) ?? term.definitions[0]
}

/** "the Company" needs no definition to be read; other nouns for the filer may be anybody's. */
const IMPLIED = ['Company', 'Registrant']
/** Terms that mean the filer in the main part of its document, whatever words define them. */
const SELF = /^(?:company|registrant|we|us|our)$/i
const OURSELVES = new Set(['we', 'us', 'our'])
const MOST_TITLE_WORDS = 10

/** Gathers the terms of a document by annex. */
export function gatherTerms(told: ToldNames, entities: Entities): Terms {
  const annexes = told.filter((one) => one.told.annex).map(({ block }) => block)
  const byMention = new Map<TermMention, TermDefinition>()
  const lists = new Map<DefinedTerm | undefined, TermDefinition[]>()
  const byScope = new Map<number, Map<string, DefinedTerm>>()
  const scopeOf = (block: number): number => annexes.findLastIndex((start) => start <= block) + 1
  function add(term: string, scope: number, definition: TermDefinition): void {
    const terms = byScope.get(scope) ?? new Map<string, DefinedTerm>()
    byScope.set(scope, terms)
    const known = lists.get(terms.get(term))
    if (known !== undefined) {
      known.push(definition)
      return
    }
    const definitions = [definition]
    const defined: DefinedTerm = { term, scope, definitions, implied: undefined }
    lists.set(defined, definitions)
    terms.set(term, defined)
  }
  for (const {
    block,
    told: { names, definitions },
  } of told) {
    const scope = scopeOf(block)
    for (const mention of definitions) {
      const name = nameDefinedBy(mention, names)
      const self = name === undefined && scope === 0 && SELF.test(plainTerm(mention.term)) ? entities.filer : undefined
      const definition = { block, mention, entity: name === undefined ? self : entities.of(name) }
      byMention.set(mention, definition)
      add(plainTerm(mention.term), scope, definition)
      const title = name === undefined ? titleOf(mention) : undefined
      if (title !== undefined) add(title, scope, definition)
    }
  }
  const main = byScope.get(0) ?? new Map<string, DefinedTerm>()
  if (entities.filer !== undefined && !IMPLIED.some((term) => main.has(term))) {
    for (const term of IMPLIED) main.set(term, { term, scope: 0, definitions: [], implied: entities.filer })
    byScope.set(0, main)
  }
  const all = [...byScope.values()].flatMap((terms) => [...terms.values()])
  const texts = new Map<string, string>()
  for (const { term } of all) {
    if (OURSELVES.has(term.toLowerCase())) {
      texts.set(term.toLowerCase(), term)
      texts.set(term.charAt(0).toUpperCase() + term.slice(1).toLowerCase(), term)
    } else if (/^[A-Z\d]/.test(term) && term.length > 1) texts.set(term, term)
  }
  return {
    all,
    forms: [...texts].map(([text, term]) => ({ text, term })),
    definitionBy: (mention) => byMention.get(mention),
    governing: (term, block) => byScope.get(scopeOf(block))?.get(term) ?? main.get(term),
  }
}

/** "The Company" and "Company" are one term. */
export function plainTerm(term: string): string {
  return term.replace(/^the\s(?=[A-Z])/i, '')
}

/** The title that an agreement or plan is called by before its term: Securities Purchase Agreement (the "Agreement"). */
function titleOf({ run, term, definedAs }: TermMention): string | undefined {
  if (definedAs === undefined) return undefined
  const words = run.text.slice(definedAs.from, definedAs.to).split(/\s+/)
  if (
    words.length <= term.split(' ').length ||
    words.length > MOST_TITLE_WORDS ||
    words.at(-1) !== term.split(' ').at(-1)
  ) {
    return undefined
  }
  return words.every((word) => /^(?:[A-Z\d][\w’'&-]*|and|of|for|the|to)$/.test(word)) ? words.join(' ') : undefined
}

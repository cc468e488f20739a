import { type EntityMention, type Mention, type TermMention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { tellEntitiesApart, type Entities } from './entities.ts'
import { type Entity, type ShortName, type ToldNames } from './entity.ts'
import { mentionsWithNames } from './mentions-with-names.ts'
import { BLOCK_NAMES, lowerCaseWords } from './name-evidence.ts'
import {
  beginsSentence,
  endOfForm,
  endOfFormOrPlural,
  followsCapital,
  isTitle,
  precedesCapital,
} from './printed-form.ts'
import { type FactSource } from './resolve-facts.ts'
import { definitionFor, gatherTerms, plainTerm, type DefinedTerm, type Terms } from './terms.ts'
import { WORD_STARTS, firstWord, type WordStart } from './word-starts.ts'

/** A mention and the block that its run belongs to. */
export interface PlacedMention {
  readonly block: number
  readonly mention: Mention
}

/** What only the whole document knows of its names and terms. */
export interface DocumentNames {
  readonly entities: Entities
  readonly terms: Terms
  /**
   * The mentions of a block in the order of the text: those it has by itself, with canonical names as the document has
   * them, and the short names and uses of terms that the document proves.
   */
  mentions(block: number): readonly Mention[]
  /** The term that a mention of a block defines or uses. */
  termOf(mention: TermMention, block: number): DefinedTerm | undefined
  /** Every mention of an entity, in the order of the text. Reads the whole document the first time. */
  mentionsOf(entity: Entity): readonly PlacedMention[]
  /** Every definition and use of a term, in the order of the text. Reads the whole document the first time. */
  usesOf(term: DefinedTerm): readonly PlacedMention[]
}

const kept = new WeakMap<FactSource, DocumentNames>()

/** The names and terms of a version of a document: made when first asked for and kept as long as the version is. */
export function documentNames(document: FactSource): DocumentNames {
  let names = kept.get(document)
  if (names === undefined) {
    names = readNames(document)
    kept.set(document, names)
  }
  return names
}

/** All mentions of a document in the order of the text. */
export function documentMentions(document: FactSource): readonly PlacedMention[] {
  const names = documentNames(document)
  const placed: PlacedMention[] = []
  for (let block = 0; block < document.blockCount; block++) {
    for (const mention of names.mentions(block)) placed.push({ block, mention })
  }
  return placed
}

/** The forms that may begin with a word, the longest first. */
interface FormsOfWord {
  readonly names: ShortName[]
  readonly terms: { readonly text: string; readonly term: string }[]
}

function readNames(document: FactSource): DocumentNames {
  const told: ToldNames[number][] = []
  for (const [block, names] of document.perBlock(BLOCK_NAMES).entries()) {
    if (names !== undefined) told.push({ block, told: names })
  }
  const isLower = lowerCaseWords(document)
  const entities = tellEntitiesApart(told, isLower)
  const terms = gatherTerms(told, entities)
  const forms = formsByWord(entities, terms)
  const starts = document.perBlock(WORD_STARTS)
  const read = new Array<readonly Mention[] | undefined>(document.blockCount).fill(undefined)

  function mentions(block: number): readonly Mention[] {
    const known = read[block]
    if (known !== undefined) return known
    const reading = document.reading(block)
    const { runs } = reading
    const own = mentionsWithNames(reading)
    const more = proved(block, runs, own, starts[block] ?? [])
    const resolved = own.map(resolve)
    const all = more.length === 0 ? resolved : inOrder([...resolved, ...more], runs)
    read[block] = all
    return all
  }
  function resolve(mention: Mention): Mention {
    if (mention.kind === 'entity') {
      const { canonical } = entities.of(mention)
      return canonical === mention.canonical ? mention : { ...mention, canonical }
    }
    if (mention.kind !== 'term') return mention
    const entity = terms.definitionBy(mention)?.entity
    return entity === undefined ? mention : { ...mention, entity: entity.canonical }
  }
  /** The short names and the uses of terms that stand in a block. */
  function proved(
    block: number,
    runs: readonly ProseRun[],
    own: readonly Mention[],
    candidates: readonly WordStart[],
  ): readonly Mention[] {
    const found: Mention[] = []
    let termEnd = 0
    let nameEnd = 0
    let last = -1
    let within: readonly Mention[] = []
    const byRun = new Map<ProseRun, Mention[]>()
    for (const mention of own) {
      const sharing = byRun.get(mention.run)
      if (sharing === undefined) byRun.set(mention.run, [mention])
      else sharing.push(mention)
    }
    for (const { run: number, from, word } of candidates) {
      const sharing = forms.get(word)
      const run = runs[number]
      if (sharing === undefined || run === undefined) continue
      if (number !== last) {
        last = number
        termEnd = 0
        nameEnd = 0
        within = byRun.get(run) ?? []
      }
      if (from >= termEnd) {
        const use = termUse(run, from, sharing.terms, within, block)
        if (use !== undefined) {
          termEnd = use.to
          found.push(use)
        }
      }
      if (from < nameEnd) continue
      const name = shortName(run, from, sharing.names, within, from < termEnd ? termEnd : undefined)
      if (name !== undefined) {
        nameEnd = name.to
        found.push(name)
      }
    }
    return found
  }
  function termUse(
    run: ProseRun,
    from: number,
    sharing: FormsOfWord['terms'],
    within: readonly Mention[],
    block: number,
  ): TermMention | undefined {
    const { text } = run
    for (const form of sharing) {
      const to = endOfFormOrPlural(text, from, form.text)
      if (to === undefined) continue
      const governing = terms.governing(form.term, block)
      if (governing === undefined) continue
      if (!fits(from, to, within, 'term') || !standsAsTerm(text, from, to, form.text, governing)) return undefined
      const entity = definitionFor(governing, block)?.entity ?? governing.implied
      return {
        kind: 'term',
        role: 'use',
        run,
        from,
        to,
        term: form.term,
        ...(entity !== undefined && { entity: entity.canonical }),
      }
    }
    return undefined
  }
  function standsAsTerm(text: string, from: number, to: number, form: string, { implied }: DefinedTerm): boolean {
    if (implied !== undefined)
      return /\b(?:the|The|our|Our)\s$/.test(text.slice(Math.max(0, from - 5), from)) && !precedesCapital(text, to)
    if (/^(?:we|us|our)$/i.test(form)) return true
    if (followsCapital(text, from)) return false
    const acronym = /^[A-Z\d&-]{2,}$/.test(form)
    if (!acronym && precedesCapital(text, to)) return false
    const common = !acronym && !form.includes(' ') && form.length > 3
    return !(common && beginsSentence(text, from) && isLower(form))
  }

  let index: ReadonlyMap<Entity | DefinedTerm, readonly PlacedMention[]> | undefined
  function indexed(): ReadonlyMap<Entity | DefinedTerm, readonly PlacedMention[]> {
    if (index !== undefined) return index
    const places = new Map<Entity | DefinedTerm, PlacedMention[]>()
    for (let block = 0; block < document.blockCount; block++) {
      for (const mention of mentions(block)) {
        const thing =
          mention.kind === 'entity'
            ? entities.of(mention)
            : mention.kind === 'term'
              ? termOf(mention, block)
              : undefined
        if (thing === undefined) continue
        const sharing = places.get(thing)
        if (sharing === undefined) places.set(thing, [{ block, mention }])
        else sharing.push({ block, mention })
      }
    }
    index = places
    return places
  }
  function termOf(mention: TermMention, block: number): DefinedTerm | undefined {
    return terms.governing(plainTerm(mention.term), block)
  }
  return {
    entities,
    terms,
    mentions,
    termOf,
    mentionsOf: (entity) => indexed().get(entity) ?? [],
    usesOf: (term) => indexed().get(term) ?? [],
  }
}

const SAID_OR_DID =
  /^(?:['’]s\b|,?\s(?:also\s)?(?:added|commented|concluded|continued|explained|had|has|holds|is|joined|noted|owns|received|resigned|retired|said|says|served|serves|stated|told|was|will)\b)/

function shortName(
  run: ProseRun,
  from: number,
  sharing: readonly ShortName[],
  within: readonly Mention[],
  termEnd: number | undefined,
): EntityMention | undefined {
  const { text } = run
  for (const { text: form, entity, surname } of sharing) {
    const to = endOfForm(text, from, form)
    if (to === undefined) continue
    // Within a longer term, a name is part of the term.
    if (termEnd !== undefined && to !== termEnd && !(to > termEnd)) return undefined
    if (!fits(from, to, within, 'entity')) return undefined
    const title = form.includes(' ') && isTitle(run)
    if (!title && (followsCapital(text, from) || precedesCapital(text, to))) return undefined
    if (surname && !SAID_OR_DID.test(text.slice(to, to + 24))) return undefined
    return { kind: 'entity', type: entity.type, run, from, to, canonical: entity.canonical }
  }
  return undefined
}

/**
 * Whether a term or a name may stand beside what the run says already: nothing crosses; a name is apart from other
 * names; neither is part of a longer name, of a reference, or of a date.
 */
function fits(from: number, to: number, within: readonly Mention[], kind: 'term' | 'entity'): boolean {
  let low = 0
  let high = within.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((within[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  for (let at = Math.max(0, low - 12); at < within.length; at++) {
    const other = within[at]
    if (other === undefined || other.from >= to) break
    if (other.to <= from) continue
    const inside = other.from <= from && to <= other.to
    const around = from <= other.from && other.to <= to
    if (!inside && !around) return false
    if (other.kind === kind || other.kind === 'reference' || other.kind === 'date') return false
    if (other.kind === 'entity' && inside && !around) return false
    if (other.kind === 'term' && inside && !around) return false
  }
  return true
}

function formsByWord(entities: Entities, terms: Terms): ReadonlyMap<string, FormsOfWord> {
  const byWord = new Map<string, FormsOfWord>()
  const at = (form: string): FormsOfWord => {
    const word = firstWord(form)
    const known = byWord.get(word) ?? { names: [], terms: [] }
    byWord.set(word, known)
    return known
  }
  for (const name of entities.shortNames) at(name.text).names.push(name)
  for (const form of terms.forms) {
    at(form.text).terms.push(form)
    const plural = `${firstWord(form.text)}s`
    if (plural.length === form.text.length + 1) {
      const sharing = byWord.get(plural) ?? { names: [], terms: [] }
      byWord.set(plural, sharing)
      sharing.terms.push(form)
    }
  }
  for (const { names, terms: sharing } of byWord.values()) {
    names.sort((one, other) => other.text.length - one.text.length)
    sharing.sort((one, other) => other.text.length - one.text.length)
  }
  return byWord
}

function inOrder(mentions: Mention[], runs: readonly ProseRun[]): readonly Mention[] {
  const order = new Map(runs.map((run, at) => [run, at]))
  return mentions.sort(
    (one, other) =>
      (order.get(one.run) ?? 0) - (order.get(other.run) ?? 0) || one.from - other.from || other.to - one.to,
  )
}

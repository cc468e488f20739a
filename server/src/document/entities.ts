import { EXCHANGES } from '../mentions/exchanges.ts'
import { GIVEN_NAMES } from '../mentions/given-names.ts'
import { type EntityMention, type EntityType } from '../mentions/mention.ts'
import { type Entity, type ShortName, type ToldNames } from './entity.ts'
import { findFiler, type OrganizationTerm } from './filer.ts'
import { GENERIC_OPENERS } from './generic-name-words.ts'
import { tellOrganizationsApart } from './organizations.ts'
import { tellPersonsApart, type Persons } from './person-names.ts'
import { tellSecuritiesApart } from './securities.ts'
import { isNameLike, nameDefinedBy } from './term-meaning.ts'

/** Who is who in one document. */
export interface Entities {
  /** The entity that a mention names. */
  of(mention: EntityMention): Entity
  /** The entity with this name in full or in a form that the document prints; organizations first. */
  named(printed: string): Entity | undefined
  readonly shortNames: readonly ShortName[]
  /** The reporting company, where the document says who that is. */
  readonly filer: Entity | undefined
}

const SHORTEST_WORD = 4
const ORGANIZATIONS: ReadonlySet<EntityType> = new Set(['organization', 'auditor'])
const MARKETS = new Set(Object.keys(EXCHANGES).map((market) => market.toLowerCase()))

/** Tells the entities of a document apart; `isLower` says which words it also writes in lower case. */
export function tellEntitiesApart(told: ToldNames, isLower: (word: string) => boolean): Entities {
  const printed = printedForms(told)
  const organizations = tellOrganizationsApart(told, printed('organization'), printed('auditor'))
  const persons = tellPersonsApart(printed('person').keys())
  const personEntities = new Map<string, Entity>()
  for (const { canonical } of persons.all) {
    personEntities.set(canonical, { type: 'person', canonical, ticker: undefined })
  }
  const securities = tellSecuritiesApart(printed('security').keys())
  const alone = new Map<string, Entity>()
  /** Organizations by the names that definitions give them. */
  const aliases = new Map<string, Entity>()

  function entityOf(mention: EntityMention): Entity {
    const { type, canonical } = mention
    if (ORGANIZATIONS.has(type)) {
      const known = aliases.get(canonical) ?? organizations.find(canonical)
      if (known !== undefined) return known
    } else if (type === 'person') {
      const person = persons.find(canonical) ?? personOfRun(mention, persons)
      const known = person === undefined ? undefined : personEntities.get(person.canonical)
      if (known !== undefined) return known
    } else if (type === 'security') return securities(canonical)
    const key = `${type} ${canonical}`
    let entity = alone.get(key)
    if (entity === undefined) {
      entity = { type, canonical, ticker: undefined }
      alone.set(key, entity)
    }
    return entity
  }

  const defined: ShortName[] = []
  const terms: OrganizationTerm[] = []
  for (const {
    told: { names, definitions, proved },
  } of told) {
    for (const name of proved) defined.push({ text: name.canonical, entity: entityOf(name), surname: false })
    for (const definition of definitions) {
      const name = nameDefinedBy(definition, names)
      if (name === undefined) continue
      const entity = entityOf(name)
      if (ORGANIZATIONS.has(entity.type)) terms.push({ term: definition.term, entity })
      if (!isNameLike(definition.term, entity.canonical) || entity.type === 'security') continue
      defined.push({ text: definition.term.replace(/^the\s/i, ''), entity, surname: false })
    }
  }
  // "SEC" may be read as an organization by itself; here the document says which.
  for (const { text, entity } of defined) {
    if (ORGANIZATIONS.has(entity.type) && !aliases.has(text)) aliases.set(text, entity)
  }
  const filer = findFiler(told, entityOf, terms)
  const taken = takenWords(printed('location').keys(), printed('person').keys())
  const shortNames = [
    ...defined,
    ...organizations.shortNames((form) => isDistinctive(form, isLower, taken)),
    ...surnames(persons, personEntities, isLower, taken),
  ]
  return {
    of: entityOf,
    named: (printed) => organizations.find(printed) ?? personEntities.get(persons.find(printed)?.canonical ?? ''),
    shortNames: oneEach(shortNames),
    filer,
  }
}

/** The first entity of each form; forms that stand for two entities are left out unless the first was defined so. */
function oneEach(forms: readonly ShortName[]): readonly ShortName[] {
  const byText = new Map<string, ShortName>()
  for (const form of forms) if (!byText.has(form.text)) byText.set(form.text, form)
  return [...byText.values()]
}

/** Words that a document uses for places and persons. */
function takenWords(places: Iterable<string>, persons: Iterable<string>): ReadonlySet<string> {
  const taken = new Set<string>()
  for (const place of places) {
    taken.add(place)
    for (const part of place.split(/,\s/)) taken.add(part)
  }
  for (const person of persons) for (const word of person.split(/[\s,]+/)) taken.add(word)
  return taken
}

/** The forms that are printed of each kind of name, with how often. */
function printedForms(told: ToldNames): (type: EntityType) => ReadonlyMap<string, number> {
  const byType = new Map<EntityType, Map<string, number>>()
  for (const { told: tells } of told) {
    for (const { type, canonical } of tells.names) {
      let forms = byType.get(type)
      if (forms === undefined) {
        forms = new Map()
        byType.set(type, forms)
      }
      forms.set(canonical, (forms.get(canonical) ?? 0) + 1)
    }
  }
  return (type) => byType.get(type) ?? new Map<string, number>()
}

/** Whether a form can only be a name: a word of it is never written in lower case, and no person or place has it. */
function isDistinctive(form: string, isLower: (word: string) => boolean, taken: ReadonlySet<string>): boolean {
  if (taken.has(form) || MARKETS.has(form.toLowerCase())) return false
  const words = form.split(' ')
  const telling = (word: string): boolean =>
    word.length >= SHORTEST_WORD &&
    /^[A-Z][\p{L}\d&’'-]*$/u.test(word) &&
    !GENERIC_OPENERS.has(word.toLowerCase()) &&
    !GIVEN_NAMES.has(word) &&
    !isLower(word)
  if (words.length === 1) return telling(form) && !taken.has(form)
  return words.some((word) => telling(word) || /^[A-Z\d]{2,6}$/.test(word))
}

function surnames(
  persons: Persons,
  entities: ReadonlyMap<string, Entity>,
  isLower: (word: string) => boolean,
  taken: ReadonlySet<string>,
): readonly ShortName[] {
  return persons.all.flatMap(({ canonical, surname }) => {
    const entity = entities.get(canonical)
    const unique = persons.withSurname(surname).length === 1
    const name =
      unique && /^[A-Z](?:[a-z]|['’][A-Z][a-z])/.test(surname) && !GIVEN_NAMES.has(surname) && taken.has(surname)
    if (entity === undefined || !name || (surname.length >= SHORTEST_WORD && isLower(surname))) return []
    return [{ text: surname, entity, surname: true }]
  })
}

/** Where two persons share a surname, the one whose full name stands before it in the same run, if only one does. */
function personOfRun(
  { run, from, canonical }: EntityMention,
  persons: Persons,
): { readonly canonical: string } | undefined {
  const before = run.text.slice(Math.max(0, from - 1000), from)
  const standing = persons.withSurname(canonical).filter(({ forms }) => forms.some((form) => before.includes(form)))
  return standing.length === 1 ? standing[0] : undefined
}

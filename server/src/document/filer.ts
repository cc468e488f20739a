import { type EntityMention } from '../mentions/mention.ts'
import { type Entity, type ToldNames } from './entity.ts'
import { cutOrganizationName } from './organization-names.ts'

/** The filer is the organization that the first blocks name most often, where nothing says who it is. */
const COVER_REACH = 60
/** So far above its caption stands the name of the filer on a cover page, in blocks. */
const CAPTION_REACH = 4
/** Terms that a document defines for whoever files it. */
const FILER_TERM = /^(?:the\s)?(?:company|registrant|we|us|our)$/i
/** Terms that may be for the filer, or for another party. */
const PARTY_TERM = /^(?:the\s)?(?:corporation|issuer|fund|trust|partnership)$/i
type EntityOf = (mention: EntityMention) => Entity

/** A term with the organization that it is defined for. */
export interface OrganizationTerm {
  readonly term: string
  readonly entity: Entity
}

/**
 * The company that files the document: by what it defines as the Company, the registrant or we; by the cover page's
 * caption; by another term for a party; by the first ticker; or else the organization that the beginning names most often.
 */
export function findFiler(told: ToldNames, entityOf: EntityOf, terms: readonly OrganizationTerm[]): Entity | undefined {
  return (
    terms.find(({ term }) => FILER_TERM.test(term))?.entity ??
    filerByCover(told, entityOf) ??
    terms.find(({ term }) => PARTY_TERM.test(term))?.entity ??
    filerByTicker(told, entityOf) ??
    filerByCount(told, entityOf)
  )
}

function filerByCover(told: ToldNames, entityOf: EntityOf): Entity | undefined {
  const caption = told.find((one) => one.told.caption)
  if (caption === undefined) return undefined
  let nearest: Entity | undefined
  for (const {
    block,
    told: { names },
  } of told) {
    if (block > caption.block) break
    if (block < caption.block - CAPTION_REACH) continue
    const name = names.find(({ type }) => type === 'organization')
    if (name !== undefined && !/\bcommission\b/i.test(name.canonical)) nearest = entityOf(name)
  }
  return nearest
}

/** The organizations that the first blocks name, in the order of the text. */
function organizationsOfCover(told: ToldNames): readonly EntityMention[] {
  return told
    .filter(({ block }) => block < COVER_REACH)
    .flatMap(({ told: { names } }) => names.filter(({ type }) => type === 'organization'))
}

function filerByTicker(told: ToldNames, entityOf: EntityOf): Entity | undefined {
  for (const name of organizationsOfCover(told)) {
    const entity = entityOf(name)
    if (entity.ticker !== undefined) return entity
  }
  return undefined
}

function filerByCount(told: ToldNames, entityOf: EntityOf): Entity | undefined {
  const times = new Map<Entity, number>()
  for (const name of organizationsOfCover(told)) {
    if (cutOrganizationName(name.canonical).legal === '') continue
    const entity = entityOf(name)
    times.set(entity, (times.get(entity) ?? 0) + 1)
  }
  let most: Entity | undefined
  for (const [entity, count] of times) if (most === undefined || count > (times.get(most) ?? 0)) most = entity
  return most
}

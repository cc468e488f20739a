import { type EntityMention } from '../mentions/mention.ts'
import { type Entity, type ToldNames } from './entity.ts'
import { cutOrganizationName } from './organization-names.ts'

/** The filer is the organization that the first blocks name most often, where nothing says who it is. */
const COVER_REACH = 60
/** So far above its caption stands the name of the filer on a cover page, in blocks. */
const CAPTION_REACH = 4
/** Terms that a filing defines for the company that files it. */
export const FILER_TERM = /^(?:the\s)?(?:company|registrant|corporation|issuer|fund|trust|partnership|bank|we|us|our)$/i
type EntityOf = (mention: EntityMention) => Entity

/**
 * The company that files the document, where no definition says it: by the cover page's caption, by the first ticker, or
 * the organization that the beginning names most often.
 */
export function findFiler(told: ToldNames, entityOf: EntityOf): Entity | undefined {
  return filerByCover(told, entityOf) ?? filerByTicker(told, entityOf) ?? filerByCount(told, entityOf)
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

function filerByTicker(told: ToldNames, entityOf: EntityOf): Entity | undefined {
  for (const {
    block,
    told: { names },
  } of told) {
    if (block >= COVER_REACH) break
    for (const name of names) {
      if (name.type !== 'organization') continue
      const entity = entityOf(name)
      if (entity.ticker !== undefined) return entity
    }
  }
  return undefined
}

function filerByCount(told: ToldNames, entityOf: EntityOf): Entity | undefined {
  const times = new Map<Entity, number>()
  for (const {
    block,
    told: { names },
  } of told) {
    if (block >= COVER_REACH) break
    for (const name of names) {
      if (name.type !== 'organization' || cutOrganizationName(name.canonical).legal === '') continue
      const entity = entityOf(name)
      times.set(entity, (times.get(entity) ?? 0) + 1)
    }
  }
  let most: Entity | undefined
  for (const [entity, count] of times) if (most === undefined || count > (times.get(most) ?? 0)) most = entity
  return most
}

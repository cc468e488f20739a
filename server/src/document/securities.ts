import { type Entity } from './entity.ts'

const STOCK_QUALIFIERS = /\b(?:restricted|unregistered|treasury|outstanding|issued)\s/gi
const DESIGNATION = /\b(?:series|class)\s[a-z\d]{1,3}(?:-\d{1,2})?\b/i
const STOCK_KIND = /\b(common|preferred|ordinary|preference|capital|depositary)\s(?:stock|shares?)\b/i

/** Titles every word of a class of stock: "Class A Common Stock". */
function titled(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(?<![\w%])[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll(
      /\b(series|class)\s([a-z\d-]+)/gi,
      (_, kind: string, letter: string) => `${kind} ${letter.toUpperCase()}`,
    )
}

/**
 * Classes of stock by their longest names: "Series K Preferred Stock" is the Series K Convertible Preferred Stock where
 * the document prints that too.
 */
export function tellSecuritiesApart(printed: Iterable<string>): (printed: string) => Entity {
  const byClass = new Map<string, Entity>()
  const classOf = (name: string): string => {
    const designation = DESIGNATION.exec(name)?.[0].toLowerCase() ?? ''
    const kind = STOCK_KIND.exec(name)?.[1]?.toLowerCase() ?? ''
    return designation === '' ? name.toLowerCase() : `${designation} ${kind}`
  }
  const plain = (printed: string): string => titled(printed.replaceAll(STOCK_QUALIFIERS, ''))
  const entityFor = (printed: string): Entity => {
    const canonical = plain(printed)
    const key = classOf(canonical)
    const known = byClass.get(key)
    if (known !== undefined && known.canonical.length >= canonical.length) return known
    const entity: Entity = { type: 'security', canonical, ticker: undefined }
    byClass.set(key, entity)
    return entity
  }
  for (const form of printed) entityFor(form)
  // The longest name of each class is known by now.
  const known = new Map<string, Entity>()
  return (form) => {
    const entity = known.get(form) ?? entityFor(form)
    known.set(form, entity)
    return entity
  }
}

/** What one block contributes to a comparison over the whole document. */
export interface PartOfDocument<Value> {
  readonly block: number
  readonly value: Value
}

/** Which parts differ between two lists: those of the older one from `from` up to `oldTo` became those up to `to`. */
interface Difference {
  readonly from: number
  readonly oldTo: number
  readonly to: number
}

/** Where an edit replaced parts: it leaves all others the same. */
export function differenceOf<Old, New>(
  older: readonly Old[],
  newer: readonly New[],
  isSame: (one: Old, other: New) => boolean,
): Difference {
  let from = 0
  let oldTo = older.length
  let to = newer.length
  const areSame = (at: number, newAt: number): boolean => {
    const one = older[at]
    const other = newer[newAt]
    return one !== undefined && other !== undefined && isSame(one, other)
  }
  while (from < oldTo && from < to && areSame(from, from)) from++
  while (oldTo > from && to > from && areSame(oldTo - 1, to - 1)) {
    oldTo--
    to--
  }
  return { from, oldTo, to }
}

/** Whether two parts have the same value, wherever they stand. */
export function hasSameValue(one: { readonly value: unknown }, other: { readonly value: unknown }): boolean {
  return one.value === other.value
}

/**
 * A state that is kept for each document from one version to the next, found again by the first or the last part, of
 * which a keystroke changes one at most. Two documents that share a part may find the state of the other, so that
 * whoever keeps one has to compare its parts with those given.
 */
export function keptByDocument<Value extends object, State extends object>(
  start: () => State,
): (parts: readonly PartOfDocument<Value>[]) => State {
  const kept = new WeakMap<Value, State>()
  return (parts) => {
    const first = parts[0]?.value
    const last = parts.at(-1)?.value
    if (first === undefined || last === undefined) return start()
    const state = kept.get(first) ?? kept.get(last) ?? start()
    kept.set(first, state)
    kept.set(last, state)
    return state
  }
}

/** Whether two lists have the same items in the same order. */
export function isSameList<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  if (some === others) return true
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false
  return true
}

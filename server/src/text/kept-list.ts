const NONE: readonly never[] = []

/**
 * A list in the room that it needs. One that grew by pushing has room for sixteen items more, which for the short lists
 * that are kept with every block, row and cell is most of their memory.
 */
export function keptList<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list.slice()
}

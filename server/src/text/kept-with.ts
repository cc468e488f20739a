/**
 * The same pure function of an object that never changes, which makes its answer when first asked for it and keeps it
 * for as long as the object is: a grid, the reading of a block, the facts or the snapshot of a version.
 */
export function keptWith<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, Value>()
  return (key) => {
    const known = kept.get(key)
    // No answer is an answer, too.
    if (known !== undefined || kept.has(key)) return known as Value
    const made = make(key)
    kept.set(key, made)
    return made
  }
}

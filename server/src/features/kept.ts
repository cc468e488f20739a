import { type Snapshot } from '../analysis/snapshot.ts'

/** What a pure function makes of a whole snapshot: made when first asked for and kept for as long as the snapshot is. */
export function keptWithSnapshot<Value>(make: (snapshot: Snapshot) => Value): (snapshot: Snapshot) => Value {
  const kept = new WeakMap<Snapshot, { readonly value: Value }>()
  return (snapshot) => {
    let known = kept.get(snapshot)
    if (known === undefined) {
      known = { value: make(snapshot) }
      kept.set(snapshot, known)
    }
    return known.value
  }
}

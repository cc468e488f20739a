/** What one block contributes to a comparison over the whole document. */
export interface PartOfDocument<Value> {
  readonly block: number
  readonly value: Value
}

/**
 * The same function, which keeps its last result for a document until one of the parts, or the number of its block,
 * changes: a keystroke in a sentence leaves all tables as they are. The parts' values must be the same objects then.
 */
export function keptWhileUnchanged<Value extends object, Result>(
  make: (parts: readonly PartOfDocument<Value>[]) => Result,
): (parts: readonly PartOfDocument<Value>[]) => Result {
  const kept = new WeakMap<Value, { readonly parts: readonly PartOfDocument<Value>[]; readonly result: Result }>()
  return (parts) => {
    const first = parts[0]
    if (first === undefined) return make(parts)
    const known = kept.get(first.value)
    if (known !== undefined && areSame(known.parts, parts)) return known.result
    const result = make(parts)
    kept.set(first.value, { parts, result })
    return result
  }
}

function areSame<Value>(some: readonly PartOfDocument<Value>[], others: readonly PartOfDocument<Value>[]): boolean {
  return (
    some.length === others.length &&
    some.every((part, at) => part.value === others[at]?.value && part.block === others[at].block)
  )
}

/** What a comparison of two rows made of one of them and another. */
export interface ComparedPair<Row, Outcome> {
  readonly other: Row
  readonly outcome: Outcome
}

/**
 * Compares a row with others by a pure function, and keeps what it made of each pair for the next time. Gives the pairs
 * of which it made something, in the order of the others.
 */
export function keptPairs<Row extends object, Outcome>(
  compare: (one: Row, other: Row) => Outcome | undefined,
): (one: Row, others: readonly Row[]) => readonly ComparedPair<Row, Outcome>[] {
  const kept = new WeakMap<
    Row,
    { readonly others: readonly Row[]; readonly found: readonly ComparedPair<Row, Outcome>[] }
  >()
  return (one, others) => {
    const known = kept.get(one)
    if (known?.others.length === others.length && known.others.every((other, at) => other === others[at]))
      return known.found
    const found: ComparedPair<Row, Outcome>[] = []
    for (const other of others) {
      const before =
        known?.others.includes(other) === true
          ? known.found.find((pair) => pair.other === other)?.outcome
          : compare(one, other)
      if (before !== undefined) found.push({ other, outcome: before })
    }
    kept.set(one, { others, found })
    return found
  }
}

/**
 * The pairs of a group whose rows a comparison made something of: each member with so many of those behind it, in
 * other blocks. `compared` is made by `keptPairs`.
 */
export function comparedWithin<Member extends { readonly block: number }, Row extends object, Outcome>(
  group: readonly Member[],
  rowOf: (member: Member) => Row,
  compared: (one: Row, others: readonly Row[]) => readonly ComparedPair<Row, Outcome>[],
  most: number,
): readonly { readonly one: Member; readonly other: Member; readonly outcome: Outcome }[] {
  const pairs: { readonly one: Member; readonly other: Member; readonly outcome: Outcome }[] = []
  for (const [at, one] of group.entries()) {
    const others = group.slice(at + 1, at + 1 + most).filter(({ block }) => block !== one.block)
    let next = 0
    for (const { other: row, outcome } of compared(rowOf(one), others.map(rowOf))) {
      while (next < others.length && !isOfRow(others[next], row, rowOf)) next++
      const other = others[next++]
      if (other !== undefined) pairs.push({ one, other, outcome })
    }
  }
  return pairs
}

function isOfRow<Member, Row>(member: Member | undefined, row: Row, rowOf: (member: Member) => Row): boolean {
  return member !== undefined && rowOf(member) === row
}

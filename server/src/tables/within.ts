/**
 * The mentions of one run that start in `[from, to)`; `sorted` must be in the order of the text, as mentions are.
 * Found by halving, so that a long run costs no more a cell than a short one.
 */
export function mentionsWithin<Item extends { readonly from: number }>(
  sorted: readonly Item[],
  from: number,
  to: number,
): readonly Item[] {
  const first = firstFrom(sorted, from)
  let last = first
  while (last < sorted.length && (sorted[last]?.from ?? to) < to) last++
  return first === last ? [] : sorted.slice(first, last)
}

/** Whether a mention starts in `[from, to)`; `sorted` as for `mentionsWithin`. */
export function isMentionWithin(sorted: readonly { readonly from: number }[], from: number, to: number): boolean {
  return sorted.length > 0 && (sorted[firstFrom(sorted, from)]?.from ?? to) < to
}

/** The number of the first item that starts at `offset` or behind it; their count where none does. */
export function firstFrom(sorted: readonly { readonly from: number }[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

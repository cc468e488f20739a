import { type Addend, type Shape } from './relations.ts'
import { verdictAt, type SheetNumbers } from './sheet-numbers.ts'

/** Columns that may make another one. */
interface Offer {
  readonly addends: readonly Addend[]
  readonly shape: Shape
}

const FARTHEST_PAIR = 6

/**
 * The ways in which other columns may make a column, those left out that two rows speak against. `orders` are columns
 * that stand beside one another as far as adding goes.
 */
export function offersFor(
  numbers: SheetNumbers,
  total: number,
  orders: readonly (readonly number[])[],
): readonly Offer[] {
  const offers: Offer[] = []
  for (const lanes of orders) {
    const at = lanes.indexOf(total)
    if (at === -1) continue
    for (let count = 2; count <= at; count++) offer(numbers, total, lanes.slice(at - count, at), 0, 'sum', offers)
    for (let count = 2; at + count < lanes.length; count++)
      offer(numbers, total, lanes.slice(at + 1, at + 1 + count), 0, 'sum', offers)
    // All taken off the first.
    for (let count = 3; count <= at; count++)
      offer(numbers, total, lanes.slice(at - count, at), (1 << count) - 2, 'difference', offers)
    const last = Math.min(lanes.length - 1, at + FARTHEST_PAIR)
    for (let one = Math.max(0, at - FARTHEST_PAIR); one <= last; one++) {
      for (let other = Math.max(0, at - FARTHEST_PAIR); other <= last; other++) {
        if (one === other || one === at || other === at) continue
        const pair = [lanes[one] ?? 0, lanes[other] ?? 0]
        offer(numbers, total, pair, 2, 'difference', offers)
        if (one < other) offer(numbers, total, pair, 0, 'sum', offers)
      }
    }
    if (at < 3) continue
    offer(numbers, total, lanes.slice(at - 3, at), 4, 'signs', offers)
    offer(numbers, total, lanes.slice(at - 3, at), 2, 'signs', offers)
  }
  return offers
}

/** Offers columns as the addends of another one unless two rows speak against it; the bits of `minus` take one off. */
function offer(
  numbers: SheetNumbers,
  total: number,
  items: readonly number[],
  minus: number,
  shape: Shape,
  offers: Offer[],
): void {
  if (failsTwice(numbers, total, items, minus)) return
  offers.push({ addends: items.map((item, at) => ({ item, sign: (minus >> at) & 1 ? 'minus' : 'plus' })), shape })
}

function failsTwice(numbers: SheetNumbers, total: number, items: readonly number[], minus: number): boolean {
  const { width, values, places, kinds } = numbers
  let fails = 0
  for (let row = 0; row < width; row++) {
    let sum = 0
    let room = 0
    let nonZero = 0
    let blank = true
    for (let at = 0; at < items.length; at++) {
      const place = (items[at] ?? 0) * width + row
      if (kinds[place] !== 0) blank = false
      const value = values[place] ?? 0
      if (value === 0) continue
      sum += (minus >> at) & 1 ? -value : value
      room += places[place] ?? 0
      nonZero++
    }
    if (blank) continue
    if (verdictAt(numbers, total * width + row, sum, room, nonZero) === 'fails' && ++fails > 1) return true
  }
  return false
}

import { grouped, type Decimal } from '../mentions/decimal.ts'
import { type LaneBlock, type LaneCell } from './lanes.ts'
import { factorOf, type Relation, type Sheet } from './relations.ts'

/** A value of a block as an exact decimal, printed to the place of `like`. */
export function decimalOf({ exponent }: LaneBlock, value: number, like: LaneCell): Decimal {
  const decimals = Math.round(Math.log10(like.place)) + exponent
  const step = 10 ** Math.max(0, Math.min(decimals, 0) - exponent)
  if (value % step !== 0) return { digits: BigInt(value), exponent }
  return { digits: BigInt(value / step), exponent: exponent + Math.round(Math.log10(step)) }
}

/** A value as a table prints it: grouped, negative in brackets. */
export function printedValue(block: LaneBlock, value: number, like: LaneCell): string {
  const text = grouped(decimalOf(block, Math.abs(value), like))
  return value < 0 ? `(${text})` : text
}

/** The digits that a cell would show for a value, in its own form; undefined where its sign would have to change. */
export function digitsInFormOf(block: LaneBlock, cell: LaneCell, value: number): string | undefined {
  if (cell.nil || value === 0 || value < 0 !== cell.value < 0) return undefined
  const text = grouped(decimalOf(block, Math.abs(value), cell))
  const ungrouped = /^\d{4,}/.test(cell.printed)
  return ungrouped ? text.replaceAll(',', '') : text
}

/** "41,200 + 18,950 − 3,100 = 57,050": the addends of one lane with the signs that they take. */
export function arithmeticOf(block: LaneBlock, sheet: Sheet, { addends, total }: Relation, lane: number): string {
  let text = ''
  let sum = 0
  const like = sheet.at(total, lane)
  for (const { item, sign } of addends) {
    const cell = sheet.at(item, lane)
    if (cell === undefined || cell.value === 0) continue
    const value = factorOf(sign, cell.value) * cell.value
    sum += value
    const size = printedValue(block, Math.abs(value), cell)
    text += text === '' ? `${value < 0 ? '−' : ''}${size}` : ` ${value < 0 ? '−' : '+'} ${size}`
  }
  return like === undefined ? text : `${text} = ${printedValue(block, sum, like)}`
}

/** The label of a row or the head of a column without marks, cut to what a message can hold. */
export function shortened(label: string): string {
  const words = label.split(/\s+/).filter((word) => word !== '')
  while (words.length > 1 && MARK.test(words.at(-1) ?? '')) words.pop()
  const plain = words.join(' ').replace(/(?:\(\w{1,2}\)|[*†‡:])$/, '')
  return plain.length <= LONGEST ? plain : `${plain.slice(0, plain.lastIndexOf(' ', LONGEST))}…`
}

const MARK = /^(?:\(\w{1,2}\)|\[\w{1,2}\]|[*†‡:])$/
const LONGEST = 60

import { type FigureReading } from './figure-reading.ts'
import { type PrintedNumber } from './number.ts'

/** What joins the two numbers of a ratio: "1-for-10", "one for five", "2:1", "5-to-1". */
export const RATIO_JOINT = /(?:[\s-](?:for|to)[\s-]|\s?:\s?)(?=[\dA-Za-z])/y
/** After a ratio, what tells it from "for two" in other sense. */
const RATIO_AFTER =
  /[\s-](?:(?:reverse|forward)\s)?(?:stock\s|share\s)?(?:splits?|ratio|basis|exchange|matching|match)\b/iy

/** Reads a ratio of two neighboring numbers: the value is the first, the counterpart the second. */
export function readRatio(
  text: string,
  number: PrintedNumber,
  next: PrintedNumber | undefined,
): FigureReading | undefined {
  if (next === undefined || next.from > number.end + 6) return undefined
  RATIO_JOINT.lastIndex = number.end
  const joint = RATIO_JOINT.exec(text)
  if (joint === null || RATIO_JOINT.lastIndex !== next.from) return undefined
  const hyphened = joint[0].startsWith('-') && joint[0].endsWith('-')
  RATIO_AFTER.lastIndex = next.end
  if (!hyphened && !RATIO_AFTER.test(text)) return undefined
  if (number.value.exponent > 0 || next.value.exponent > 0) return undefined
  return { type: 'ratio', from: number.from, to: next.end, value: number.value, scale: 0, counterpart: next.value }
}

import { type FigureReading } from './figure-reading.ts'
import { mayJoin, unitAt, type PrintedNumber } from './number.ts'

/** What says after a number that it is somebody's age. */
export const AGE_AFTER = /[\s-]years?[\s-](?:old|of[\s-]age)(?![\w-])/iy
const AGE_BEFORE = /\b(?:ages?|aged)\s(?:of\s)?$/i
/** "Jane Roe, 54, has served": a name, the age between commas, and what the person does. */
const NAME_BEFORE = /[A-Z][a-z]+(?:\s[A-Z]\.)?\s[A-Z][A-Za-z'’-]+(?:,\s(?:Jr|Sr)\.?)?,\s(?:age\s)?$/
const PERSON_AFTER = /^,\s(?:is|was|has|had|joined|served?s?|became|will|currently|our|an?|the)\s/
const WINDOW = 48

/** Whether a blank and a comma or the last letter of "age", "ages", "aged" or "of" stand before `at`. */
function mayEndAgeWords(text: string, at: number): boolean {
  if (!mayJoin(unitAt(text, at - 1))) return false
  const last = unitAt(text, at - 2) | 32
  return last === 44 || last === 101 || last === 115 || last === 100 || last === 102
}

const OLDEST = 120n

/** Reads an age: a count of years of age. */
export function readAge(text: string, number: PrintedNumber): FigureReading | undefined {
  const { from, end, value, scale } = number
  if (value.exponent !== 0 || value.digits > OLDEST || value.digits < 1n) return undefined
  if (mayJoin(unitAt(text, end)) && (unitAt(text, end + 1) | 32) === 121) {
    AGE_AFTER.lastIndex = end
    if (AGE_AFTER.test(text)) return age(from, AGE_AFTER.lastIndex)
  }
  if (!mayEndAgeWords(text, from)) return undefined
  const before = text.slice(Math.max(0, from - WINDOW), from)
  if (AGE_BEFORE.test(before)) return age(from, end)
  if (number.form === 'digits' && value.digits >= 18n && before.endsWith(', ') && NAME_BEFORE.test(before)) {
    if (PERSON_AFTER.test(text.slice(end, end + 14))) return age(from, end)
  }
  return undefined

  function age(start: number, to: number): FigureReading {
    return { type: 'count', from: start, to, value, scale, instrument: 'years of age' }
  }
}

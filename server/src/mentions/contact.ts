import { CELL_BARRIER, ROW_BARRIER } from '../text/runs.ts'
import { matchesOf } from './matches.ts'
import { type Name } from './name.ts'
import { unitAt } from './number.ts'
import { SIGNS, type TextTraits, traitsOf, WORDS } from './text-traits.ts'

/** An e-mail address, read from its at sign. */
export const EMAIL_DOMAIN = /@[A-Z\d-]{1,63}(?:\.[A-Z\d-]{1,63}){1,6}/gi
const EMAIL_LOCAL = /[\w.+-]{1,64}$/
/** A web address. */
export const WEB_ADDRESS = new RegExp(
  `(?<![\\w.@/])(?:https?://|www\\.)[^\\s<>"“”()${CELL_BARRIER}${ROW_BARRIER}]{3,400}`,
  'g',
)
/** A telephone number of the North American plan (NANP, E.164 country code 1). */
export const PHONE =
  /(?<![\w.+$-])(?:\+?1[\s.-])?(?:\(\d{3}\)\s?|\d{3}[.-]|\d{3}\s(?=\d{3}-))\d{3}[.-]\d{4}(?![\w-]|\.\d)/g
/** Every e-mail address, web address, telephone number. */
export function findContacts(text: string, traits: TextTraits = traitsOf(text)): readonly Name[] {
  const { signs, words } = traits
  const names: Name[] = []
  if ((signs & SIGNS.at) !== 0) {
    for (const match of matchesOf(EMAIL_DOMAIN, text)) {
      const local = EMAIL_LOCAL.exec(text.slice(Math.max(0, match.index - 64), match.index))?.[0]
      if (local === undefined) continue
      const printed = local + match[0]
      const from = match.index - local.length
      names.push({ type: 'email', from, to: from + printed.length, canonical: printed.toLowerCase() })
    }
  }
  if ((words & WORDS.web) !== 0) {
    for (const match of matchesOf(WEB_ADDRESS, text)) {
      const printed = match[0].replace(/[.,;:'’\]*]{1,9}$/, '')
      names.push({ type: 'url', from: match.index, to: match.index + printed.length, canonical: printed })
    }
  }
  if (!mayHoldPhone(text, traits)) return names
  for (const match of matchesOf(PHONE, text)) {
    const digits = match[0].replaceAll(/\D/g, '')
    const canonical = `+${digits.length === 10 ? '1' : ''}${digits}`
    names.push({ type: 'phone', from: match.index, to: match.index + match[0].length, canonical })
  }
  return names
}

/** Whether four digits stand behind a digit and a hyphen or a full stop, as a telephone number ends. */
function mayHoldPhone(text: string, { digits }: TextTraits): boolean {
  for (const from of digits) {
    const joint = unitAt(text, from - 1)
    if ((joint === HYPHEN || joint === FULL_STOP) && isDigit(unitAt(text, from - 2)) && isDigit(unitAt(text, from + 3)))
      return true
  }
  return false
}

const HYPHEN = 45
const FULL_STOP = 46

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

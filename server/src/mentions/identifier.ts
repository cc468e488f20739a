import { matchesOf } from './matches.ts'
import { findNameWords } from './name-words.ts'
import { type Name } from './name.ts'
import { SIGNS, type TextTraits, traitsOf, WORDS } from './text-traits.ts'

/** SEC file numbers, employer identification numbers and accession numbers. */
export const IDENTIFIER = /(?<![\w-])(?:\d{3}-\d{5,6}(?:-\d{2})?|\d{10}-\d{2}-\d{6}|\d{2}-\d{7})(?![\w-])/g
/** A central index key, told by its label. */
export const INDEX_KEY = /\b(?:CIK|Central\sIndex\sKey)(?:\s(?:No\.?|Number|Code))?[:#]?\s?(\d{5,10})(?!\d)/g
/** An ISIN (ISO 6166): country, nine letters or digits, check digit. */
const ISIN = /^[A-Z]{2}[A-Z\d]{9}\d$/
/** A legal entity identifier (ISO 17442), where its label stands too. */
export const ENTITY_IDENTIFIER = /(?<![A-Z\d])[A-Z\d]{18}\d{2}(?![A-Z\d])/g
/** A CUSIP number, told by its label; blanks may part issuer, issue and check digit. */
export const CUSIP = /\bCUSIP(?:\s(?:No\.?s?|Numbers?|#))?:?\s([A-Z\d]{6})[\s-]?([A-Z\d]{2})[\s-]?(\d)(?![A-Z\d])/g

/** Every registration number: SEC file, EIN, accession, CIK, ISIN, LEI and CUSIP numbers, check digits proved where there are any. */
export function findIdentifiers(text: string, traits: TextTraits = traitsOf(text)): readonly Name[] {
  const names: Name[] = []
  const labelled = (traits.words & WORDS.registration) !== 0
  if ((traits.signs & SIGNS.digitDash) !== 0) {
    for (const match of matchesOf(IDENTIFIER, text)) names.push(identifier(match.index, match[0], match[0]))
  }
  if (labelled && (text.includes('CIK') || text.includes('Central Index Key'))) {
    for (const match of matchesOf(INDEX_KEY, text)) {
      const number = match[1] ?? ''
      const from = match.index + match[0].length - number.length
      names.push(identifier(from, number, number.padStart(10, '0')))
    }
  }
  if (labelled && text.includes('CUSIP')) {
    for (const match of matchesOf(CUSIP, text)) {
      const number = match.slice(1).join('')
      if (!isCusip(number)) continue
      const from = match.index + match[0].search(/[A-Z\d]{6}[\s-]?[A-Z\d]{2}[\s-]?\d$/)
      names.push(identifier(from, text.slice(from, match.index + match[0].length), number))
    }
  }
  for (const { from, word } of (traits.signs & SIGNS.digitCapital) === 0 ? [] : findNameWords(text, traits)) {
    if (word.length === 12 && ISIN.test(word) && isIsin(word)) names.push(identifier(from, word, word))
  }
  if (labelled && (text.includes('LEI') || text.includes('Entity Identifier'))) {
    for (const match of matchesOf(ENTITY_IDENTIFIER, text)) {
      if (isEntityIdentifier(match[0])) names.push(identifier(match.index, match[0], match[0]))
    }
  }
  return names
}

function identifier(from: number, printed: string, canonical: string): Name {
  return { type: 'identifier', from, to: from + printed.length, canonical }
}

/** Letters as numbers from 10, as ISO 6166, ISO 17442 and CUSIP count them. */
function valueOf(character: string): number {
  return Number.parseInt(character, 36)
}

/** The check digit of a CUSIP (ANSI X9.6), "modulus 10 double add double". */
function isCusip(number: string): boolean {
  let sum = 0
  for (let at = 0; at < 8; at++) {
    const value = valueOf(number.charAt(at)) * (at % 2 === 0 ? 1 : 2)
    sum += Math.floor(value / 10) + (value % 10)
  }
  return (10 - (sum % 10)) % 10 === Number(number.charAt(8))
}

/** The check digit of an ISIN (ISO 6166): Luhn over the letters as numbers. */
function isIsin(number: string): boolean {
  const digits = Array.from(number, valueOf).join('')
  let sum = 0
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const value = Number(digits.charAt(at)) * (double ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** The check digits of a legal entity identifier: ISO/IEC 7064, MOD 97-10. */
function isEntityIdentifier(number: string): boolean {
  let rest = 0
  for (const digit of Array.from(number, valueOf).join('')) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}

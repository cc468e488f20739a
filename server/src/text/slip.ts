/** Whether one slip makes one word of the other: a letter left out, added, changed, or exchanged with its neighbor. */
export function isSlip(rare: string, usual: string): boolean {
  if (ROMAN.test(rare) && ROMAN.test(usual)) return false
  if (withoutAccents(rare) === withoutAccents(usual)) return false
  const [short, long] = rare.length <= usual.length ? [rare, usual] : [usual, rare]
  let at = 0
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at++
  if (at === 0 && long.length < 5) return false
  if (short.length === long.length) {
    const rest = short.slice(at + 1)
    if (rest === long.slice(at + 1)) {
      if (rest === '') return short.length >= 6 && NO_ENDING.test(usual)
      return short.length >= 4 && !isSpelling(short.charAt(at) + long.charAt(at), rest)
    }
    const swapped = short[at] === long[at + 1] && short[at + 1] === long[at]
    const centre = at + 2 === short.length && /(?:er|re)$/.test(short)
    return swapped && !centre && short.slice(at + 2) === long.slice(at + 2)
  }
  if (short.length + 1 !== long.length || short.slice(at) !== long.slice(at + 1)) return false
  const letter = long.slice(at - 1, at + 1) === 'ou' ? 'ou' : long.charAt(at)
  return at < short.length && !isSpelling(letter, short.slice(at))
}

/** Converters and keyboards lose accents: "García" and "Garcia" are one. */
function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

const ROMAN = /^[ivxl]+$/
/** Letters that no inflection of an English word ends in. */
const NO_ENDING = /[bcfjkpqvwxz]$/

/** Whether the letters in which two words differ, and what follows them, are the difference of two customs of spelling. */
function isSpelling(letters: string, rest: string): boolean {
  switch (letters) {
    case 'sz':
    case 'zs':
      return /^[aei]/.test(rest)
    case 'cs':
    case 'sc':
      return rest.startsWith('e')
    case 'ou':
      return rest.startsWith('r')
    case 'e':
      return rest.startsWith('ment')
    case 'l':
      return /^l?(?:ed|ing|er|ment)/.test(rest)
    default:
      return false
  }
}

import { GIVEN_NAMES } from '../mentions/given-names.ts'
import { HONORIFICS } from '../mentions/honorifics.ts'

/** A person's name in its parts, in lower case; `given` is empty for a surname alone. */
interface PersonName {
  readonly printed: string
  readonly given: string
  readonly middle: readonly string[]
  readonly surname: string
  readonly suffix: string
}

/** One person of a document. */
interface Person {
  /** The fullest form that is printed, in mixed case where there is one. */
  readonly canonical: string
  /** Every form that is printed with a given name or an initial. */
  readonly forms: readonly string[]
  /** The surname as printed. */
  readonly surname: string
}

/** The persons of a document, found again by any form of their names. */
export interface Persons {
  readonly all: readonly Person[]
  /** Who a printed name is; undefined for a surname that no one or more than one person has. */
  find(printed: string): Person | undefined
  /** The persons whose surname this is, in any case of letters. */
  withSurname(surname: string): readonly Person[]
}

const HONORED = new Set(HONORIFICS.map((word) => word.toLowerCase()))
const GENERATION = /^(?:jr|sr|ii|iii|iv)$/
const DEGREE = /^(?:md|phd|cpa|cfa|esq|mba|jd)$/
const NICKNAME = /^[“"'‘(].{0,20}[”"'’)]$/

function parseName(printed: string): PersonName | undefined {
  const words: string[] = []
  let suffix = ''
  for (const word of printed.split(/[\s,]+/)) {
    const plain = word.replaceAll('.', '').toLowerCase()
    if (plain === '' || NICKNAME.test(word) || DEGREE.test(plain)) continue
    if (words.length > 1 && GENERATION.test(plain)) suffix = plain
    else if (words.length > 0 || !HONORED.has(plain)) words.push(plain)
  }
  const surname = words.pop()
  if (surname === undefined) return undefined
  const [given = '', ...middle] = words
  return { printed, given, middle, surname, suffix }
}

/** Equal, or one the initial of the other. */
function agree(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one.startsWith(other.charAt(0))
  return one === other
}

function couldBeSame(one: PersonName, other: PersonName): boolean {
  if (one.suffix !== '' && other.suffix !== '' && one.suffix !== other.suffix) return false
  if (!agree(one.given, other.given)) return false
  const shorter = Math.min(one.middle.length, other.middle.length)
  for (let at = 0; at < shorter; at++) {
    if (!agree(one.middle[at] ?? '', other.middle[at] ?? '')) return false
  }
  return true
}

/** How much a form tells: a spelled-out given name first, then middle names and suffix; capitals throughout tell least. */
function fullness({ printed, given, middle, suffix }: PersonName): number {
  const mixed = /[a-z]/.test(printed) ? 100 : 0
  return mixed + (given.length > 1 ? 50 : 0) + middle.join('').length + (suffix === '' ? 0 : 5) + middle.length
}

/**
 * Tells the persons of a document apart. `names` are the printed forms without honorific, in any order and number:
 * J. Smith, John Smith and John A. Smith are one person unless a John B. Smith makes that ambiguous; then the shorter
 * forms stand for themselves.
 */
export function tellPersonsApart(names: Iterable<string>): Persons {
  const parsed: PersonName[] = []
  for (const printed of new Set(names)) {
    const name = parseName(printed)
    if (name !== undefined && name.given !== '') parsed.push(name)
  }
  parsed.sort((one, other) => fullness(other) - fullness(one) || (one.printed < other.printed ? -1 : 1))
  const bySurname = new Map<string, PersonName[][]>()
  const groups: PersonName[][] = []
  for (const name of parsed) {
    const sharing = bySurname.get(name.surname) ?? []
    bySurname.set(name.surname, sharing)
    const same = sharing.filter((group) => group.every((member) => couldBeSame(member, name)))
    const [only] = same
    if (same.length === 1 && only !== undefined) only.push(name)
    else {
      const group = [name]
      sharing.push(group)
      groups.push(group)
    }
  }
  const people = new Map<readonly PersonName[], Person>()
  const byForm = new Map<string, Person>()
  const byFirst = new Map<string, Person[]>()
  const all = groups.map((group): Person => {
    const canonical = group[0]?.printed ?? ''
    const surname = printedSurname(canonical)
    const person = { canonical, forms: group.map(({ printed }) => printed), surname }
    people.set(group, person)
    for (const form of person.forms) byForm.set(form, person)
    const first = group[0]?.given ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), person])
    return person
  })
  const withSurname = (surname: string): readonly Person[] =>
    (bySurname.get(surname.toLowerCase()) ?? []).flatMap((group) => people.get(group) ?? [])
  return {
    all,
    withSurname,
    find(printed) {
      const known = byForm.get(printed)
      if (known !== undefined) return known
      const name = parseName(printed)
      if (name?.given !== '') return undefined
      const sharing = withSurname(name.surname)
      if (sharing.length > 0) return sharing.length === 1 ? sharing[0] : undefined
      // In names of surname order "Mr." stands before the first word; a common given name shows the other order.
      if (GIVEN_NAMES.has(printed)) return undefined
      const first = byFirst.get(name.surname) ?? []
      return first.length === 1 ? first[0] : undefined
    },
  }
}

function printedSurname(printed: string): string {
  const words = printed.split(/[\s,]+/).filter((word) => !GENERATION.test(word.replaceAll('.', '').toLowerCase()))
  return words.at(-1) ?? printed
}

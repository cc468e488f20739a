import { LEGAL_SUFFIXES } from '../mentions/company-suffixes.ts'
import { DROPPED_NOUNS } from './generic-name-words.ts'

/** One spelling for each legal form that is written in more than one way. */
const SAME_SUFFIX: ReadonlyMap<string, string> = new Map(
  Object.entries({
    company: 'co',
    corporation: 'corp',
    incorporated: 'inc',
    limited: 'ltd',
  }),
)
const LEGAL = new Set(LEGAL_SUFFIXES.map((suffix) => plainWord(suffix)))
const LEGAL_PAIR = new Set(['co', 'pte', 'pty', 'sdn'])

/** An organization's name cut into what tells it apart. */
export interface OrganizationName {
  /** Equal for spellings of one name: case, commas, full stops and "Incorporated" for "Inc." make no difference. */
  readonly key: string
  /** The key without the legal form: "larkspur systems". */
  readonly core: string
  /** The legal form: "inc", "co ltd"; empty where none is printed. */
  readonly legal: string
  /** The words of the name as printed, without a leading article and the legal form. */
  readonly words: readonly string[]
}

function plainWord(word: string): string {
  const plain = word.replaceAll(/[.,’'"“”]/g, '').toLowerCase()
  return plain === '&' ? 'and' : (SAME_SUFFIX.get(plain) ?? plain)
}

/** Cuts an organization's name. */
export function cutOrganizationName(printed: string): OrganizationName {
  const words = printed.split(/\s+/).filter((word) => word !== '')
  if (words.length > 1 && words[0]?.toLowerCase() === 'the') words.shift()
  let end = words.length
  while (end > 1 && LEGAL.has(plainWord(words[end - 1] ?? ''))) end--
  const legalWords = words.slice(end).map(plainWord)
  const coreWords = words.slice(0, end).map((word) => word.replace(/,$/, ''))
  // "Cede & Co." is named by the whole of it.
  if (coreWords.at(-1) === '&' && coreWords.length > 1) coreWords.pop()
  const core = coreWords.map(plainWord).join(' ')
  const legal = legalWords.join(' ')
  return { key: legal === '' ? core : `${core} ${legal}`, core, legal, words: coreWords }
}

/** "Co. Ltd" is written "Co., Ltd" as most do, so that one name has one form. */
export function tidyLegalForm(printed: string): string {
  const words = printed.split(' ')
  const last = words.at(-2)
  if (last === undefined || !LEGAL_PAIR.has(plainWord(last)) || plainWord(last) !== 'co') return printed
  if (plainWord(words.at(-1) ?? '') !== 'ltd') return printed
  return `${words.slice(0, -2).join(' ')} Co., ${words.at(-1) ?? ''}`
}

/**
 * The shorter forms that an organization may be called by, the longest first: without its legal form, without the
 * nouns at its end that many names share, and by its first word. A court has none. Whether one is unambiguous is for the document to say.
 */
export function shortForms({ words, legal }: OrganizationName): readonly string[] {
  const forms: string[] = []
  // What opens the name of a court is its place or its kind.
  if (legal === '' && words.includes('Court')) return forms
  if (legal !== '') forms.push(words.join(' '))
  let end = words.length
  while (end > 1 && (DROPPED_NOUNS.has(plainWord(words[end - 1] ?? '')) || isJoint(words[end - 1]))) {
    end--
    if (!isJoint(words[end - 1])) forms.push(words.slice(0, end).join(' '))
  }
  if (end > 1 && !isJoint(words[1])) forms.push(words[0] ?? '')
  return [...new Set(forms)]
}

function isJoint(word: string | undefined): boolean {
  return word !== undefined && /^(?:&|and|of|the|for|in)$/i.test(word)
}

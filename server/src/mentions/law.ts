import { matchesOf } from './matches.ts'
import { type Name } from './name.ts'
import { unitAt } from './number.ts'
import { isSectionOfLaw, SECTION_NUMBER } from './section-number.ts'
import { type TextTraits, traitsOf, WORDS } from './text-traits.ts'
import { wordBefore } from './word-before.ts'

/** Forms and schedules. */
export const FORM =
  /(?<![\w-])(?:Forms?\s(?:\d{1,2}-[A-Z]{1,2}(?:\/A)?\b|S-\d{1,2}(?:\/A)?|F-\d{1,2}(?:\/A)?|N-[\w-]{1,5}|\d{2}[A-Z]?\b|1099\b|1120\b|W-\d\b|ADV\b|BD\b|D\b|[345](?:\/A)?(?![\w,.]?\d))|Schedules?\s(?:13[DGE]|14[ACDFN]|TO)(?:-\d|F)?\b(?:\/A\b)?|(?:10-K|10-Q|8-K|20-F|6-K|40-F|11-K|DEF\s14A)\b(?:\/A\b)?)/y
/** Sections, rules, regulations and accounting standards. */
export const LAW = new RegExp(
  `(?:(?:\\b(?:Sections?|SECTIONS?)\\s|§{1,2}\\s?)${SECTION_NUMBER}(?:(?:,\\s|,?\\s(?:and|or)\\s)${SECTION_NUMBER}(?![\\w(]|\\s(?:U\\.?S\\.?C|C\\.?F\\.?R))){0,3}` +
    `|Rules?\\s${SECTION_NUMBER}(?:(?:,\\s|,?\\s(?:and|or)\\s)\\d{1,3}[a-z]\\d?-${SECTION_NUMBER}){0,3}` +
    `|Items?\\s\\d{3,4}(?:\\([a-z\\d]{1,4}\\)){0,5}(?:\\sof\\sRegulation\\sS-[KXTPB])?` +
    `|Regulation\\s(?:S-[KXTPB]|AB|BTR|FD|[A-Z]{1,2}|\\d{1,3}[A-Z]?)\\b(?:,?\\s(?:Items?|Rule)\\s\\d{1,4}(?:-\\d{1,2})?(?:\\([a-z\\d]{1,4}\\)){0,5})?` +
    '|(?:FASB\\s)?(?:ASC|ASU|SFAS|FAS|FSP|FIN|EITF)\\s(?:Topic\\s|No\\.\\s|Subtopic\\s|Section\\s)?\\d{1,4}(?:-\\d{1,3}){0,4}\\b|(?:IFRS|IAS|IFRIC|SIC|ISA)\\s\\d{1,2}\\b|(?:SAB|AS|AU)\\s(?:No\\.\\s)?\\d{2,4}(?!\\w|[.,]\\d)|(?:Staff\\sAccounting\\sBulletin|Accounting\\sStandards\\sUpdate|Accounting\\sStandard)\\s(?:No\\.\\s)?\\d{2,4}(?:-\\d{1,2})?\\b' +
    '|(?:FASB\\s)?Topic\\s\\d{3}\\b|Chapter\\s(?:7|9|11|13|15)\\b' +
    '|(?:19|20)\\d{2}\\sAct\\b|(?:U\\.?S\\.?\\s)?GAAP\\b|(?:FASB|IFRS|ERISA|HIPAA|GDPR|CCPA|CPRA|COBRA|FCPA|DGCL|FINRA\\sRule\\s\\d{4}|PCAOB\\sAS\\s\\d{4}|Delaware\\sGeneral\\sCorporation\\sLaw|General\\sCorporation\\sLaw\\sof\\sthe\\sState\\sof\\s[A-Z][a-z]+|(?:U\\.S\\.\\s)?(?:Internal\\sRevenue|Bankruptcy|Uniform\\sCommercial)\\sCode)\\b)',
  'y',
)
/** Where the name of an act ends. */
export const ACT = /\b(?:Act|ACT)\b(?:(?:\s(?:of|OF)|,)\s(?:19|20)\d{2}\b)?/g
const ACT_JOINTS = new Set(['and', 'of', 'to', 'for', 'on', 'in', '&'])
const NO_ACT =
  /^(?:the|this|that|an|any|such|each|of|under|The|This|That|An|Any|Such|Each|In|Under|Of|To|See|Section|Sections)$/
const MOST_WORDS = 10

const SECTION = new RegExp(`^(?:Sections?|SECTIONS?)\\s(${SECTION_NUMBER})`)

const CODE_NUMBER =
  '\\d{1,5}[a-z]{0,2}(?:-\\d{1,2}[a-z]?)?(?:\\.\\d{1,4}[A-Za-z]{0,2}(?:-\\d{1,3}[a-z]?){0,2})?(?:\\([A-Za-z\\d]{1,4}\\)){0,6}'
const NEXT_IN_CODE = '(?:,\\s|,?\\s(?:and|or)\\s)'
/** What is counted behind a citation is another one's title: ", 17 C.F.R." */
const NO_TITLE = '(?!\\w|\\s?(?:U\\.\\s?S|C\\.\\s?F|USC|CFR))'
/**
 * Sections and parts of the Code of Federal Regulations and the United States Code, from the name of the code on:
 * "CFR 240.14a-8", "C.F.R. Part 541", "C.F.R. §§ 240.10b-5 and 240.14a-9", "U.S.C. Section 1350".
 */
export const CODE = new RegExp(
  `(?:C\\.\\s?F\\.\\s?R\\.|CFR|U\\.\\s?S\\.\\s?C\\.|USC)\\s?(?:(?:§§\\s?|(?:Parts|Sections|Secs\\.)\\s)${CODE_NUMBER}(?:${NEXT_IN_CODE}${CODE_NUMBER}${NO_TITLE}){0,3}` +
    `|(?:§\\s?|(?:Part|Section|Sec\\.)\\s)?${CODE_NUMBER}(?:${NEXT_IN_CODE}(?=\\d{1,5}(?:[a-z(]|\\.\\d{3}))${CODE_NUMBER}${NO_TITLE}){0,3})`,
  'y',
)
/** The number of a title, before the name of its code. */
const TITLE_BEFORE = /(?<![\w.])\d{1,2}\s?$/

/** Every form, act, section, rule and standard. */
export function findLaws(text: string, traits: TextTraits = traitsOf(text)): readonly Name[] {
  const names: Name[] = []
  let formEnd = 0
  for (const from of traits.forms) {
    if (from < formEnd) continue
    FORM.lastIndex = from
    if (!FORM.test(text)) continue
    formEnd = FORM.lastIndex
    names.push(law('form', text, from, formEnd))
  }
  let lawEnd = 0
  for (const from of traits.laws) {
    if (from < lawEnd) continue
    const code = codeAt(text, from)
    if (code !== undefined) {
      names.push(code)
      lawEnd = code.to
      continue
    }
    if (!mayBeLaw(text, from)) continue
    LAW.lastIndex = from
    if (!LAW.test(text)) continue
    lawEnd = LAW.lastIndex
    // Looked at here, as a look behind at every place of the text costs more.
    if (/[\w-]/.test(text.charAt(from - 1))) continue
    const section = SECTION.exec(text.slice(from, lawEnd))
    // A section of this document or of a contract is a reference.
    if (section !== null && !isSectionOfLaw(text, from, from + section[0].length, section[1] ?? '')) continue
    names.push(law('law', text, from, lawEnd))
  }
  if ((traits.words & WORDS.act) !== 0) {
    let floor = 0
    for (const match of matchesOf(ACT, text)) {
      const from = actStart(text, match.index, floor)
      floor = match.index + match[0].length
      if (from < match.index || match[0].length > 3) names.push(law('law', text, from, floor))
    }
  }
  return names
}

/** By their first unit, the words that laws begin with and that are not written in capitals. */
const LAW_WORDS: Readonly<Record<string, readonly string[]>> = {
  A: ['Accounting'],
  B: ['Bankruptcy'],
  C: ['Chapter'],
  D: ['Delaware'],
  G: ['General'],
  I: ['Item', 'Internal'],
  R: ['Rule', 'Regulation'],
  S: ['Section', 'Staff'],
  T: ['Topic'],
  U: ['Uniform'],
}

/** Whether a word that begins with two letters, the second a small one, is one of laws; most are not, such as "As". */
function mayBeLaw(text: string, from: number): boolean {
  const second = unitAt(text, from + 1)
  if (second < 97 || second > 122) return true
  for (const word of LAW_WORDS[text.charAt(from)] ?? []) if (text.startsWith(word, from)) return true
  return false
}

/** "17 CFR 240.14a-8", "29 C.F.R. Part 541": what a code holds is cited by the number of its title. */
function codeAt(text: string, from: number): Name | undefined {
  const first = text.charCodeAt(from)
  if (first !== 67 && first !== 85) return undefined
  const title = TITLE_BEFORE.exec(text.slice(Math.max(0, from - 4), from))?.[0]
  if (title === undefined) return undefined
  CODE.lastIndex = from
  return CODE.test(text) ? law('law', text, from - title.length, CODE.lastIndex) : undefined
}

function law(type: 'form' | 'law', text: string, from: number, to: number): Name {
  return { type, from, to, canonical: text.slice(from, to).replaceAll(/\s+/g, ' ') }
}

/** Walks left over the capitalized words of an act's name. */
function actStart(text: string, act: number, floor: number): number {
  let start = act
  let at = act
  for (let count = 0; count < MOST_WORDS; count++) {
    const before = wordBefore(text, at, floor)
    // "Regulation S-K, Securities Act" names two laws.
    if (before === undefined || NO_ACT.test(before.word) || /\d|^[A-Z]{1,2}-/.test(before.word)) break
    const capitalized = /^[A-Z][\w’'.-]*,?$/.test(before.word)
    if (!capitalized && !(ACT_JOINTS.has(before.word) && start !== act)) break
    at = before.from
    if (capitalized) start = at
  }
  return start
}

import { type KindByGlob } from '../config/globs.ts'
import { type DocumentKind } from '../rules/rule.ts'

/** A document as far as recognising it needs. */
export interface UnrecognisedDocument {
  /** Written with `/`, relative to the folder of the configuration where there is one; only its end is read otherwise. */
  readonly path: string
  /** The whole text; only its first part is searched for the signs of a filing. */
  readonly text: string
  /** What the globs of the configuration say (`config/globs.ts`); left out where there is no configuration. */
  readonly kindByGlob?: KindByGlob
  /** The editor's language, if it names one; anything but markdown and plain text is never recognised by its text. */
  readonly languageId?: string
}

/** What a document is to Tickmark, and why, in one sentence for people. */
export interface Recognition {
  /** Undefined for a document that Tickmark keeps silent about. */
  readonly kind: DocumentKind | undefined
  readonly reason: string
}

/** How much of a text is searched for the signs of a filing, in UTF-16 units. */
const FIRST_PART = 16_000
/** How much of that decides about headers, front matter and release lines, which stand at the very top. */
const TOP = 3_000
/** How long the address before a text fragment may be. */
const LONGEST_TARGET = 400
/** Signs weigh 1 (seen elsewhere too) to 4 (seen nowhere else); a filing needs this much. */
const ENOUGH = 5

interface Sign {
  /** In lower case, as the text is when it is searched; ignoring case while searching would take ten times as long. */
  readonly pattern: RegExp
  /** Whether the pattern is for the text as printed instead. */
  readonly cased?: true
  readonly weight: number
  /** Completes "Recognized as a filing by …". */
  readonly name: string
}

const SIGNS: readonly Sign[] = [
  {
    pattern:
      /\bexact name of (?:the )?(?:registrant|issuer)|name of registrant as specified in its (?:charter|declaration)/u,
    weight: 4,
    name: 'the line for the name of the registrant',
  },
  {
    pattern: /registrant as specified in its charter/u,
    weight: 3,
    name: 'the line for the name of the registrant',
  },
  {
    pattern: /securities\s{1,9}and\s{1,9}exchange\s{1,9}commission/u,
    weight: 2,
    name: '"Securities and Exchange Commission"',
  },
  { pattern: /washington, ?d\.? ?c\.? {1,3}20549/u, weight: 3, name: 'the address of the Commission' },
  {
    pattern:
      /(?:^|\n)[#*_| \t]{0,12}form {1,3}(?:10-?[kq]|8-?k|20-?f|40-?f|6-?k|s-?\d{1,2}|f-?\d{1,2}|11-?k|def ?14a)\b/u,
    weight: 3,
    name: 'the name of a form',
  },
  {
    pattern: /(?:^|\n)[^a-z\n]{0,40}SCHEDULE {1,3}(?:14[AC]|13[DGE]|TO)\b/u,
    cased: true,
    weight: 3,
    name: 'the name of a schedule',
  },
  { pattern: /\bcommission\s{1,3}file\s{1,3}(?:number|no\b)/u, weight: 3, name: 'a Commission file number' },
  {
    pattern: /pursuant\s{1,3}to\s{1,3}section\s{1,3}(?:13\s{1,3}or\s{1,3}15\(d\)|13|14\(a\)|12\([bg]\))/u,
    weight: 2,
    name: 'the section it is filed under',
  },
  { pattern: /\b(?:definitive|preliminary) (?:proxy|information) statement\b/u, weight: 2, name: '"proxy statement"' },
  {
    pattern: /\bnotice of (?:the )?(?:\d{4} )?(?:annual|special) meeting of (?:the )?(?:stock|share)holders\b/u,
    weight: 4,
    name: 'the notice of a meeting',
  },
  { pattern: /\bproxy statement\b/u, weight: 1, name: '"proxy statement"' },
  { pattern: /\b(?:preliminary )?prospectus supplement\b/u, weight: 2, name: '"prospectus supplement"' },
  { pattern: /\bfiled pursuant to rule 4\d\d\(/u, weight: 3, name: 'the rule it is filed under' },
  {
    pattern: /\b(?:securities )?exchange act of 1934\b|\bsecurities act of 1933\b/u,
    weight: 1,
    name: 'the securities acts',
  },
  { pattern: /\bsec accession no|\baccession number:/u, weight: 3, name: 'an accession number' },
  {
    pattern:
      /--? ?\(? ?(?:marketwired?|business ?wire|globe ?newswire|pr ?newswire|accesswire|newsfile|marketwatch)\b/u,
    weight: 4,
    name: 'the dateline of a news wire',
  },
  {
    pattern:
      /\((?:NYSE|NASDAQ|OTC|OTCQB|OTCQX|OTCBB|AMEX|LSE|TSX|NYSE American|NYSE Arca|Nasdaq(?:GS|GM|CM)?): {0,2}[A-Z][A-Z.]{0,5}\)/u,
    cased: true,
    weight: 3,
    name: 'a ticker with its exchange',
  },
  { pattern: /\bfor immediate release\b/u, weight: 2, name: '"For Immediate Release"' },
  {
    pattern:
      /(?:^|\n)[^\n.]{0,60}\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, (?:19|20)\d\d {0,2}(?:--|[-–—])[^\n]{1,80}?\b(?:Inc\.|Corp\.|Corporation|Ltd\.|plc|N\.V\.|LLC|L\.P\.)/u,
    cased: true,
    weight: 4,
    name: 'the dateline of a release by a company',
  },
  { pattern: /\bforward-looking statements?\b/u, weight: 2, name: 'a warning about forward-looking statements' },
  {
    pattern:
      /\b(?:three|six|nine|twelve) months ended (?:march|june|september|december|january|february|april|may|july|august|october|november)\b/u,
    weight: 2,
    name: 'the period of a report',
  },
  {
    pattern: /\b(?:first|second|third|fourth) quarter (?:ended|of (?:fiscal )?(?:19|20)\d\d)\b/u,
    weight: 2,
    name: 'the period of a report',
  },
  { pattern: /\(in (?:thousands|millions)(?:, except|\))/u, weight: 3, name: 'the scale of a statement' },
  {
    pattern:
      /\b(?:consolidated|condensed) (?:consolidated )?(?:balance sheets?|statements? of (?:operations|income|cash flows|comprehensive))\b/u,
    weight: 3,
    name: 'the heading of a financial statement',
  },
  {
    pattern: /\b(?:joint venture|shareholders|stockholders|net revenue|net income|net loss)\b/u,
    weight: 1,
    name: 'the words of a company report',
  },
  {
    pattern: /\$ ?\d[\d.,]{0,14} ?(?:million|billion|thousand|[MBK]\b)/u,
    cased: true,
    weight: 1,
    name: 'amounts of money',
  },
]

/** What the documents of programs have and filings have not. */
const CONTRARY_SIGNS: readonly Pick<Sign, 'pattern' | 'cased'>[] = [
  { pattern: /(?:^|\n) {0,3}(?:```|~~~)/u },
  { pattern: /\b(?:npm|yarn|pnpm|pip3?|brew|cargo|gem|apt-get|apt) (?:install|add|i)\b/u, cased: true },
  { pattern: /\[!\[|<img |!\[build/u },
  {
    pattern:
      /(?:^|\n)#{1,3} {1,3}(?:installation|install|usage|license|contributing|getting started|api|changelog|table of contents)\b/u,
  },
  {
    pattern:
      /\b(?:permission is hereby granted|redistribution and use in source|apache license|gnu (?:lesser )?general public|mozilla public license)\b/u,
  },
  { pattern: /https?:\/\/(?:www\.)?(?:github|gitlab|npmjs|pypi)\.(?:com|org)\//u, cased: true },
]
const CONTRARY_WEIGHT = 4

const EDGAR_HEADER =
  /^\s{0,20}(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----|<SEC-DOCUMENT>|<SEC-HEADER>|<IMS-DOCUMENT>|<DOCUMENT>\s{0,9}<TYPE>)/u
const MARKDOWN_PATH = /\.(?:md|markdown|mkd|mdown)$/iu
const TEXT_PATH = /\.(?:txt|text)$/iu

/**
 * Says whether a document is a filing, a note or neither: by the globs of the configuration, by an EDGAR header, by
 * what a note says of the filing it is about, or by strong signs in the first part of the text, which the documents
 * of programs never gather. A pure function; linear in the first part of the text.
 */
export function recogniseDocument({ path, text, kindByGlob, languageId }: UnrecognisedDocument): Recognition {
  const configured = kindByGlob?.(path)
  if (configured !== undefined) {
    const setting = configured === 'filing' ? 'filings' : 'notes'
    return { kind: configured, reason: `Recognized as a ${configured} by "${setting}" in tickmark.json` }
  }
  const isMarkdown = languageId === undefined ? MARKDOWN_PATH.test(path) : languageId === 'markdown'
  const isText =
    languageId === undefined
      ? TEXT_PATH.test(path) || !/\.[^/.]{1,12}$/u.test(path)
      : languageId === 'plaintext' || languageId === 'edgar-text'
  if (!isMarkdown && !isText) {
    return { kind: undefined, reason: 'Not checked: only markdown and plain text are read' }
  }
  if (EDGAR_HEADER.test(text.slice(0, TOP)))
    return { kind: 'filing', reason: 'Recognized as a filing by its EDGAR header' }
  if (isMarkdown) {
    const named = namedFiling(text)
    if (named !== undefined)
      return { kind: 'note', reason: `Recognized as a note: its front matter names the filing ${named}` }
    if (citesPassage(text)) return { kind: 'note', reason: 'Recognized as a note: it cites a passage of a filing' }
  }
  return recogniseBySigns(text.slice(0, FIRST_PART))
}

/** Whether a link with a text fragment leads to a file or to EDGAR; other sites are cited in any document. */
function citesPassage(text: string): boolean {
  for (let at = text.indexOf('#:~:text='); at !== -1; at = text.indexOf('#:~:text=', at + 1)) {
    const before = text.slice(Math.max(0, at - LONGEST_TARGET), at)
    const target = before.slice(Math.max(before.lastIndexOf('('), before.lastIndexOf('<'), before.lastIndexOf(' ')) + 1)
    if (!/^https?:/iu.test(target) || /^https?:\/\/(?:www\.)?sec\.gov\//iu.test(target)) return true
  }
  return false
}

function recogniseBySigns(first: string): Recognition {
  const seen = new Map<string, number>()
  const lower = first.toLowerCase()
  const shows = ({ pattern, cased }: Pick<Sign, 'pattern' | 'cased'>): boolean => pattern.test(cased ? first : lower)
  for (const sign of SIGNS) {
    if ((seen.get(sign.name) ?? 0) < sign.weight && shows(sign)) seen.set(sign.name, sign.weight)
  }
  let weight = 0
  for (const one of seen.values()) weight += one
  for (const sign of CONTRARY_SIGNS) if (shows(sign)) weight -= CONTRARY_WEIGHT
  if (weight < ENOUGH)
    return { kind: undefined, reason: 'Not checked: this looks like neither a filing nor a note that cites one' }
  const strongest = [...seen].toSorted(([, one], [, other]) => other - one).slice(0, 2)
  return { kind: 'filing', reason: `Recognized as a filing by ${strongest.map(([name]) => name).join(' and ')}` }
}

/** The value of `filing:` in the YAML front matter of a note, without its quotes; undefined when there is none. */
export function namedFiling(text: string): string | undefined {
  if (!/^---[ \t]*(?:\r\n|\n|\r)/u.test(text)) return undefined
  const close = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/u.exec(text.slice(0, TOP))
  if (close === null) return undefined
  const value = /(?:\r\n|\n|\r)filing:([^\r\n]*)/u.exec(text.slice(0, close.index))?.[1]?.trim() ?? ''
  const unquoted = /^(["'])([^"']*)\1$/u.exec(value)?.[2] ?? value
  return unquoted === '' ? undefined : unquoted
}

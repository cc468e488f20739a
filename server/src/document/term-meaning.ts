import { PARTY_NOUNS } from './generic-name-words.ts'
import { type EntityMention, type TermMention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'

const LONGEST_ASIDE = 220
/** Names that begin farther before a term are not what it stands for. */
const LONGEST_WORDS = 1000
/** What may stand between a name and the parenthesis that defines a term for it. */
const BETWEEN =
  /^(?:\s\([^()]{1,120}\))?(?:,\s(?:an?|the|our|its)\s[^.;()“"]{0,80}\b(?:affiliate|association|bank|company|corporation|developer|director|entity|firm|fund|manufacturer|member|officer|partner|partnership|provider|shareholder|stockholder|subsidiary|trust)\b[^.;()“"]{0,60}|,?\s(?:and|together\swith|including|on\sbehalf\sof)\s(?:its|our|their|itself)\s[^.;()“"]{0,60}\b(?:affiliates|assigns|companies|entities|predecessors?|subsidiar(?:y|ies)|successors?))?,?\s$/
/** (collectively, the "Respondents") and (together, the "Sellers") are all who were named before. */
const SEVERAL = /^\((?:collectively|together)\b(?!\swith\b)/i
/** Nouns of things that a name before a parenthesis may only qualify: the plan of a company, not the company. */
const LONGER = /\s(?:of|by|between|among|with|for)\s(?:the\s)?$/

/** `"X," "we" and "our" refer to Example, Inc.`: what stands between a term and the name that it means. */
const MEANING =
  /^[”"]?(?:(?:,|,?\s(?:and|or|the|our))*\s[“"][^“”"]{1,40}[”"]){0,8},?\s(?:each\s|all\s|also\s|shall\s|collectively\s)?(?:means?|refers?|is|are)(?:\s(?:collectively|to|only|and|the|a|both|each|together)){0,4},?\s$/
const LONGEST_MEANING = 300
const FILER_NOUN = /^(?:company|registrant|corporation|issuer|fund|trust|partnership|bank)$/i
const NO_NAME =
  /\b(?:Acquisition|Act|Agreement|Closing|Facility|Loan|Merger|Notes?|Offering|Plan|Products?|Rules?|Shares|Statements?|Stock|Transactions?)\b/

/**
 * The words before a term that only a company can have, where no recognizer reads a name in them: Harbor Fund IV (the
 * "Partnership").
 */
export function nameByDefinition(
  { run, term, definedAs }: TermMention,
  names: readonly EntityMention[],
): EntityMention | undefined {
  if (definedAs === undefined || !FILER_NOUN.test(term.replace(/^the\s/i, ''))) return undefined
  const { from, to } = definedAs
  const canonical = run.text.slice(from, to).replaceAll(/\s+/g, ' ').replace(/,$/, '')
  if (!/^\S+\s\S/.test(canonical) || NO_NAME.test(canonical) || /["“”]/.test(canonical)) return undefined
  if (names.some((name) => name.run === run && name.from < to && from < name.to)) return undefined
  return {
    kind: 'entity',
    type: 'organization',
    run,
    from,
    to: from + run.text.slice(from, to).replace(/,$/, '').length,
    canonical,
  }
}

const namesByRun = new WeakMap<readonly EntityMention[], Map<ProseRun, EntityMention[]>>()

/** The names of one run in the order of the text; `names` are the block's. */
function namesOfRun(names: readonly EntityMention[], run: ProseRun): readonly EntityMention[] {
  let byRun = namesByRun.get(names)
  if (byRun === undefined) {
    byRun = new Map()
    for (const name of names) {
      const sharing = byRun.get(name.run)
      if (sharing === undefined) byRun.set(name.run, [name])
      else sharing.push(name)
    }
    for (const sharing of byRun.values()) sharing.sort((one, other) => one.from - other.from)
    namesByRun.set(names, byRun)
  }
  return byRun.get(run) ?? []
}

/** The number of the first name that begins at or behind `from`. */
function firstFrom(names: readonly EntityMention[], from: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** The name that a definition gives its term to, where one ends right before the parenthesis; `names` are the block's. */
export function nameDefinedBy(
  { run, from, to, term, definedAs }: TermMention,
  names: readonly EntityMention[],
): EntityMention | undefined {
  const open = openBefore(run.text, from)
  let best: EntityMention | undefined
  let meant: EntityMention | undefined
  const nearby = namesOfRun(names, run)
  for (let at = firstFrom(nearby, from - LONGEST_WORDS); at < nearby.length; at++) {
    const name = nearby[at]
    if (name === undefined) break
    if (name.type === 'ticker' || name.type === 'location') continue
    const inWords = definedAs !== undefined && definedAs.from <= name.from && name.to + 1 >= definedAs.to
    if (name.from >= to) {
      if (name.from - to > LONGEST_MEANING) break
      if (MEANING.test(run.text.slice(to, name.from))) meant ??= name
      continue
    }
    if (name.to > from) continue
    if (inWords || (definedAs === undefined && standsBefore(run.text, name.to, open))) best = name
  }
  if (best === undefined) return meant
  const several = open !== undefined && SEVERAL.test(run.text.slice(open, from)) && !isNameLike(term, best.canonical)
  return several || isOfLonger(best, term) || isCaseOfCourt(best, term) ? undefined : best
}

function standsBefore(text: string, to: number, open: number | undefined): boolean {
  return open !== undefined && to <= open && open - to <= LONGEST_ASIDE && BETWEEN.test(text.slice(to, open))
}

function openBefore(text: string, from: number): number | undefined {
  const floor = Math.max(0, from - LONGEST_ASIDE)
  for (let at = from - 1; at >= floor; at--) {
    const unit = text.charAt(at)
    if (unit === ')') return undefined
    if (unit === '(') return at
  }
  return undefined
}

/** "The Plan of Example, Inc. (the "2024 Plan")" defines the plan, not the company. */
function isOfLonger({ run, from }: EntityMention, term: string): boolean {
  const noun = term.split(' ').at(-1) ?? term
  const before = run.text.slice(Math.max(0, from - 120), from)
  return before.includes(` ${noun} `) && LONGER.test(before)
}

/** "A suit in the District Court of Utopia (the "Federal Action")" defines the suit, not the court. */
function isCaseOfCourt({ canonical }: EntityMention, term: string): boolean {
  return /\bCourt\b/.test(canonical) && !/\bCourt\b/.test(term) && !isNameLike(term, canonical)
}

/** Whether a term is itself a name of what it stands for: words of the name, or its initials; never a party's noun. */
export function isNameLike(term: string, canonical: string): boolean {
  const words = term.replace(/^the\s/i, '').split(' ')
  if (words.length === 1 && PARTY_NOUNS.has(term.toLowerCase())) return false
  if (/^(?:we|us|our|it)$/i.test(term)) return false
  const named = canonical.toLowerCase().replaceAll(/[.,]/g, '').split(/\s+/)
  let at = 0
  const inOrder = words.every((word) => {
    const found = named.indexOf(word.toLowerCase().replaceAll(/[.,]/g, ''), at)
    at = found + 1
    return found >= 0
  })
  // "Larkspur Labs" for Larkspur Laboratories, Inc. begins as the name does.
  const [first = ''] = words
  const begins = first.length > 3 && named[0] === first.toLowerCase() && !NO_NAME.test(term)
  return inOrder || begins || /^[A-Z][A-Z&]{1,5}$/.test(term)
}

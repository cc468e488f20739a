import { type Figure } from '../mentions/mention.ts'
import { firstFrom, mentionsWithin } from '../tables/within.ts'
import { type ProseRun } from '../text/runs.ts'
import { asOfDays, type DayList } from './as-of-days.ts'
import { type Claim } from './claim.ts'
import { type ShareMeasure } from './fact.ts'
import { onlyShareClass, shareClassesIn } from './share-class.ts'
import { countsIn, type RunMentions } from './share-figures.ts'

/** A sentence or a label: `[from, to)` of a run, with what the text before it leaves open. */
export interface StatementText {
  readonly run: ProseRun
  readonly from: number
  readonly to: number
  readonly kind: 'sentence' | 'label'
  /** The last day that the sentence before named, for "as of that date". */
  readonly dayBefore: string | undefined
}

/** Counts that stand together: "54,198 and 52,667 shares". */
interface CountGroup {
  readonly figures: Figure[]
  /** Offsets in the statement's text. */
  readonly from: number
  to: number
}

interface FoundMeasure {
  readonly measure: ShareMeasure
  /** Where the measure's words stand in the statement's text. */
  readonly from: number
  readonly to: number
  /** The words between count and measure. */
  readonly between: string
}

const MEASURE =
  /\b(?:issued\s(?:and|&)\soutstanding|outstanding\sand\sissued|issued|outstanding|authori[sz]ed|(?:held\s)?in\streasury)\b/gi
const HYPOTHETICAL =
  /\b(?:for\s(?:example|instance)|hypothetical|suppos|pro\sforma|as[\s-]adjusted|would|assum|if\s(?:we|the|our|all)|giving\seffect|immediately\s(?:after|following|prior|before)|following\sthe|upon\s(?:the\s)?(?:completion|closing|consummation)|will\s(?:be|have)|to\sbe\s(?:outstanding|issued|sold|authori[sz]ed)|maximum|minimum|(?:pre|post)-(?:reverse-)?split|split-adjusted|(?:prior\sto|before)\s(?:\S+\s){0,4}split\b|as[\s-](?:if[\s-])?converted|fully[\s-]diluted|on\sa\s\S+\sbasis)/i
/** Receipts for shares are no shares. */
const DEPOSITARY = /^(?:ads|adr|(?:american\s)?depositary)/
/** What makes of the shares outstanding a part of them: those of a subsidiary, an ESOP or a restriction are left out. */
const LEAVES_OUT =
  /^[^;#]{0,60}[,(]?\s?\(?(?:excluding|exclusive\sof|not\sincluding|net\sof|other\sthan|which\sexcludes?|which\sdoes\snot\sinclude|after\sdeducting|for\s(?:purposes|financial|accounting))\b(?!\s(?:\S+\s){0,5}treasury)/i
/** What is said right before a count that is not yet true. */
const AFTERWARDS =
  /\b(?:after|following|upon|post)[\s-](?:\w+\s){0,4}(?:offering|mergers?|split|closing|transactions?|conversion|exchange|completion|distribution|combination)\b/i
/** What is said before a measure that then counts something else than shares, or an average of them. */
const OTHER_SUBJECT =
  /\b(?:weighted|average|diluted|dilutive)\b|\b(?:options?|warrants?|awards?|units?|notes?|rights|debentures|rsus?|principal|loans?|borrowings?|restricted|unvested|non-?vested|unallocated|unearned|phantom|depositary)\s(?:\w+\s){0,2}$/i
const NOT_A_STOCK_OF_SHARES =
  /\b(?:purchased?|acquired?|exercised?|convert(?:ed|ible)?|into|upon|underlying|sold|sale|sell|offer(?:ed|ing)?|grant(?:ed)?|issuance|issued?|repurchased?|received?|holds?|held|owns?|owned|holders\sof|holders\sof\srecord\sof|additional|by|exchange|for|from|to|options|warrants|awards|voted?|or|less|than|over|excluding|including|which|plus|representing|covering|respecting)\s(?:of\s)?(?:an\saggregate\sof\s|a\stotal\sof\s|up\sto\s)?$/i
/** "… outstanding, including 436,000 shares": a part of what is outstanding, or what it leaves out. */
const A_PART = /\b(?:includ(?:ing|es?|ed)|exclud(?:ing|es?|ed)|less|plus)\s$/i
const PLAIN_WORD =
  /^(?:shares?|of|the|our|its|their|such|company|company[’']s|corporation|corporation[’']s|registrant|registrant[’']s|issuer|issuer[’']s|class|series|common|preferred|ordinary|capital|stock|voting|non-voting|convertible|redeemable|par|value|per|no|were|was|are|is|had|have|has|been|being|then|which|represents?|represented|number|total|nominal|excluding|treasury|net|predecessor|successor|an|[a-k]|[@\d.$*]+)$/i
const LEADING_WORD =
  /^(?:at|as|on|there|totale?d|aggregate|consists?|consisted|consisting|follows|shall|be|issue|and)$/i
const STATE_ENDS =
  /^\s*(?:$|held\sby\s(?:approximately\s)?$|[;,.):—–-]|(?:at|as|on|shares?|of|or|which|respectively|common|stock)\b|and\b(?!\s(?:available|reserved|unvested|exercisable|held|owned|beneficially|the)))/i

/** The share counts that one sentence or label states, as far as it alone can tell. */
export function readShareStatement(statement: StatementText, mentions: RunMentions): readonly Claim[] {
  const { run, from, to, kind } = statement
  const figures = countsIn(run, from, to, mentions).filter(({ instrument }) => !DEPOSITARY.test(instrument ?? ''))
  if (figures.length === 0) return []
  const text = mask(run.text.slice(from, to), from, figures, mentions)
  if (kind === 'sentence' && HYPOTHETICAL.test(text)) return []
  const whole = wholeStatement(text)
  const groups = groupCounts(figures, text, from)
  const days = asOfDays(run.text, from, to, mentions.dates)
  const claims: Claim[] = []
  const used = new Set<number>()
  let previous: { readonly found: FoundMeasure; readonly leading: boolean } | undefined
  for (const [number, group] of groups.entries()) {
    const start = groups[number - 1]?.to ?? 0
    const end = groups[number + 1]?.from ?? text.length
    const before = text.slice(start, group.from)
    const after = text.slice(group.to, end)
    const trailing = measureAfter(after, before, group.to) ?? measureOfNext(groups, number, text)
    const leading = trailing === undefined ? measureBefore(before, start, used, kind) : undefined
    const inherited =
      trailing === undefined && leading === undefined && previous?.leading === true && /\band\s$/.test(before)
        ? inheritedMeasure(previous.found, after, group.to)
        : undefined
    const found = trailing ?? leading ?? inherited ?? treasuryLabel(text, group, kind, groups.length)
    previous = found === undefined ? undefined : { found, leading: trailing === undefined }
    if (found === undefined) continue
    if (kind === 'sentence' && AFTERWARDS.test(before.slice(-80)) && !/\bbased\son\s$/.test(before)) continue
    if (found.measure === 'authorized' && kind === 'sentence' && whole.speaksOfPlans()) continue
    const rest = text.slice(Math.max(group.to, found.to), end)
    used.add(found.from)
    if (LEAVES_OUT.test(rest)) continue
    const context = {
      measure: found.measure,
      class: inSeries(before, classOf(found, after, whole, trailing === undefined)),
      entity: ownerOf(before) ?? entityOf(found.between, whole),
      statement: kind,
    }
    const dated = daysOf(group, found, days, text, from, groups, number)
    for (const [at, figure] of group.figures.entries()) {
      const asOf = dated[at] ?? []
      if (asOf.length > 0) {
        for (const day of asOf)
          claims.push({ ...context, figure, asOf: day, asOfSource: 'sentence', pending: undefined })
      } else {
        claims.push({ ...context, figure, ...undated(statement, whole, group.figures.length) })
      }
    }
  }
  return claims
}

/** What patterns find in a whole statement; each is run once and only when asked for, however many counts there are. */
interface WholeStatement {
  readonly speaksOfPlans: () => boolean
  readonly speaksOfPredecessor: () => boolean
  readonly speaksOfThatDay: () => boolean
  readonly speaksOfRecordDate: () => boolean
  /** The class that the statement begins with, or else the only one it names, or else "shares". */
  readonly class: () => string
}

function wholeStatement(text: string): WholeStatement {
  return {
    speaksOfPlans: once(() => /\b(?:plan|program|warrants?|award)\b/i.test(text)),
    speaksOfPredecessor: once(() => /\bpredecessor/i.test(text)),
    speaksOfThatDay: once(() => /\b(?:as\sof|at|on)\s(?:such|that|this)\s(?:same\s)?(?:date|day|time)\b/i.test(text)),
    speaksOfRecordDate: once(() => /\brecord\sdate\b/i.test(text)),
    class: once(() => shareClassesIn(text.slice(0, 60))[0] ?? onlyShareClass(text) ?? 'shares'),
  }
}

function once<Value extends boolean | string>(find: () => Value): () => Value {
  let found: Value | undefined
  return () => (found ??= find())
}

/** The statement with its dates as `@` and its counts as `#`, offsets unchanged, so that patterns need not know them. */
function mask(text: string, from: number, figures: readonly Figure[], mentions: RunMentions): string {
  const plain = text.replaceAll(/\u00A0/g, ' ')
  const dates = mentionsWithin(mentions.dates, from, from + text.length).filter(({ type }) => type === 'date')
  const signs = [
    ...dates.map((date) => ({ from: date.from, to: date.to, sign: '@' })),
    ...figures.map((figure) => ({ from: figure.numberFrom, to: figure.numberTo, sign: '#' })),
  ].toSorted((one, other) => one.from - other.from)
  const parts: string[] = []
  let at = 0
  for (const { from: start, to: end, sign } of signs) {
    const [first, last] = [Math.max(at, start - from), Math.min(text.length, end - from)]
    if (first >= last) continue
    parts.push(plain.slice(at, first), sign.repeat(last - first))
    at = last
  }
  return parts.join('') + plain.slice(at)
}

function groupCounts(figures: readonly Figure[], text: string, from: number): readonly CountGroup[] {
  const groups: CountGroup[] = []
  for (const figure of figures) {
    const start = figure.numberFrom - from
    const end = figure.numberTo - from
    const last = groups.at(-1)
    const between = last === undefined ? '' : text.slice(last.to, start)
    if (last !== undefined && /^(?:\sshares?)?(?:\s(?:at|as of|on)\s@+)?(?:,|;(?=\sand))?(?:\sand)?\s$/.test(between)) {
      last.figures.push(figure)
      last.to = end
    } else {
      groups.push({ figures: [figure], from: start, to: end })
    }
  }
  return groups
}

function measureNamed(words: string): ShareMeasure {
  if (/\band\b|&/i.test(words)) return 'issued-and-outstanding'
  if (/treasury/i.test(words)) return 'treasury'
  if (/^issued/i.test(words)) return 'issued'
  return /^outstanding/i.test(words) ? 'outstanding' : 'authorized'
}

/** "51,000,000 shares of our common stock, par value $0.01, issued and outstanding". */
function measureAfter(after: string, before: string, offset: number): FoundMeasure | undefined {
  const clause = /^[^;]*/.exec(after)?.[0] ?? ''
  MEASURE.lastIndex = 0
  const match = MEASURE.exec(clause)
  if (match === null) return undefined
  const between = clause.slice(0, match.index)
  if (NOT_A_STOCK_OF_SHARES.test(before) || !onlyPlainWords(between, PLAIN_WORD)) return undefined
  if (!STATE_ENDS.test(after.slice(match.index + match[0].length))) return undefined
  const measure = measureNamed(match[0])
  if (measure === 'issued' && /^\s+on\b/.test(after.slice(match.index + match[0].length))) return undefined
  return { measure, from: offset + match.index, to: offset + match.index + match[0].length, between }
}

/** "Authorized, 100,000,000 shares", "there were outstanding 51,000,000 shares", "authorized to issue up to …". */
function measureBefore(
  before: string,
  offset: number,
  used: ReadonlySet<number>,
  kind: StatementText['kind'],
): FoundMeasure | undefined {
  const match = [...before.matchAll(MEASURE)].at(-1)
  if (match === undefined || used.has(offset + match.index)) return undefined
  const tail = before.slice(match.index + match[0].length)
  if (OTHER_SUBJECT.test(before.slice(0, match.index)) || A_PART.test(tail)) return undefined
  const words = tail.replace(/\bto\sissue\b/i, 'issue').replace(/\bup\sto\s/i, '')
  if (!onlyPlainWords(words, PLAIN_WORD, LEADING_WORD)) return undefined
  const measure = measureNamed(match[0])
  const said = /:|\b(?:is|was|were|are|issue|consists?|consisted)\b/i.test(tail)
  if (kind === 'sentence' && !said && (measure === 'issued' || measure === 'authorized')) return undefined
  return { measure, from: offset + match.index, to: offset + match.index + match[0].length, between: tail }
}

/** The second count of "outstanding 28,000,000 shares of Class A Common Stock and 420,000 shares of Class B …". */
function inheritedMeasure(found: FoundMeasure, after: string, offset: number): FoundMeasure | undefined {
  if (!/^\s(?:shares\sof|class)\b/i.test(after)) return undefined
  return { ...found, from: offset, to: offset, between: after.slice(0, 60) }
}

/** The first count of "28,000,000 shares of Class A common stock and 420,000 shares of Class B … outstanding". */
function measureOfNext(groups: readonly CountGroup[], number: number, text: string): FoundMeasure | undefined {
  const [group, next] = [groups[number], groups[number + 1]]
  if (group === undefined || next === undefined) return undefined
  const between = text.slice(group.to, next.from)
  if (!/^\s(?:shares\sof|class)\b.*\sand\s$/i.test(between) || !onlyPlainWords(between, PLAIN_WORD, /^and$/))
    return undefined
  if (NOT_A_STOCK_OF_SHARES.test(text.slice(Math.max(0, group.from - 60), group.from))) return undefined
  const found = measureAfter(text.slice(next.to, groups[number + 2]?.from ?? text.length), between, next.to)
  return found === undefined ? undefined : { ...found, between }
}

/** "Treasury stock, at cost, 1,497 and 900 shares at …". */
function treasuryLabel(
  text: string,
  group: CountGroup,
  kind: StatementText['kind'],
  groups: number,
): FoundMeasure | undefined {
  if (
    kind !== 'label' ||
    groups !== 1 ||
    !/^\W*(?:less:?\s)?(?:common\s(?:stock|shares)\s(?:held\s)?in\streasury|treasury\s(?:stock|shares))/i.test(text)
  )
    return undefined
  return { measure: 'treasury', from: 0, to: group.from, between: '' }
}

function onlyPlainWords(text: string, ...allowed: readonly RegExp[]): boolean {
  let names = 0
  for (const printed of text.split(/[\s,;:()“”"—–]+/)) {
    const word = printed.replace(/\.$/, '')
    if (word === '' || word === '-' || allowed.some((pattern) => pattern.test(word))) continue
    if (!/^[A-Z]/.test(word) || ++names > 4) return false
  }
  return true
}

function classOf(found: FoundMeasure, after: string, whole: WholeStatement, leading: boolean): string {
  const words = [found.between, after.slice(0, 80)]
  const near = (leading ? words.toReversed() : words).flatMap((part) => shareClassesIn(part))[0]
  return near ?? whole.class()
}

/** The class where its letter stands before the count: "Preferred stock: Series A, 1,000,000 shares …". */
function inSeries(before: string, named: string): string {
  const series = /\b(class|series)\s([a-z](?:-\d{1,2})?)[,:;—–-]{0,2}\s$/i.exec(before.slice(-14))
  if (series === null || /^(?:class|series)\s/.test(named) || named === 'shares') return named
  return `${series[1] ?? ''} ${series[2] ?? ''} ${named}`.toLowerCase()
}

/** Another company where the words between count and measure name one; the resolver knows whether it is the filer. */
function entityOf(between: string, whole: WholeStatement): string | undefined {
  if (whole.speaksOfPredecessor()) return 'predecessor'
  for (const [, named = ''] of between.matchAll(/\bof\s((?:[A-Z][\w&’'.,-]{0,30}\s){1,4})/g)) {
    const words = named.split(' ').filter((word) => word !== '' && !PLAIN_WORD.test(word.replace(/[.,]$/, '')))
    if (words.length > 0) return words.join(' ').replace(/(?:[’']s|[,.])$/, '')
  }
  return undefined
}

/** "Our subsidiary had 9,000,100 shares": another company without its name. */
const OTHER_OWNER =
  /\b(?:our|the|its|a|an|such)\s((?:[a-z-]{2,20}\s){0,4}(?:subsidiary|parent|affiliate|target|seller|acquiree|joint\sventure))\s(?:had|has)\s(?:a\stotal\sof\s|approximately\s)?$/i

/** "Acme Corp. had 9,000,100 shares …": the company that the count is said of, unless it is the filer by a word. */
function ownerOf(before: string): string | undefined {
  const named = /(?<![\w.’'-])((?:[A-Z][\w&.,’'-]{0,30}\s){1,5})(?:had|has)\s(?:a\stotal\sof\s|approximately\s)?$/.exec(
    before.slice(-120),
  )?.[1]
  const other = OTHER_OWNER.exec(before.slice(-120))?.[1]
  if (other !== undefined) return other.toLowerCase()
  const words = named?.split(' ').filter((word) => !/^(?:We|It|The|As|On|At|By)?$/.test(word) && !PLAIN_WORD.test(word))
  return words === undefined || words.length === 0 ? undefined : words.join(' ').replace(/[,.]$/, '')
}

/** For each count of a group the days it stands for; empty where the sentence does not say. */
function daysOf(
  group: CountGroup,
  found: FoundMeasure,
  lists: readonly DayList[],
  text: string,
  from: number,
  groups: readonly CountGroup[],
  number: number,
): readonly (readonly string[])[] {
  const own = group.figures.map((figure) => {
    const rest = text.slice(figure.numberTo - from, figure.numberTo - from + 40)
    const gap = /^\s(?:shares?\s)?(?:at|as of|on)\s(?=@)/.exec(rest)?.[0]
    const start = figure.numberTo + (gap?.length ?? 0)
    const list = lists[firstFrom(lists, start + 1) - 1]
    return gap !== undefined && list !== undefined && start < list.to ? list : undefined
  })
  const owned = own.map((list, at) => {
    const day = list?.days[group.figures.length === 1 ? 0 : list.days.length > 1 ? at : 0]
    return day === undefined ? [] : [day]
  })
  if (group.figures.length > 1 && owned.every((days) => days.length === 1)) return owned
  const share = (list: DayList | undefined): readonly (readonly string[])[] | undefined => {
    if (list === undefined) return undefined
    if (list.days.length === group.figures.length) return list.days.map((day) => [day])
    return group.figures.length === 1 ? [list.days] : undefined
  }
  const end = Math.max(group.to, found.to) + from
  const following = lists[firstFrom(lists, end)]
  const adjacent =
    following !== undefined &&
    /^,?\s(?:as\s)?(?:at|of|on|as\sof)\s/i.test(text.slice(end - from, following.from - from + 1))
      ? following.from - end < 60
      : false
  if (adjacent) return share(following) ?? []
  const previousEnd = groups[number - 1]?.to ?? 0
  const leading = lastBefore(lists, group.from + from)
  const heading = leading !== undefined && leading.from - from >= previousEnd ? leading : undefined
  if (heading !== undefined && following !== undefined && number > 0) {
    const between = text.slice(previousEnd, heading.from - from)
    if (TRAILS_A_COUNT.test(between) && JOINS_COUNTS.test(text.slice(heading.to - from, group.from)))
      return share(following) ?? []
  }
  return share(heading) ?? share(following) ?? share(leading) ?? []
}

/** "… shares outstanding as of" before a day that belongs to the count before it. */
const TRAILS_A_COUNT = /^[^;:]*(?<!\band|,)\s(?:as\sof|as\sat|at|on)\s$/i
const JOINS_COUNTS = /^[,;]?\s(?:and\s)?$/

/** The last list that ends where `offset` is or before it. */
function lastBefore(lists: readonly DayList[], offset: number): DayList | undefined {
  const number = firstFrom(lists, offset) - 1
  const last = lists[number]
  return last === undefined || last.to <= offset ? last : lists[number - 1]
}

/** What a statement without a day of its own leaves to its surroundings. */
function undated(
  { dayBefore, kind }: StatementText,
  whole: WholeStatement,
  counts: number,
): Pick<Claim, 'asOf' | 'asOfSource' | 'pending'> {
  if (counts === 1 && kind === 'sentence') {
    if (dayBefore !== undefined && whole.speaksOfThatDay()) {
      return { asOf: dayBefore, asOfSource: 'sentence', pending: undefined }
    }
    if (whole.speaksOfRecordDate()) return { asOf: undefined, asOfSource: undefined, pending: 'record-date' }
  }
  return { asOf: undefined, asOfSource: undefined, pending: undefined }
}

import { type DateMention, type Mention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { type BlockProse } from './last-block.ts'
import { keptWith } from '../text/kept-with.ts'
import { cutSentences } from './sentences.ts'
import { SHARE_WORDS } from './share-words.ts'

/** What a text says of events that change how many shares are outstanding. */
export interface ShareChanges {
  /**
   * For every sentence that tells of shares retired, forfeited, combined and the like: the last ISO day or year that
   * it names, undefined where it names none.
   */
  readonly reductions: readonly (string | undefined)[]
  /** Whether the company buys its shares back or takes them in for taxes, as a habit: it explains any fall. */
  readonly repurchases: boolean
  /** Whether shares are issued, exercised, vested, converted or sold. */
  readonly issuances: boolean
}

const SHARES = /\b(?:shares?|stock|units?)\b/i
const HABIT =
  /\b(?:repurchas|buy-?\s?backs?\b|bought\sback|treasury\sstock\smethod|net[\s-]+settle|(?:shares|stock)\s(?:\w+\s){0,3}withheld|withh(?:eld|olding)\s(?:\S+\s){0,3}shares|tender\soffer|redemptions?\sof\s(?:\S+\s){0,3}shares)/i
const REDUCED =
  /\b(?:retire[ds]|retirement\sof|cancel(?:l?ed|lation)|forfeit(?:ed|ures?)|surrendered|returned\sto|rescinded|rescission|redeemed|exchanged\sfor|converted\sinto|escrow)\b|\b(?:effected|completed|implemented|effective)\s(?:\S+\s){0,6}(?:reverse\s)?(?:stock\s|share\s)?(?:split|combination)\b|\bsplit\s(?:\w+\s){0,2}(?:became\seffective|was\seffected)/i
// Case matters: May is a month.
const NOT_DONE =
  /\b(?:will|would|may|can|could|might|shall|should|[Ii]f|[Uu]ntil|[Uu]nless|propos\w+|to\sbe|in\sthe\sevent|subject\sto)\b/
const ISSUED =
  /ssu(?:e\b|es\b|ing\b|anc|able)|ssued(?!\sand\soutstanding)|xercis|\b[Vv]est|ption|ward\b|wards\b|[Gg]rant|[Pp]lan\b|ffering|onver[ts]|[Ss]plit|\b[Ss]old\b|\b[Ss]ale\b|ividend/
/** Words one of which the patterns for a reduction need. */
const REDUCED_WORDS =
  /retire|cancel|forfeit|surrender|returned|resci|redeem|exchanged|converted|escrow|split|combination/i

/** What most blocks say of them. */
export const NO_CHANGES: ShareChanges = { reductions: [], repurchases: false, issuances: false }

/** The events of one block that can explain why a share count moved. */
export const readShareChanges = keptWith(({ runs, mentions }: BlockProse): ShareChanges => {
  const reductions: (string | undefined)[] = []
  let repurchases = false
  let issuances = false
  for (const run of runs) {
    if (!SHARE_WORDS.test(run.text)) continue
    issuances ||= ISSUED.test(run.text)
    repurchases ||= HABIT.test(run.text)
    if (!REDUCED_WORDS.test(run.text)) continue
    for (const { from, to } of cutSentences(run.text)) {
      const text = run.text.slice(from, to)
      if (!REDUCED.test(text) || !SHARES.test(text) || NOT_DONE.test(text)) continue
      reductions.push(lastDay(text, run, from, to, mentions))
    }
  }
  if (reductions.length === 0 && !repurchases && !issuances) return NO_CHANGES
  return { reductions, repurchases, issuances }
})

function lastDay(
  text: string,
  run: ProseRun,
  from: number,
  to: number,
  mentions: readonly Mention[],
): string | undefined {
  let last: string | undefined
  const meet = (iso: string): void => {
    if (last === undefined || iso > last) last = iso
  }
  for (const mention of mentions) {
    if (mention.kind === 'date' && mention.run === run && inside(mention, from, to) && /^\d{4}/.test(mention.value)) {
      meet(mention.value.slice(0, 10))
    }
  }
  for (const [year] of text.matchAll(/\b(?:19|20)\d\d\b/g)) meet(year)
  return last
}

function inside(mention: DateMention, from: number, to: number): boolean {
  return mention.from >= from && mention.to <= to
}

/** Whether the events of a block can explain that a count fell after `earlier`. */
export function explainsFall({ repurchases, reductions }: ShareChanges, earlier: string): boolean {
  return repurchases || reductions.some((last) => last === undefined || last > earlier || earlier.startsWith(last))
}

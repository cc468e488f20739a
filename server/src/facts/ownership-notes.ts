import { readDecimal, type Decimal } from '../mentions/decimal.ts'
import { type Figure } from '../mentions/mention.ts'
import { type BlockProse } from './last-block.ts'
import { keptWith } from '../text/kept-with.ts'

/** A number of outstanding shares that a text says percentages of ownership are computed from. */
export interface OwnershipBase {
  readonly figure: Figure
  /** Whether the sentence says that percentages are computed from it, rather than only that it is outstanding. */
  readonly stated: boolean
}

const OWNERSHIP = /\bpercent|\bownership\b|\bbeneficial/i
const STATED = /\bpercentages?\b|\bcalculat|\bcomput|\bbased\s(?:up)?on\b|\bdenominator\b/i
const REACH = 200

/** The counts of outstanding shares in the prose of a block that speaks of ownership; asked of blocks before tables. */
export const readOwnershipBases = keptWith(({ runs, mentions }: BlockProse): readonly OwnershipBase[] => {
  const found: OwnershipBase[] = []
  for (const run of runs) {
    if (run.kind === 'table' || run.kind === 'code') continue
    if (!run.text.includes('outstanding') || !OWNERSHIP.test(run.text)) continue
    for (const mention of mentions) {
      if (mention.kind !== 'figure' || mention.run !== run || mention.qualifier !== undefined) continue
      if (mention.type !== 'shares' && mention.type !== 'count') continue
      if (mention.scale !== 0 || mention.value.exponent !== 0 || mention.value.digits < 100_000n) continue
      const before = run.text.slice(Math.max(0, mention.from - REACH), mention.from)
      const near = before + run.text.slice(mention.from, mention.to + REACH)
      if (!near.includes('outstanding') || /\b(?:options?|warrants?)\b/i.test(mention.instrument ?? '')) continue
      found.push({ figure: mention, stated: STATED.test(before) })
    }
  }
  return found
})

/** A footnote as far as ownership needs it. */
export interface OwnershipNote {
  readonly mark: string
  /** Whether it speaks of securities that the holder may acquire. */
  readonly rights: boolean
  /** Whether the figures are another's, or the percentage is computed from something else. */
  readonly foreign: boolean
  /** The whole numbers that it prints, those of dates and addresses too. */
  readonly numbers: readonly Decimal[]
  /** What the note says the shares are made of; undefined where it does not begin so. */
  readonly parts: NoteParts | undefined
}

/** The parts that a footnote gives of the figure it hangs on. */
export interface NoteParts {
  /** Whether the parts are all there are ("consists of"), rather than some ("includes"). */
  readonly whole: boolean
  readonly numbers: readonly Decimal[]
  /** `[from, to)` of the source of the block, from the first word to the end of the sentence. */
  readonly from: number
  readonly to: number
}

const NOTE_START = /^(?:[ \t]{0,4}[-*+][ \t])?[ \t]{0,4}\\?[([]?(\d{1,2}|[a-z])\\?[.)\]][ \t]{1,4}(?=\S)/gim
const RIGHTS =
  /\boptions?\b|\bwarrants?\b|\bright\sto\sacquire|\bacquire|\bexercis|\bissuable|\bvest|\bconver|\bunits?\b|\bRSUs?\b|\b60\sdays|\bsixty|\bpreferred\b|\bnotes?\b|\bdebentures?\b|\bclass\sb\b/i
const FOREIGN =
  /\bschedules?\s13|\b13[DGF]\b|\bforms?\s[34]\b|\bpercent|\bbased\s(?:up)?on\b|\bvoting\spower\b|\breport(?:s|ed)\b|\bfil(?:ed|ing)\b|%/i

interface FootnoteBlock {
  readonly kind: string
  readonly source: string
}

/** The footnotes of a list or paragraph: lines that begin with a mark, each up to the next one. Asked of blocks behind tables. */
export const readOwnershipNotes = keptWith(({ kind, source }: FootnoteBlock): readonly OwnershipNote[] => {
  if ((kind !== 'list' && kind !== 'paragraph') || !/\d/.test(source)) return []
  const starts = [...source.matchAll(NOTE_START)]
  return starts.map((start, index) => {
    const text = source.slice(start.index + start[0].length, starts[index + 1]?.index ?? source.length)
    const numbers = Array.from(text.matchAll(/(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/g), ([number]) =>
      readDecimal(number),
    )
    return {
      mark: (start[1] ?? '').toLowerCase(),
      rights: RIGHTS.test(text),
      foreign: FOREIGN.test(text),
      numbers,
      parts: partsOf(text, start.index + start[0].length),
    }
  })
})

const PARTS =
  /^(?:(?:this\s(?:amount|number|total)|the\s(?:shares|number)|(?:these|such)\sshares|amount|number|total)\s)?(?:(includes?)|(consists?\sof|represents?|comprises?|is\scomprised\sof))\s/i
/** The sum of parts means nothing where one is a part of another, or belongs to another holder or day. */
const NO_SUM =
  /\bof\swhich\b|\bincluding\b|\beach\b|\bnot\sinclude|\bexclud|\bas\swell\b|\bdeemed\b|\bpledged\b|\bjointly\sand\b|\bsubject\sto\b|\brespectively\b|\bof\sthese\b|\bof\sthose\b|\bper\sshare\b|\bprincipal\b|\bor\b|\bless\b|\bwhich\b|\$/i
const COUNT =
  /(?<![,.$\w-])(\d{1,3}(?:,\d{3})+|\d{1,3}(?=\s(?:shares|options|restricted|units|warrants)))(?![\d,-]|\.\d)/g

function partsOf(text: string, from: number): NoteParts | undefined {
  const head = PARTS.exec(text)
  if (head === null) return undefined
  const end = /\.(?:\s|\.|$)|\n\s*\n/.exec(text)?.index ?? text.length
  const sentence = text.slice(0, end)
  if (NO_SUM.test(sentence)) return undefined
  const numbers = Array.from(sentence.matchAll(COUNT), ([number]) => readDecimal(number))
  return numbers.length < 2 ? undefined : { whole: head[2] !== undefined, numbers, from, to: from + end }
}

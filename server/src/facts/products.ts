import { absolute, compare, divide, grouped, multiply, wholeNumber, type Decimal } from '../mentions/decimal.ts'
import { type Figure, type Mention } from '../mentions/mention.ts'
import { type ProseRun } from '../text/runs.ts'
import { printedFigure } from './change-problems.ts'
import { intervalOf, meet, NOTHING, printedInterval, products, sums, type Interval } from './rounding-interval.ts'
import { gapBefore, readFigureSentences, textAfter, type FigureSentence } from './sentence-figures.ts'

/** Figures of one sentence that should multiply or add up, and do not. */
export interface ProductProblem {
  readonly kind: 'product' | 'payments' | 'parts'
  /** The figure that the others should make. */
  readonly odd: Figure
  readonly others: readonly Figure[]
  /** "2,000,000 × $1.50 = $3,000,000". */
  readonly arithmetic: string
  /** Whether the words leave no room: a stated price, not an average, and a gross, total or aggregate amount. */
  readonly strict: boolean
}

const WORTH_READING = /\bshares?\b|\bstock\b|\bunits?\b|\bpayments?\b|\binstall?ments?\b|\bconsist|\bcompris/i
/** What makes an amount other than number times price, or speaks of another object. */
const OTHER_AMOUNT =
  /;|\bnet\b|\bafter\b|\bless\b|\bfair\svalue|\bintrinsic|\bexpense|\bcompensation|\bcharge|\bcommissions?\b|\bfees\b|\bincluding\b|\bexclud|\bplus\b|\bunderwrit|\bdiscount|\bmarket\s(?:value|capitali[sz]ation)|\bremain|\bpar\svalue|\bclosing|\btrading|\bbetween\b|\brang|\bup\sto\b|\bor\smore\b|\bdividends?\b|\baccrued\b|\bpremium|\bcarrying|\bliabilit|\bworking\scapital|\brespectively\b|\bdue\b|\bassum|\bgain\b|\bloss\b|\bsubsequent|\badditional\b|\bas\swell\sas\b|\binterest\b|\bdebt\b|\bcash\b/i
const AT_PRICE =
  /^[^;]{0,160}\b(?:at|for|priced\sat)\s(?:an?\s|the\s|its\s)?(?:[a-z-]+\s){0,6}?(?:of\s)?(?:approximately\s|about\s)?$/i
const FOR_TOTAL =
  /^[,\s(]*(?:[\w-]+[,\s(]{1,3}){0,8}?(?:for|aggregat\w+|total\w*|gross|proceeds|consideration|cost|purchase\sprice|or|resulting|generating|raising|yielding|which)\b[^;]{0,60}$/i
const OR_PRICE =
  /^[,\s(]*(?:in\scash\s)?(?:or|i\.e\.,?|equal\sto|equivalent\sto|at|representing|which\sis|\()\s?(?:an?\s|the\s)?(?:[a-z-]+\s){0,5}?(?:price\s(?:paid\s)?of\s)?(?:approximately\s|about\s)?$/i
const FOR_AMOUNT = /^[^;]{0,160}\bfor\s(?:an?\s|the\s)?(?:[a-z-]+\s){0,6}?(?:of\s)?(?:approximately\s|about\s)?$/i
const OF_SHARES =
  /^[^;]{0,60}\b(?:sale|issuance|purchase|repurchase|placement|offering|selling|issuing|sold|issued|for)\b[^;]{0,60}$/i

/** The products and sums in the prose of a block that do not come out. */
export function readProductProblems(
  runs: readonly ProseRun[],
  mentions: readonly Mention[],
): readonly ProductProblem[] {
  const problems: ProductProblem[] = []
  for (const sentence of readFigureSentences(runs, mentions)) {
    if (!mayRelate(sentence.figures) || !WORTH_READING.test(sentence.text)) continue
    for (let first = 0; first + 3 <= sentence.figures.length; first++) {
      const found = productAt(sentence, first) ?? paymentsAt(sentence, first) ?? partsAt(sentence, first)
      if (found === undefined) continue
      problems.push(found)
      first += 2
    }
  }
  return problems
}

/** More figures in one sentence are lists. */
const MOST_FIGURES = 12

/** Whether figures are of the types that a product, payments or a sum of parts needs. */
function mayRelate(figures: readonly Figure[]): boolean {
  const { length } = figures
  if (length < 3 || length > MOST_FIGURES) return false
  const last = figures[length - 1]?.type
  if (last === figures[length - 2]?.type && (last === 'shares' || last === 'money')) return true
  let money = false
  let factor = false
  for (const { type } of figures) {
    if (type === 'money') money = true
    else if (type === 'per-share' || type === 'count') factor = true
  }
  return money && factor
}

function productAt(sentence: FigureSentence, first: number): ProductProblem | undefined {
  const three = [0, 1, 2].map((offset) => sentence.figures[first + offset])
  const count = three.find((figure) => figure?.type === 'shares')
  const price = three.find((figure) => figure?.type === 'per-share')
  const amount = three.find((figure) => figure?.type === 'money')
  if (count === undefined || price === undefined || amount === undefined) return undefined
  if ([count, price, amount].some(isOpen) || /\b(?:options?|warrants?|awards?|rights?)\b/.test(count.instrument ?? ''))
    return undefined
  if (price.currency !== amount.currency || price.price === 'par' || price.price === 'market') return undefined
  const [second, third] = [gapBefore(sentence, first + 1), gapBefore(sentence, first + 2)]
  const joined =
    (three[0] === count && three[1] === price && AT_PRICE.test(second) && FOR_TOTAL.test(third)) ||
    (three[0] === count && three[1] === amount && FOR_AMOUNT.test(second) && OR_PRICE.test(third)) ||
    (three[0] === amount && three[1] === count && OF_SHARES.test(second) && AT_PRICE.test(third))
  const before = gapBefore(sentence, first)
  const after = textAfter(sentence, first + 2, 80)
  if (!joined || OTHER_AMOUNT.test(second) || OTHER_AMOUNT.test(third)) return undefined
  if (/\bnet\b[^;]{0,40}$/i.test(before) || OTHER_AFTER.test(after) || /\b(?:for|of)\seach\b/i.test(after))
    return undefined
  if (meet(products(printedInterval(count), printedInterval(price)), intervalOf(amount))) return undefined
  if (explainedElsewhere(sentence, count, price, amount)) return undefined
  const computed = multiply(absolute(count.value), absolute(price.value))
  const sign = currencySign(price)
  const words = `${second} ${third}`
  return {
    kind: 'product',
    odd: amount,
    others: [count, price],
    arithmetic: `${grouped(count.value)} × ${sign}${grouped(price.value)} = ${sign}${withoutZeros(computed)}`,
    strict:
      !/\baverage\b|\bapproximat/i.test(words) &&
      /\b(?:gross|aggregate|total)\b/i.test(`${before.slice(-60)} ${words}`),
  }
}

const OTHER_AFTER =
  /^[^.;]{0,60}\b(?:net\sof|after|before|less|plus|including|excluding|inclusive|exclusive|and\s(?:the\s)?(?:issuance|assumption|warrants))\b/i

/** Whether another figure of the sentence makes the product right, or another pair makes the amount. */
function explainedElsewhere(sentence: FigureSentence, count: Figure, price: Figure, amount: Figure): boolean {
  const of = (type: Figure['type']): readonly Figure[] => sentence.figures.filter((figure) => figure.type === type)
  for (const n of of('shares')) {
    for (const x of of('per-share')) {
      const product = products(printedInterval(n), printedInterval(x))
      for (const y of of('money')) {
        const shared = [n === count, x === price, y === amount].filter(Boolean).length
        if (shared === 2 && meet(product, intervalOf(y))) return true
      }
    }
  }
  return false
}

const PAYMENT = /^(?:[\w-]+\s){0,3}(?:payments?|install?ments?)$/i
const OF_EACH = /^(?:\s[a-z-]+){0,2}\sof\s(?:approximately\s)?$/i
const IN_TOTAL =
  /^,?\s(?:each,?\s|per\s\w+,?\s)?(?:for\s(?:an?\s)?(?:[a-z]+\s)?(?:total|aggregate)|total(?:ing|ling)|aggregating|or|amounting\sto|in\s(?:the\s)?(?:total|aggregate),?)\b[a-z\s]{0,40}$/i

/** "Twelve monthly installments of $5,000, totaling $60,000". */
function paymentsAt(sentence: FigureSentence, first: number): ProductProblem | undefined {
  const [count, each, total] = [0, 1, 2].map((offset) => sentence.figures[first + offset])
  if (count?.type !== 'count' || each?.type !== 'money' || total?.type !== 'money') return undefined
  if ([count, each, total].some(isOpen) || each.currency !== total.currency) return undefined
  const noun = `${count.instrument ?? ''}${gapBefore(sentence, first + 1)}`
  if (!PAYMENT.test(count.instrument ?? '') && !/\b(?:payments|install?ments)\sof\s$/i.test(noun)) return undefined
  if (!OF_EACH.test(gapBefore(sentence, first + 1)) || !IN_TOTAL.test(gapBefore(sentence, first + 2))) return undefined
  if (
    /^[^.;]{0,60}\b(?:plus|including|with\sinterest|and\s(?:one|a)\sfinal)\b/i.test(textAfter(sentence, first + 2, 60))
  )
    return undefined
  if (meet(products(exactly(count), printedInterval(each)), printedInterval(total))) return undefined
  const computed = multiply(count.value, each.value)
  return {
    kind: 'payments',
    odd: total,
    others: [count, each],
    arithmetic: `${grouped(count.value)} × ${printedFigure(each)} = ${withoutZeros(computed)}`,
    strict: true,
  }
}

const CONSISTS = /^[^;:]{0,80}\b(?:consist(?:s|ed|ing)\sof|compris(?:ed\sof|ing)|made\sup\sof)\s(?:\(\w\)\s)?$/i
const PART_JOINT = /^[^;:$]{0,120}(?:,\s|\band\s)(?:\(\w{1,3}\)\s)?(?:an?\s(?:additional\s)?)?$/i

/** "3,000,000 shares, consisting of 2,000,000 shares offered by us and 1,000,000 shares offered by the holders". */
function partsAt(sentence: FigureSentence, first: number): ProductProblem | undefined {
  const [whole, ...rest] = sentence.figures.slice(first)
  if (whole === undefined || (whole.type !== 'shares' && whole.type !== 'money') || isOpen(whole)) return undefined
  if (!CONSISTS.test(gapBefore(sentence, first + 1))) return undefined
  const parts: Figure[] = []
  for (const [offset, part] of rest.entries()) {
    if (offset > 0 && !PART_JOINT.test(gapBefore(sentence, first + 1 + offset))) break
    if (part.type !== whole.type || part.currency !== whole.currency || isOpen(part)) return undefined
    parts.push(part)
  }
  if (parts.length < 2 || parts.length !== rest.length) return undefined
  // The last part ends the list; what follows must not go on with one that has no figure.
  if (!/\band\s(?:\(\w{1,3}\)\s)?(?:an?\s(?:additional\s)?)?$/i.test(gapBefore(sentence, first + parts.length)))
    return undefined
  if (/\b(?:and|plus|together|remain\w*|balance|as\swell)\b/i.test(textAfter(sentence, first + parts.length, 300)))
    return undefined
  const sum = parts.reduce<Interval>((total, part) => sums(total, printedInterval(part)), NOTHING)
  if (meet(sum, printedInterval(whole))) return undefined
  const exact = parts.reduce(
    (total, { value }) => ({ digits: total.digits + value.digits * 10n ** BigInt(value.exponent + 12), exponent: -12 }),
    { digits: 0n, exponent: -12 },
  )
  return {
    kind: 'parts',
    odd: whole,
    others: parts,
    arithmetic: `${parts.map(printedFigure).join(' + ')} = ${withoutZeros(exact)}`,
    strict: compare(sum.low, printedInterval(whole).high) > 0,
  }
}

function exactly({ value }: Figure): Interval {
  return { low: value, high: value }
}

/** Whether a figure is no point: a limit, an end of a range, or not above zero. */
function isOpen({ qualifier, range, value }: Figure): boolean {
  return (qualifier !== undefined && qualifier !== 'approximately') || range !== undefined || value.digits <= 0n
}

function withoutZeros(value: Decimal): string {
  if (value.exponent >= 0) return grouped(value)
  const whole = divide(value, wholeNumber(1), 0)
  return compare(whole, value) === 0 ? grouped(whole) : grouped(divide(value, wholeNumber(1), 2))
}

function currencySign({ run, from, numberFrom }: Figure): string {
  return run.text.slice(from, numberFrom).replaceAll(/[\s(-]/g, '')
}

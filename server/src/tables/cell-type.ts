import { type FigureType } from '../mentions/mention.ts'
import { remembered } from '../text/remembered.ts'
import { type Table } from '../tree/table.ts'
import { type CellNumber } from './cell-number.ts'

/** What the words of a header or label say about the numbers under or beside them; `reference` for numbers that are no figures. */
export type WordsType = FigureType | 'rate' | 'reference'

/** What the cells of one column print, read before any of them is typed. */
export interface ColumnEvidence {
  /** ISO 4217 of the first currency sign; undefined where none is printed. */
  currency: string | undefined
  /** Whether the topmost number prints a currency sign. */
  firstIsMoney: boolean
  /** Whether the topmost number prints a per-cent sign, and no number of the column a currency sign. */
  percentOnTop: boolean
  /** Whether it does so beside numbers of its row that do not. */
  firstIsPercent: boolean
  /** Whether every number is a small one in brackets, as footnote marks in cells of their own are. */
  onlyMarks: boolean
  numbers: number
}

/** What is known of a table as a whole. */
export interface TableEvidence {
  /** ISO 4217 of the first currency sign or of the note. */
  currency: string | undefined
  /** Whether something says that the table states amounts: a currency sign, a note on amounts. */
  money: boolean
  /** Whether a currency sign is printed. */
  signs: boolean
  /** Whether most rows of figures name shares or rights to them, and no currency sign is printed. */
  shares: boolean
  /** Whether the head of a column names a price or value per share. */
  prices: boolean
  /** Whether some number has grouping commas: then four plain digits are a year. */
  grouped: boolean
}

const REFERENCE =
  /^(?:notes?|notes?\s(?:no\.?|ref\.?|number)|refs?\.?|references?|pages?(?:\s(?:no\.?|numbers?))?|exhibits?(?:\s(?:no\.?|numbers?))?|items?(?:\s(?:no\.?|numbers?))?|no\.|nos\.|#|lines?(?:\s(?:no\.?|items?))?|footnotes?|(?:commission\s)?file\s(?:no\.?|numbers?)|cusip(?:\s(?:no\.?|numbers?))?|cik|zip(?:\scodes?)?)$/i
/** "Holders of more than five percent" says nothing of the numbers beside it. */
const PERCENT =
  /(?<![\d.]\s?)%|(?<!\b(?:\d|one|two|three|four|five|ten)\s)\bpercent(?:age)?s?\b(?!\spoints?\sof)|\bpct\.?(?!\w)/i
const BASIS_POINTS = /\bbasis\spoints\b|\bbps\b/i
const PER_SHARE =
  /\bper\s(?:[\w-]+\s){0,4}(?:share|unit|ads|warrant|option)\b|\bEPS\b|\b(?:exercise|conversion|strike|grant|offering|closing|share|stock|redemption|option|purchase|selling|sale|market|average|warrant|subscription)\sprices?\b|\bprice\sper\b|\bweighted[\s-]average\s(?:grant|fair)\b|^prices?\b/i
const SHARES_USED =
  /\b(?:weighted[\s-]average|average)\b[^.;]{1,60}\b(?:shares|units|stock outstanding|ads|stock and)\b|\bshares\s(?:used|outstanding|issued|authorized|reserved|repurchased|purchased|available)\b|(?:\bnumber|#|\bno\.)\sof\s(?:[\w-]+\s){0,5}(?:shares|units|options|warrants|securities)\b/i
const SHARES = /\b(?:shares?|options|warrants|units|rsus|psus|dsus|sars|stock\sunits)\b/i
const STOCK_COUNT =
  /\b(?:common|preferred|ordinary|capital)\s(?:stock|shares)\s(?:authorized|outstanding|issued\sand\soutstanding|reserved|unreserved|unissued|issuable)\b|\bshares\s(?:of\s(?:[\w-]+\s){1,4}stock\s)?(?:authorized|outstanding|issued|reserved|unreserved)\b/i
const MONEY =
  /[$€£¥]|\b(?:dollars?|amounts?|values?|costs?|fees?|salary|bonus|compensation|capital|deficit|surplus|earnings|incomes?|loss(?:es)?|equity|revenues?|sales|expenses?|proceeds|balances?|assets?|liabilit(?:y|ies)|cash|paid|payables?|receivables?|debt|principal|depreciation|amortization|dividends?|interest|inventor(?:y|ies)|goodwill|payments?|taxes|deposits|loans|profits?|obligations?)\b/i
const COUNT_ROW =
  /\bnumber\sof\b|^(?:average\s|total\s)?(?:number|employees|headcount|stores|locations|countries|members(?:hips?)?|subscribers|users|square\sf(?:ee|oo)t|acres)\b|\b(?:employees|headcount|memberships?|subscribers|square\sf(?:ee|oo)t|ton-miles|carloads|barrels|gallons)\b|\bratios?$/i
/** Heads of columns and labels of rows that name what there are so many of. */
const COUNT_NOUN_HEADER =
  /^(?:total\s)?(?:branches|centers|clinics|communities|homes|hospitals|hotels|properties|restaurants|rigs|rooms|stores|vessels|wells)$/i
const COUNT_NOUN_ROW =
  /^(?:total\s)?(?:branches|clinics|communities|hospitals|hotels|offices|restaurants|rigs|rooms|stores)(?:\s(?:open|operated|owned|leased)\b.{0,40})?$/i
const COUNT_HEADER =
  /\b(?:number|age|years?|terms?|li(?:fe|ves)|months?|days?|hours?|employees|headcount|votes?|abstain\w*|abstentions?|non-votes|withheld|meetings?|ratios?|stores|locations|countries|square\sf(?:ee|oo)t|acres|rank|score|quantity|volumes?|tons|barrels|gallons|points|multiple)\b|^(?:for|against)$/i
const PERIOD = /\b(?:ended|ending|fiscal|to\sdate)\b|\b(?:19|20)\d\d\b|^(?:for\sthe\s)?(?:[\w-]+\s)?(?:years?|months)$/i
const DILUTIVE = /\b(?:anti-?)?dilutive\b/i
const RATE =
  /\b(?:interest|tax|discount|growth|risk-free|effective|coupon|forfeiture|borrowing)\s(?:[\w-]+\s){0,2}rates?\b|\bvolatility\b|\byields?\b|\brates?$|\bmargins?$/i

/** What one header cell says of its column. */
export const typeOfHeader = remembered((text): WordsType | undefined => {
  // Narrow columns break words: "Weighted- Average".
  const words = text
    .replaceAll(/\(\w{1,2}\)/g, ' ')
    .replaceAll('- ', '-')
    .trim()
  // Years and dates are most heads.
  if (!/[a-z#%$€£¥]/i.test(words)) return undefined
  if (REFERENCE.test(words)) return 'reference'
  if (BASIS_POINTS.test(words)) return 'basis-points'
  if (PERCENT.test(words)) return 'percent'
  if (SHARES_USED.test(words) && !/\bvalue\b|\bprice\b|[$€£]/i.test(words)) return 'shares'
  if (PER_SHARE.test(words) && !/\baggregate|\btotal\b/i.test(words)) return 'per-share'
  if (/[$€£¥]|\bvalue|\bamount|\bcost/i.test(words)) return 'money'
  if (SHARES.test(words) || /\bnumber\s(?:outstanding|exercisable|vested|unvested)\b/i.test(words)) return 'shares'
  if (RATE.test(words)) return 'rate'
  if (MONEY.test(words)) return 'money'
  if (COUNT_NOUN_HEADER.test(words)) return 'count'
  // "Year ended December 31, 2024" names a period, "Remaining life (years)" what is counted.
  return COUNT_HEADER.test(words) && !PERIOD.test(words) ? 'count' : undefined
})

/** Labels that only say which of a section's figures they are. */
const WHICH =
  /^[\s–—-]*(?:(?:and|or|net|total|from)\s){0,2}(?:basic|diluted|assuming\s(?:full\s)?dilution|income|loss|earnings|net|continuing|discontinued|class\s\w\b|common|ordinary)/i

const AWARDS = /\b(?:awards?|options?|warrants?|notes|units|RSUs|preferred|stock|plans?)\b/i

/** What the label of a row, with the section it stands in, says of the row's numbers. */
export function typeOfRow(label: string, section: string): WordsType | undefined {
  const own = typeOfLabel(label)
  if (own !== undefined && own !== 'money') return own
  if (section === '') return own
  const above = typeOfLabel(section)
  if (above === 'percent' && own === undefined) return above
  // "Effect of dilutive securities: employee stock awards".
  if (above === 'shares' && own !== 'money' && DILUTIVE.test(section) && AWARDS.test(label)) return above
  if (!WHICH.test(label)) return own
  if (above === 'per-share' || (above === 'shares' && /basic|dilut|class|common|ordinary/i.test(label))) return above
  return own
}

const typeOfLabel = remembered((label): WordsType | undefined => {
  // What is in brackets, and what follows a comma with a figure, tells about the item and not about the cells.
  const words = label
    .replaceAll(/\([^)]{0,200}\)?/g, ' ')
    .replace(/[,;:—–]\s(?:[^,;]{0,60}\s)?[$€£]?\d.*$/, '')
    .trim()
  if (words === '') return undefined
  if (BASIS_POINTS.test(words)) return 'basis-points'
  if (PERCENT.test(words) || /\(%\)|\(percent\)/i.test(label)) return 'percent'
  const counted = SHARES_USED.test(words)
  if (counted && !/\bprice\b|\bvalue\b|\btax|\bcost\b|\bdividend|\bproceeds\b|[$€£]/i.test(words)) {
    if (/^(?:weighted|average|shares\sused|number)/i.test(words) || !PER_SHARE.test(words)) return 'shares'
  }
  if (PER_SHARE.test(words) && !/\baggregate\b|\btotal\b/i.test(words)) return 'per-share'
  if (STOCK_COUNT.test(words) && !/value|\bcost\b|[$€£]/i.test(words)) return 'shares'
  if (/^(?:basic|diluted)\b[^$]{1,20}\bshares\b/i.test(words)) return 'shares'
  if (DILUTIVE.test(words) && !/value|\bcost\b|[$€£]|\bincome|\bearnings|\bloss/i.test(words)) return 'shares'
  if (RATE.test(words)) return 'rate'
  if (COUNT_ROW.test(words) || COUNT_NOUN_ROW.test(words)) return 'count'
  return MONEY.test(words) ? 'money' : undefined
})

/** Whether a label names shares or rights to shares and no amount: enough in a table that states no amounts. */
export function namesShares(label: string): boolean {
  return (
    (SHARES.test(label) || /\b(?:stock|equity|share)(?:-based)?\sawards\b/i.test(label)) &&
    !/[$€£¥]|\b(?:price|value|cost|expense|compensation|proceeds)\b/i.test(label)
  )
}

/** Decides the type of one number from everything that stands around it; undefined for a number that is no figure. */
export function typeOfCell(
  number: CellNumber | undefined,
  marks: { readonly currency: string | undefined; readonly percent: boolean },
  header: WordsType | undefined,
  row: WordsType | undefined,
  label: string,
  column: ColumnEvidence,
  table: TableEvidence,
): FigureType | undefined {
  if (marks.percent) return 'percent'
  if (marks.currency !== undefined) {
    const perShare = row === 'per-share' || header === 'per-share'
    return perShare && (number === undefined || isPrice(number)) ? 'per-share' : 'money'
  }
  if (header === 'reference') return undefined
  const decimals = number === undefined ? 0 : -number.value.exponent
  if (header === 'percent' || header === 'basis-points') {
    // A change of earnings per share is a percentage like its neighbors; an amount in cents is none.
    if (row === 'shares' && (number === undefined || !isShort(number))) return row
    return row === 'per-share' && decimals > 1 ? row : header
  }
  const counted = header === 'shares' && number !== undefined && !isShort(number)
  if ((row === 'percent' || row === 'basis-points') && !counted) return row
  if (row === 'per-share' && (number === undefined || (isPrice(number) && decimals > 0))) return 'per-share'
  if (column.percentOnTop && (number === undefined || isShort(number))) {
    const mixed = column.firstIsPercent
    if (mixed || (!table.money && (number === undefined || decimals > 0))) return 'percent'
  }
  if (header === 'per-share') {
    const isCount = number !== undefined && (!isPrice(number) || (row === 'shares' && decimals <= 0))
    return isCount ? 'shares' : 'per-share'
  }
  if (header === 'shares' && !column.firstIsMoney) return 'shares'
  if (row === 'shares' && header !== 'money') return 'shares'
  if (header === 'rate' || (row === 'rate' && (number === undefined || decimals > 0)))
    return number === undefined || isShort(number) ? 'percent' : 'money'
  if (row === 'count' && header !== 'money') return 'count'
  if (header === 'count' && column.currency === undefined) return 'count'
  if (isAwardCount(number, header, row, label, column, table)) return 'shares'
  if (header !== 'money' && row !== 'money' && (table.shares || (!table.signs && namesShares(label)))) return 'shares'
  return table.money || row === 'money' || header === 'money' ? 'money' : 'count'
}

const AWARD_ROW =
  /^[\s–—-]*(?:balance|outstanding|unvested|non-?vested|exercisable|vested|granted|exercised|forfeited|cancell?ed|expired|released|converted|assumed|expected\sto\svest|shares|options|units|RSUs|PSUs|restricted)\b/i

/** Whether a whole number without a currency stands in a roll-forward of awards: beside a column of prices. */
function isAwardCount(
  number: CellNumber | undefined,
  header: WordsType | undefined,
  row: WordsType | undefined,
  label: string,
  column: ColumnEvidence,
  table: TableEvidence,
): boolean {
  return (
    table.prices &&
    number !== undefined &&
    column.currency === undefined &&
    (header === undefined || header === 'count') &&
    (row === undefined || row === 'count') &&
    AWARD_ROW.test(label)
  )
}

function isPrice({ value: { digits, exponent } }: CellNumber): boolean {
  const size = digits < 0n ? -digits : digits
  return exponent < 0 ? size < 10n ** BigInt(6 - exponent) : size < 100_000n
}

function isShort({ value: { digits, exponent } }: CellNumber): boolean {
  const size = digits < 0n ? -digits : digits
  return exponent < 0 ? size < 10n ** BigInt(4 - exponent) : size < 1000n
}

const COUNTED = /\b(?:shares?|stock|units?|options|warrants|awards)\b/i

/** Whether a cell of the table can be a count of shares at all: something in the table speaks of them. Cheap. */
export function mayCountShares({ run }: Table): boolean {
  return COUNTED.test(run.text)
}

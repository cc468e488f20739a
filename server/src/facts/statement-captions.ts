import { remembered } from '../text/remembered.ts'

/**
 * The standard captions of the primary statements (Regulation S-X, rules 5-02, 5-03 and 7-03, and ASC 230) that enter
 * an identity.
 */
export type StatementCaption =
  | 'total assets'
  | 'total liabilities'
  | 'mezzanine'
  | 'total equity'
  | 'total liabilities and equity'
  | 'operating cash'
  | 'investing cash'
  | 'financing cash'
  | 'currency effect'
  | 'change in cash'
  | 'beginning cash'
  | 'ending cash'
  | 'revenue'
  | 'cost of revenue'
  | 'gross profit'
  | 'total expenses'
  | 'operating income'
  | 'other income'
  | 'pre-tax income'
  | 'income tax'
  | 'net income'

const CAPTIONS: readonly (readonly [StatementCaption, RegExp])[] = [
  ['total assets', /^total\sassets$/],
  [
    'total liabilities and equity',
    /^total\s(?:liabilities[^|]{1,80}\b(?:equity|deficits?|deficiency|capital|assets|interests?|investment)\b[^|]{0,40}|equity\sand\sliabilities)$/,
  ],
  ['total liabilities', /^total\sliabilities$/],
  [
    'total equity',
    /^total\s(?:[\w'’(),-]+\s){0,4}\(?(?:equity|deficit|deficiency|capital)\)?(?:\s\(?(?:deficit|deficiency)\)?)?$|^(?:total\s)?net\sassets$/,
  ],
  ['mezzanine', /\b(?:redeemable|mezzanine|temporary\sequity)\b|^(?:total\s)?convertible\spreferred\sstock\b/],
  [
    'currency effect',
    /\b(?:effects?|impact)\sof\s(?:[\w-]+\s){0,4}(?:exchange|currency|translation)\b|^exchange\srate\seffect/,
  ],
  ['change in cash', /^(?:total\s|net\s)?\(?(?:increase|decrease|change)\b[^|]{1,40}\bin\s[^|]{0,20}\bcash\b/],
  [
    'beginning cash',
    /^cash\b[^|]{1,90}\b(?:beginning|start|opening)\b|^(?:beginning|opening)\s(?:balance\sof\s)?cash\b/,
  ],
  [
    'ending cash',
    /^cash\b[^|]{0,90},?\s(?:at\s)?(?:the\s)?(?:end|ending|close)\b|^(?:ending|closing)\s(?:balance\sof\s)?cash\b/,
  ],
  [
    'revenue',
    /^(?:total\s)?(?:net\s|operating\s){0,2}(?:revenues?|sales)(?:,\snet)?$|^total\snet\s(?:revenues?|sales)$/,
  ],
  ['cost of revenue', /^(?:total\s)?costs?\sof\s(?:net\s)?(?:revenues?|sales|goods\ssold|products\ssold|services)$/],
  ['gross profit', /^(?:total\s)?gross\s(?:profit|margin)(?:\s\(loss\))?$/],
  ['total expenses', /^total\s(?:operating\s)?(?:costs\sand\s)?(?:operating\s)?expenses$/],
  [
    'operating income',
    /^(?:total\s)?\(?(?:income|loss|profit|earnings)\)?(?:\s\(?(?:loss|income)\)?)?\sfrom\soperations$|^operating\s\(?(?:income|loss|profit|earnings)\)?(?:\s\(?(?:loss|income)\)?)?$/,
  ],
  [
    'other income',
    /^total\s(?:other|non-?operating)\s(?:\(?(?:income|expenses?|loss|gains?)\)?(?:\sand\s|,?\s)?){1,4}(?:net)?$/,
  ],
  ['pre-tax income', /^\(?(?:income|loss|earnings|profit)\)?[^|]{0,40}\sbefore\s[^|]{0,40}\btax(?:es)?$/],
  [
    'income tax',
    /^(?:less:?\s)?(?:total\s)?\(?(?:provision|benefit|expense)\)?[^|]{0,40}\bincome\stax(?:es)?$|^(?:total\s)?income\stax(?:es)?(?:\s\(?(?:provision|benefit|expense)\)?){0,2}(?:,\snet)?$/,
  ],
  ['net income', /^(?:consolidated\s)?net\s\(?(?:income|loss|earnings|profit)\)?(?:\s\(?(?:loss|income)\)?)?$/],
]

const CASH_FLOW = /^(?:total\s|net\s)?cash\b[^|]{1,90}\b(operating|investing|financing)\sactivities$/
const NOT_A_FLOW = /\b(?:adjust\w*|before|discontinued|continuing|excluding)\b/

/** Which standard caption a label is; undefined for all others. Marks, references to notes and capitals do not matter. */
export const statementCaption = remembered((label): StatementCaption | undefined => {
  if (label.length > LONGEST || label.length < 4) return undefined
  const plain = label
    .toLowerCase()
    .replaceAll(/\(notes?\s[^)]{1,20}\)|[([][\da-z]{1,2}[)\]]|[:*†‡]/g, ' ')
    .replaceAll(/\s{1,9}/g, ' ')
    .trim()
  const flow = CASH_FLOW.exec(plain)
  if (flow !== null) {
    if (NOT_A_FLOW.test(plain)) return undefined
    return `${flow[1] as 'operating' | 'investing' | 'financing'} cash`
  }
  return CAPTIONS.find(([, pattern]) => pattern.test(plain))?.[0]
})

const LONGEST = 160

import { COMPANY_END, INSTITUTION_OF } from './company.ts'
import { EMAIL_DOMAIN, WEB_ADDRESS, PHONE, IDENTIFIER } from './contact.ts'
import { COUNTED_AFTER } from './count.ts'
import { MONTH, NUMERIC_DATE, ISO_DATE } from './day.ts'
import { QUOTED, ACRONYM } from './defined-term.ts'
import { FORM, LAW, ACT } from './law.ts'
import { CURRENCY_NAME_AFTER, CURRENCY_CODE_AFTER, CENTS_AFTER } from './money.ts'
import { NUMBER_WORDS } from './number-words.ts'
import { NUMBER } from './number.ts'
import { PER_SHARE_AFTER, PAR_VALUE_AFTER } from './per-share.ts'
import { PERCENT_AFTER } from './percent.ts'
import { PERIOD, ANNIVERSARY } from './period.ts'
import { HONORIFIC, OFFICER_TITLE, GIVEN_NAME } from './person.ts'
import { RATIO_JOINT } from './ratio.ts'
import { REFERENCE } from './reference.ts'
import { STOCK } from './security.ts'
import { SHARES_AFTER, OF_SHARES_AFTER, SECURITY_AFTER } from './shares.ts'
import { TICKER } from './ticker.ts'

/** Every pattern that the recognizers run over a text, global or sticky: what the linearity gate measures. */
export const PATTERNS: Readonly<Record<string, RegExp>> = {
  ACRONYM,
  ACT,
  ANNIVERSARY,
  CENTS_AFTER,
  COMPANY_END,
  COUNTED_AFTER,
  CURRENCY_CODE_AFTER,
  CURRENCY_NAME_AFTER,
  EMAIL_DOMAIN,
  FORM,
  GIVEN_NAME,
  HONORIFIC,
  IDENTIFIER,
  INSTITUTION_OF,
  ISO_DATE,
  LAW,
  MONTH,
  NUMBER,
  NUMBER_WORDS,
  NUMERIC_DATE,
  OFFICER_TITLE,
  OF_SHARES_AFTER,
  PAR_VALUE_AFTER,
  PERCENT_AFTER,
  PERIOD,
  PER_SHARE_AFTER,
  PHONE,
  QUOTED,
  RATIO_JOINT,
  REFERENCE,
  SECURITY_AFTER,
  SHARES_AFTER,
  STOCK,
  TICKER,
  WEB_ADDRESS,
}

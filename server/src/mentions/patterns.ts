import { COMPANY_END, INSTITUTION_OF } from './company.ts'
import { EMAIL_DOMAIN, WEB_ADDRESS, PHONE, IDENTIFIER } from './contact.ts'
import { COUNTED_AFTER } from './count.ts'
import { MONTH } from './day.ts'
import { QUOTED, ACRONYM } from './defined-term.ts'
import { DURATION_AFTER, TIME_AFTER, TIME_OF_24_AFTER } from './duration.ts'
import { FORM, LAW, ACT } from './law.ts'
import { CURRENCY_NAME_AFTER } from './currency-mark.ts'
import { CENTS_AFTER } from './money.ts'
import { NUMBER_WORDS } from './number-words.ts'
import { NUMBER } from './number.ts'
import { HYPHENED_DATE, ISO_DATE, NAMED_MONTH_DATE, NUMERIC_DATE, OPEN_DATE, OPEN_DAY_AFTER } from './numeric-date.ts'
import { PER_SHARE_AFTER, PAR_VALUE_AFTER } from './per-share.ts'
import { PERCENT_AFTER } from './percent.ts'
import { PERIOD, ANNIVERSARY, YEAR_RANGE } from './period.ts'
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
  CURRENCY_NAME_AFTER,
  DURATION_AFTER,
  EMAIL_DOMAIN,
  FORM,
  GIVEN_NAME,
  HONORIFIC,
  HYPHENED_DATE,
  IDENTIFIER,
  INSTITUTION_OF,
  ISO_DATE,
  LAW,
  MONTH,
  NAMED_MONTH_DATE,
  NUMBER,
  NUMBER_WORDS,
  NUMERIC_DATE,
  OFFICER_TITLE,
  OF_SHARES_AFTER,
  OPEN_DATE,
  OPEN_DAY_AFTER,
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
  TIME_AFTER,
  TIME_OF_24_AFTER,
  WEB_ADDRESS,
  YEAR_RANGE,
}

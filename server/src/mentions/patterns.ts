import { AGE_AFTER } from './age.ts'
import { AFTER_STREET, POST_BOX } from './address.ts'
import { INSTITUTION_OF, NEXT_SUFFIX, OF_CITY, PROVIDER, SMALL_SUFFIX, VEHICLE_NUMERAL, WIRE } from './company.ts'
import { EMAIL_DOMAIN, WEB_ADDRESS, PHONE } from './contact.ts'
import { COUNTED_AFTER, ONE_COUNTED, PERSONS_AFTER } from './count.ts'
import { MONTH, MORE_DAYS } from './day.ts'
import { CUSIP, ENTITY_IDENTIFIER, IDENTIFIER, INDEX_KEY } from './identifier.ts'
import { CAPITALIZED } from './name-words.ts'
import { ACRONYM, QUOTED, SPELLED_OUT, UNQUOTED } from './defined-term.ts'
import { DURATION_AFTER, TIME_AFTER, TIME_OF_24_AFTER } from './duration.ts'
import { FOOTNOTE_MARK } from './footnote-mark.ts'
import { FORM, LAW, ACT } from './law.ts'
import { CURRENCY_NAME_AFTER } from './currency-mark.ts'
import { DENOMINATOR_AFTER, FRACTION_OF_PERCENT, SLASHED_FRACTION, VULGAR_FRACTION } from './fraction.ts'
import { CENTS_AFTER } from './money.ts'
import { NONE_OF_AFTER, NOTHING, NO_AMOUNT_AFTER, ZERO_OF_AFTER } from './nothing.ts'
import { HEDGE_AFTER } from './qualifier.ts'
import { NUMBER_WORDS } from './number-words.ts'
import { NUMBER } from './number.ts'
import {
  DOTTED_DATE,
  HYPHENED_DATE,
  ISO_DATE,
  NAMED_MONTH_DATE,
  NUMERIC_DATE,
  OPEN_DATE,
  OPEN_DAY_AFTER,
} from './numeric-date.ts'
import { PER_PRINCIPAL_AFTER, PER_SHARE_AFTER, PAR_VALUE_AFTER, PRICE_CHANGE_AFTER } from './per-share.ts'
import { OF_ONE_PERCENT_AFTER, PERCENT_AFTER } from './percent.ts'
import { PERIOD, ANNIVERSARY, YEAR_RANGE } from './period.ts'
import { AGE, BYLINE, DEGREE, FIRM_AFTER, HONORIFIC_HERE, OFFICER_TITLE, ROLE_AFTER, ROSTER_ROW } from './person.ts'
import { BRAND, MARK_SIGN, MODEL } from './product.ts'
import { MULTIPLIED, RATIO_AFTER, RATIO_JOINT } from './ratio.ts'
import { CAPTION_REFERENCE, TABLE_REFERENCE } from './passage-reference.ts'
import { ITEM_OF_PART, MORE_NUMBERS, PART_OF_ITEM, REFERENCE } from './reference.ts'
import { DUE, NOTES_DUE, STOCK } from './security.ts'
import { OF_A_SHARE_AFTER, OF_SHARES_AFTER, SECURITY_AFTER } from './shares.ts'
import { TICKER, TICKER_CELL, TICKER_SYMBOL } from './ticker.ts'

/** Every pattern that the recognizers run over a text, global or sticky: what the linearity gate measures. */
export const PATTERNS: Readonly<Record<string, RegExp>> = {
  ACRONYM,
  ACT,
  AFTER_STREET,
  AGE,
  AGE_AFTER,
  ANNIVERSARY,
  BRAND,
  BYLINE,
  CAPITALIZED,
  CAPTION_REFERENCE,
  CENTS_AFTER,
  COUNTED_AFTER,
  CURRENCY_NAME_AFTER,
  CUSIP,
  DEGREE,
  DENOMINATOR_AFTER,
  DOTTED_DATE,
  DUE,
  DURATION_AFTER,
  EMAIL_DOMAIN,
  ENTITY_IDENTIFIER,
  FIRM_AFTER,
  FOOTNOTE_MARK,
  FORM,
  FRACTION_OF_PERCENT,
  HEDGE_AFTER,
  HONORIFIC_HERE,
  HYPHENED_DATE,
  IDENTIFIER,
  INDEX_KEY,
  INSTITUTION_OF,
  ISO_DATE,
  ITEM_OF_PART,
  LAW,
  MARK_SIGN,
  MODEL,
  MONTH,
  MORE_DAYS,
  MORE_NUMBERS,
  MULTIPLIED,
  NAMED_MONTH_DATE,
  NEXT_SUFFIX,
  NONE_OF_AFTER,
  NOTES_DUE,
  NOTHING,
  NO_AMOUNT_AFTER,
  NUMBER,
  NUMBER_WORDS,
  NUMERIC_DATE,
  OFFICER_TITLE,
  OF_A_SHARE_AFTER,
  OF_CITY,
  OF_ONE_PERCENT_AFTER,
  OF_SHARES_AFTER,
  ONE_COUNTED,
  OPEN_DATE,
  OPEN_DAY_AFTER,
  PART_OF_ITEM,
  PAR_VALUE_AFTER,
  PERCENT_AFTER,
  PERSONS_AFTER,
  PERIOD,
  PER_PRINCIPAL_AFTER,
  PER_SHARE_AFTER,
  PHONE,
  POST_BOX,
  PRICE_CHANGE_AFTER,
  PROVIDER,
  QUOTED,
  RATIO_AFTER,
  RATIO_JOINT,
  REFERENCE,
  ROLE_AFTER,
  ROSTER_ROW,
  SECURITY_AFTER,
  SLASHED_FRACTION,
  SMALL_SUFFIX,
  SPELLED_OUT,
  STOCK,
  TABLE_REFERENCE,
  TICKER,
  TICKER_CELL,
  TICKER_SYMBOL,
  TIME_AFTER,
  TIME_OF_24_AFTER,
  UNQUOTED,
  VEHICLE_NUMERAL,
  VULGAR_FRACTION,
  WEB_ADDRESS,
  WIRE,
  YEAR_RANGE,
  ZERO_OF_AFTER,
}

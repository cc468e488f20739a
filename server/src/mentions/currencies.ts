import { CODES_THAT_ARE_WORDS, ISO_CURRENCY_CODES } from './currency-codes.ts'

/**
 * Currency signs and names as filings print them, with their ISO 4217 codes, sorted by what is printed.
 * Source: the symbols, narrow symbols and English names of the Unicode CLDR (common/main/en.xml, currencies), by hand.
 */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '฿': 'THB',
  '៛': 'KHR',
  '₡': 'CRC',
  '₦': 'NGN',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '€': 'EUR',
  '₭': 'LAK',
  '₮': 'MNT',
  '₱': 'PHP',
  '₲': 'PYG',
  '₴': 'UAH',
  '₵': 'GHS',
  '₸': 'KZT',
  '₹': 'INR',
  '₺': 'TRY',
  '₼': 'AZN',
  '₽': 'RUB',
  '₾': 'GEL',
  '￥': 'CNY',
}

/** What may stand directly before a dollar sign and says whose dollar it is; longer codes may stand a blank before it. */
export const DOLLAR_PREFIXES: Readonly<Record<string, string>> = {
  A: 'AUD',
  AU: 'AUD',
  AUD: 'AUD',
  Aus: 'AUD',
  B: 'BND',
  BZ: 'BZD',
  Bds: 'BBD',
  C: 'CAD',
  CA: 'CAD',
  CAD: 'CAD',
  CAN: 'CAD',
  CDN: 'CAD',
  Can: 'CAD',
  Cdn: 'CAD',
  'Cdn.': 'CAD',
  EC: 'XCD',
  FJ: 'FJD',
  HK: 'HKD',
  HKD: 'HKD',
  J: 'JMD',
  MX: 'MXN',
  MXN: 'MXN',
  Mex: 'MXN',
  'Mex.': 'MXN',
  N: 'NAD',
  NT: 'TWD',
  NZ: 'NZD',
  NZD: 'NZD',
  R: 'BRL',
  S: 'SGD',
  SG: 'SGD',
  SGD: 'SGD',
  TT: 'TTD',
  TWD: 'TWD',
  'U.S.': 'USD',
  US: 'USD',
  USD: 'USD',
}

/** A word before or after an amount that says its currency. */
export interface CurrencyWord {
  readonly currency: string
  /** Whether the word is also something else, so that it says a currency only beside a scale word: "ALL", "RM". */
  readonly doubtful: boolean
}

/** What filings print in place of a code. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  DM: 'DEM',
  KSh: 'KES',
  Ksh: 'KES',
  NIS: 'ILS',
  Php: 'PHP',
  Ps: 'MXN',
  RMB: 'CNY',
  Rmb: 'CNY',
  Rp: 'IDR',
  Rs: 'INR',
  SFr: 'CHF',
  Sfr: 'CHF',
}

/** Abbreviations that are also other words: money only beside a scale word. */
const DOUBTFUL_ABBREVIATIONS: Readonly<Record<string, string>> = {
  Fr: 'CHF',
  GH: 'GHS',
  R: 'ZAR',
  RM: 'MYR',
  kr: 'SEK',
}

/** Letters that stand before or after an amount, without a final point. */
export const CURRENCY_WORDS: ReadonlyMap<string, CurrencyWord> = new Map<string, CurrencyWord>([
  ...ISO_CURRENCY_CODES.map((code): [string, CurrencyWord] => [
    code,
    { currency: code, doubtful: CODES_THAT_ARE_WORDS.has(code) },
  ]),
  ...Object.entries(ABBREVIATIONS).map(([word, currency]): [string, CurrencyWord] => [
    word,
    { currency, doubtful: false },
  ]),
  ...Object.entries(DOUBTFUL_ABBREVIATIONS).map(([word, currency]): [string, CurrencyWord] => [
    word,
    { currency, doubtful: true },
  ]),
])

/** Names of currencies after an amount, in lower case, in the plural. */
export const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  'argentine pesos': 'ARS',
  'australian dollars': 'AUD',
  baht: 'THB',
  'brazilian reais': 'BRL',
  'british pounds': 'GBP',
  'british pounds sterling': 'GBP',
  'canadian dollars': 'CAD',
  'chilean pesos': 'CLP',
  'chinese renminbi': 'CNY',
  'chinese yuan': 'CNY',
  'colombian pesos': 'COP',
  'danish kroner': 'DKK',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  'hong kong dollars': 'HKD',
  'indian rupees': 'INR',
  'israeli shekels': 'ILS',
  'japanese yen': 'JPY',
  'korean won': 'KRW',
  'malaysian ringgit': 'MYR',
  'mexican pesos': 'MXN',
  'new israeli shekels': 'ILS',
  'new taiwan dollars': 'TWD',
  'new zealand dollars': 'NZD',
  'norwegian kroner': 'NOK',
  'philippine pesos': 'PHP',
  'polish zloty': 'PLN',
  'pounds sterling': 'GBP',
  reais: 'BRL',
  renminbi: 'CNY',
  ringgit: 'MYR',
  rmb: 'CNY',
  'russian rubles': 'RUB',
  rupees: 'INR',
  'singapore dollars': 'SGD',
  'south african rand': 'ZAR',
  'south korean won': 'KRW',
  'swedish kronor': 'SEK',
  'swiss francs': 'CHF',
  'thai baht': 'THB',
  'turkish lira': 'TRY',
  'u.s. dollars': 'USD',
  'united states dollars': 'USD',
  'us dollars': 'USD',
  yen: 'JPY',
  yuan: 'CNY',
}

/** The words that say a currency beside any number, with its code. */
export const CURRENCY_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  [...CURRENCY_WORDS].filter(([, { doubtful }]) => !doubtful).map(([word, { currency }]) => [word, currency]),
)

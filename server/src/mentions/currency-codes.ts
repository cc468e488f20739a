/**
 * The alphabetic codes of ISO 4217, list one (current currencies; SIX Financial Information, the maintenance agency), without
 * funds, metals and test codes, and, in the last line, codes of list three (withdrawn) that older filings print. By hand.
 */
const CODES = `
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC
CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK
JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR
MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR
ZMW ZWG
ANG ATS BEF DEM ESP FIM FRF GRD HRK IEP ITL LTL LVL NLG PTE SKK SLL VEF ZWL
`

/** Every code, sorted within its list. */
export const ISO_CURRENCY_CODES: readonly string[] = CODES.trim().split(/\s+/)

/** Codes that are words, names or abbreviations of other things as well: money only beside a scale word. */
export const CODES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  (
    'ALL AMD ANG ARS ATS BAM BEF BIF BND BOB CAD CDF COP CUP DOP ERN ESP ETB FIM GEL INR ITL LAK MAD MOP MUR NAD NIO PAB PEN ' +
    'PHP PTE RON SAR SCR SHP SLE SOS SSP STN SVC TOP TRY VES WST'
  ).split(' '),
)

import { cutOrganizationName } from './organization-names.ts'

/** What one document knows of a company, to find it again in another. */
export interface CompanyIdentity {
  readonly name: string
  /** Market first: "NASDAQ:ABCD". */
  readonly ticker?: string | undefined
  /** The central index key that the SEC assigns, with or without leading zeros. */
  readonly cik?: string | undefined
}

/** Markets of the United States, where one symbol is one company's at a time. */
const ONE_MARKET = /^(?:AMEX|BATS|CBOE|NASDAQ|NYSE|NYSE AMERICAN|NYSE ARCA|NYSE MKT|OTC|OTC PINK|OTCBB|OTCQB|OTCQX)$/

function symbolOf(ticker: string): string {
  const [market = '', symbol = ''] = ticker.split(/:\s*/)
  return ONE_MARKET.test(market) ? `US:${symbol}` : `${market}:${symbol}`
}

function bareKey(cik: string): string {
  return cik.replaceAll(/\D/g, '').replace(/^0+/, '')
}

/**
 * Whether two documents speak of the same company: their CIKs decide where both are known; else the same ticker, on
 * whichever market of the United States, or the same full name with the same legal form.
 */
export function isSameCompany(one: CompanyIdentity, other: CompanyIdentity): boolean {
  if (one.cik !== undefined && other.cik !== undefined) return bareKey(one.cik) === bareKey(other.cik)
  if (one.ticker !== undefined && other.ticker !== undefined && symbolOf(one.ticker) === symbolOf(other.ticker))
    return true
  const [name, otherName] = [cutOrganizationName(one.name), cutOrganizationName(other.name)]
  return name.legal !== '' && name.key === otherName.key
}

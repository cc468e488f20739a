import { documentNames } from './document-mentions.ts'
import { type Entity } from './entity.ts'
import { BLOCK_NAMES } from './name-evidence.ts'
import { cutOrganizationName } from './organization-names.ts'
import { type FactSource } from './resolve-facts.ts'

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

/** So far down a document its filer's central index key may stand, in blocks. */
const COVER_REACH = 60
const INDEX_KEY = /^\d{10}$/

/** What a document knows of a company that it names: the key on its cover is the filer's, if it prints one alone. */
export function companyOf(document: FactSource, { canonical, ticker }: Entity): CompanyIdentity {
  const { filer } = documentNames(document).entities
  const cik = filer?.canonical === canonical ? indexKeyOf(document) : undefined
  return { name: canonical, ticker, cik }
}

function indexKeyOf(document: FactSource): string | undefined {
  const keys = new Set<string>()
  for (const told of document.perBlock(BLOCK_NAMES).slice(0, COVER_REACH)) {
    for (const { type, canonical } of told?.names ?? []) {
      if (type === 'identifier' && INDEX_KEY.test(canonical)) keys.add(canonical)
    }
  }
  return keys.size === 1 ? [...keys][0] : undefined
}

/** The organizations that a document names and that are a company of another document. */
export function namesOfCompany(document: FactSource, company: CompanyIdentity): readonly Entity[] {
  const { entities } = documentNames(document)
  const organizations = new Set<Entity>()
  for (const told of document.perBlock(BLOCK_NAMES)) {
    for (const name of told?.names ?? []) {
      if (name.type === 'organization' || name.type === 'auditor') organizations.add(entities.of(name))
    }
  }
  return [...organizations].filter((entity) => isSameCompany(company, companyOf(document, entity)))
}

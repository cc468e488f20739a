/**
 * Nouns for lines of business that end names of organizations, sorted. They also end headings and common nouns, so that a
 * proper name has to stand directly before them. Source: the divisions and major groups of the SEC's Standard Industrial
 * Classification code list, as company names print them, by hand.
 */
export const BUSINESS_NOUNS: ReadonlySet<string> = new Set(
  (
    'Advisers Advisors Aerospace Airlines Airways Analytics Bancorporation Biologics Biopharma ' +
    'Biosciences Biotech Biotherapeutics Brands Broadcasting Capital Chemical Chemicals Communications ' +
    'Consulting Diagnostics Electric Electronics Energy Engineering Enterprises Entertainment Financial ' +
    'Foods Games Genetics Genomics Healthcare Hospitality Hotels Insurance International Labs Logistics ' +
    'Manufacturing Media Medical Metals Minerals Mining Motors Oncology Petroleum Pharma Pictures ' +
    'Plastics Properties Publishing Railroad Railway Realty Resorts Resources Restaurants Robotics ' +
    'Securities Semiconductor Semiconductors Software Solutions Steel Studios Systems Telecom ' +
    'Telecommunications Telephone Textiles Therapeutics Transportation Wireless Worldwide'
  ).split(' '),
)

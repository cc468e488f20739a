/** The number of a section: 16(a), 3.1(a)(ii), 409A, 14a-8, 501(c)(3). */
export const SECTION_NUMBER = '\\d{1,4}\\w{0,4}(?:[.-]\\d{1,4}[a-z]?(?:-\\d{1,2})?)?(?:\\([A-Za-z\\d]{1,4}\\)){0,6}'

/** What a law is called, where a section of it is named. */
const OF_LAW =
  /^(?:,?\s(?:(?:and|or|through|to)\s)?(?:Sections?\s)?[\d(][\w().-]{0,14}){0,4},?\s(?:(?:of|under|in|to)\s(?:the\s|that\s)?|promulgated\sunder\sthe\s)?(?:[A-Z][\w’'.]*\s|of\s|and\s|the\s|\d{4}\s){0,7}(?:Acts?|Code|Law|Laws|Regulations?|Statutes?|Rules?|DGCL|ERISA|IRC|Constitution|C\.F\.R|CFR|U\.?S\.?C|Treasury|NGCL|NRS|MGCL|MBCA|Securities|Exchange|Sarbanes|Dodd|Directive|FASB|ASC|Topic|Codification)\b/
/** What stands before the section of a law that is named first. */
const LAW_BEFORE =
  /(?:\b(?:Act|Code|Law|Laws|Statutes|DGCL|ERISA|IRC|CFR|C\.F\.R\.|U\.S\.C\.|USC|Regulations?|Topic\s\d{3}|ASC|the\s(?:Act|Code))(?:,|’s|'s)?\s(?:of\s\d{4},?\s)?|§\s?)$/
/**
 * Sections that filings name without their act: of the Securities Act of 1933, the Securities Exchange Act of 1934, the
 * Sarbanes-Oxley Act of 2002 and the Internal Revenue Code.
 */
const KNOWN =
  /^(?:4\(a\)\([12]\)|5|10\(b\)|10A.*|1[235]\([a-l]\)(?:\(.*)?|12|13|14\([a-f]\)|16(?:\([a-c]\).*)?|18|21E|27A|302|404(?:\([ab]\))?|906|83\(b\)|162\(m\)|163.*|174|197|280G|338.*|355|368.*|382|383|401\([ak]\).*|409A|415|422|423|501\(c\).*|721|734|743|754|856|857|860|861|871\(m\)|884|897|951A?|1031|1202|1445|1446|4999|4975)$/
/** Where a contract or this document is said to hold the section. */
const OF_DOCUMENT =
  /^(?:,?\s(?:and|or)\s[\d.()a-z]{1,12})?\s(?:of|in|to|under)\s(?:this|the|our|its|such|that)\s(?:[A-Za-z’'-]+\s){0,5}(?:Agreement|Indenture|Plan|Charter|By-?[Ll]aws?|Certificate|Note|Lease|Warrant|Prospectus|Proxy|Statement|Report|Policy|Code\sof\s(?:Conduct|Ethics|Business))/

/** Whether the section numbered `number`, at `[from, to)`, is one of a law, not of this document or of a contract. */
export function isSectionOfLaw(text: string, from: number, to: number, number: string): boolean {
  if (text.charCodeAt(from) === 167) return true
  const after = text.slice(to, to + 120)
  if (OF_DOCUMENT.test(after)) return false
  // "Section 10.04 Governing Law" is a caption of a contract.
  const captioned = number.includes('.') && /^\.?\s[A-Z]/.test(after)
  if (!captioned && OF_LAW.test(after)) return true
  if (LAW_BEFORE.test(text.slice(Math.max(0, from - 40), from))) return true
  // Contracts do not count their sections into the hundreds.
  return KNOWN.test(number) || /^\d{3,4}(?![.\d])/.test(number)
}

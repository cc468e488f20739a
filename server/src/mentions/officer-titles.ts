/**
 * Roles of officers and directors as regular-expression sources, sorted. Source: the officers that Exchange Act
 * Rule 3b-2 and Rule 16a-1(f) name, and the titles that Regulation S-K Item 401 disclosures print, by hand.
 */
export const OFFICER_TITLES: readonly string[] = [
  'Analyst',
  'CEO',
  'CFO',
  'CIO',
  'COO',
  'CTO',
  'Chair',
  'Chairman',
  'Chairperson',
  'Chairwoman',
  'Chief\\sExecutive(?!\\s(?:and\\s)?[A-Z]\\w+\\s?(?:and\\s\\w+\\s)?Officer|\\sOfficer)',
  'Chief\\s(?:[A-Z]\\w+\\s(?:and\\s)?){1,3}Officer',
  'Controller',
  'Co-[Cc]hair(?:man)?',
  'Co-[Ff]ounder',
  'Corporate\\sSecretary',
  'Director',
  'Executive\\sVice\\sPresident',
  'Founder',
  'General\\sCounsel',
  'General\\sManager',
  'General\\sPartner',
  'Head',
  'Lead\\sDirector',
  'Lead\\sIndependent\\sDirector',
  'Managing\\sDirector',
  'Managing\\sMember',
  'Managing\\sPartner',
  'President',
  'Principal\\s(?:Accounting|Executive|Financial)\\sOfficer',
  'Secretary',
  'Senior\\sVice\\sPresident',
  'Treasurer',
  'Trustee',
  'Vice\\sChair(?:man)?',
  'Vice\\sPresident',
]

/** The words that officer titles begin with; those with a hyphen are one word of a text. */
export const TITLE_STARTS: readonly string[] = [
  ...new Set(OFFICER_TITLES.map((title) => /^[a-z]+/i.exec(title)?.[0] ?? title)),
  'Co-Chair',
  'Co-Chairman',
  'Co-Founder',
]

/** What may stand between a reference and the document that it points into. */
const BRIDGE =
  /^(?:,?\s?[“"][^”"]{1,90}[”"],?|,?\s(?:to|of|in|the|our|its|their|Company’s|Company's|audited|unaudited|condensed|consolidated|interim|financial|statements?|notes?|accompanying|thereto|that|were|are|is|included|contained|appearing|appear|set|forth|found|under|incorporated|by|reference|Part\s[IV]{1,3}|Items?\s\d{1,2}[A-C]?|Notes?|Consolidated|Condensed|Financial|Statements?|and|filed|as|with|from),?){0,24}(?=\s|$)/
const DOCUMENT =
  /^\s?(?:(?:our|its|the|their|such|that|his|her|an?|[A-Z][\w.]{1,20}’s|[A-Z][\w.]{1,20}'s|most|recent|latest|prior|previous|last|year’s|year's|amended|restated|definitive|preliminary|related|applicable|(?:19|20)\d\d|fiscal)\s){0,6}(?:(?:[A-Z][\w&-]{1,20}\s(?:and\s)?){0,5}(?:Agreement|Indenture|Plan|Lease|Bylaws|By-laws|By-Laws|Charter|Incorporation|Certificate|Policy|Handbook)\b|(?:(?:Annual|Quarterly|Current|Transition)\sReports?|annual\sreports?|quarterly\sreports?)(?:\son\sForm\s\d{1,2}-[A-Z]{1,2}(?:\/A)?)?|(?:20\d\d\s)?(?:Form\s)?(?:10-K|10-Q|8-K|20-F|40-F|S-\d{1,2}|F-\d{1,2})(?:\/A)?|(?:[Pp]roxy|[Rr]egistration)\s[Ss]tatements?|[Pp]rospectus(?:\s[Ss]upplement)?|Offering\sCircular|Information\sStatement)/
/** "in this Annual Report": here. */
const HERE = /\b(?:this|these|herein|hereto|hereof)\b/
const BEFORE =
  /\b(?:[Oo]ur|[Ii]ts|[Tt]he|[Tt]heir)\s((?:(?:(?:19|20)\d\d|most|recent|latest|fiscal|Company’s)\s){0,3}(?:(?:Annual|Quarterly|Current)\sReport(?:\son\sForm\s\d{1,2}-[A-Z]{1,2})?|(?:Form\s)?(?:10-K|10-Q|20-F)|[Pp]roxy\s[Ss]tatement))(?:\sfor\sthe\s(?:fiscal\s)?(?:year|quarter)\sended\s[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4})?,?\s(?:(?:under|in|at|including|see)\s)?(?:the\s)?$/

/** The other document that a reference at `[from, to)` points into, as printed; undefined for this one. */
export function elsewhereOf(text: string, from: number, to: number): string | undefined {
  const sentence = text.slice(to, to + 260)
  const bridge = BRIDGE.exec(sentence)?.[0] ?? ''
  for (const length of [bridge.length, joinLength(bridge)]) {
    if (length === 0) continue
    const document = DOCUMENT.exec(sentence.slice(length))?.[0]
    if (document === undefined) continue
    if (HERE.test(bridge)) return undefined
    const owner = /(?:^|\s)(our|its|their|the|Company’s|Company's)\s?$/.exec(bridge.slice(0, length))?.[1]
    const printed = document.trim()
    return owner === undefined || owner === 'the' ? printed : `${owner} ${printed}`
  }
  if (!/Report|10-|20-F|tatement/.test(text.slice(Math.max(0, from - 110), from))) return undefined
  return BEFORE.exec(text.slice(Math.max(0, from - 130), from))?.[1]
}

/** How much of the bridge stands before its last word, which may be the first of a document's name. */
function joinLength(bridge: string): number {
  return Math.max(0, bridge.trimEnd().lastIndexOf(' '))
}

/** A firm's suffix at the end of a name. */
const FIRM = /\b(?:L\.?L\.?P|L\.?L\.?C|P\.?C|P\.?A|P\.?L\.?L\.?C|& Co|CPAs?)\.?$/
/** Words that say that a firm audits. */
const AUDIT_WORDS =
  /\b(?:independent\s(?:registered\s)?(?:public\s)?(?:accounting\sfirm|accountants?|auditors?)|certified\spublic\saccountants?|registered\spublic\saccounting|external\sauditors?|audit\sfees|PCAOB\sID|audited\sby|auditors?\s(?:since|of)|(?:its|the|their)\sreports?\s(?:dated|thereon))/i
const REACH = 180

/** Whether the organization at `[from, to)` is said, nearby, to be the firm that audits: "Roe LLP, our independent auditor". */
export function isAuditor(text: string, from: number, to: number): boolean {
  if (!FIRM.test(text.slice(Math.max(from, to - 9), to))) return false
  return AUDIT_WORDS.test(text.slice(Math.max(0, from - REACH), to + REACH))
}

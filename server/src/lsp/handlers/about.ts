import { explainRule } from '../../features/explain.ts'
import { rules } from '../../rules/index.ts'
import {
  type DocumentParams,
  type ExplainRuleParams,
  type ExplainRuleResult,
  type RecogniseResult,
} from '../requests.ts'
import { openFor, refreshShown, type Session } from '../session.ts'

/** tickmark/explainRule. */
export function explain(params: ExplainRuleParams | null): ExplainRuleResult | null {
  const rule = rules.find(({ id }) => id === params?.rule)
  return rule === undefined ? null : explainRule(rule)
}

/** tickmark/recognise. */
export async function recognise(session: Session, params: DocumentParams): Promise<RecogniseResult | null> {
  const document = await openFor(session, params.uri)
  if (document === undefined) return null
  const { kind, reason } = session.analysis.kindOf(document.id)
  return kind === undefined ? { reason } : { kind, reason }
}

/** tickmark/checkAnyway; diagnostics and colors follow as the client gets them. */
export async function checkAnyway(session: Session, params: DocumentParams): Promise<RecogniseResult | null> {
  const document = await openFor(session, params.uri)
  if (document !== undefined) {
    session.analysis.checkAnyway(document.id)
    refreshShown(session)
  }
  return recognise(session, params)
}

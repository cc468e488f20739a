import { createAnalysis, type CheckedDocument } from '../../server/src/analysis/analysis.ts'
import { scheduler } from '../../server/src/process/scheduler.ts'
import { rules } from '../../server/src/rules/index.ts'

/** Everything that Tickmark finds in a filing, with an engine that has seen nothing before. */
export async function analyseFresh(text: string): Promise<CheckedDocument> {
  const analysis = createAnalysis({
    scheduler,
    rules,
    onRuleFailure: (rule, error) => {
      throw new Error(`${rule} threw`, { cause: error })
    },
    documents: { resolve: () => undefined, load: () => Promise.resolve(undefined) },
  })
  analysis.open({ id: 'bench', version: 1, text, path: 'bench.md', languageId: 'markdown', otherwise: 'filing' })
  return analysis.check('bench', { cancelled: false })
}

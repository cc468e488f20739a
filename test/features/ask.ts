import { createAnalysis, type CheckedDocument } from '../../server/src/analysis/analysis.ts'
import { hoverAt } from '../../server/src/features/hover.ts'
import { renderPlain } from '../../server/src/features/rich-text.ts'
import { rules } from '../../server/src/rules/index.ts'
import { readCursor } from '../kit/marks.ts'

/** Checks a text with a cursor `‸` as a filing, or as a note of other documents. */
export async function askAt(
  marked: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly checked: CheckedDocument; readonly offset: number; readonly text: string }> {
  const { text, offset } = readCursor(marked)
  const analysis = createAnalysis({
    scheduler: { now: () => 0, pause: () => Promise.resolve() },
    rules,
    onRuleFailure(rule, error) {
      throw new Error(`${rule} threw`, { cause: error })
    },
    documents: { resolve: (_, url) => url.split('#')[0], load: (id) => Promise.resolve(files[id]) },
  })
  analysis.open({ id: 'asked.md', version: 1, text, path: 'asked.md', otherwise: 'filing' })
  return { checked: await analysis.check('asked.md', { cancelled: false }), offset, text }
}

/** The hover at the cursor as plain text, the hovered words first; the empty string for none. */
export async function hoverText(marked: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { checked, offset, text } = await askAt(marked, files)
  const hover = hoverAt(checked, offset, rules)
  if (hover === undefined) return ''
  return `[${text.slice(hover.span.start, hover.span.end)}]\n${renderPlain(hover.text)}`
}

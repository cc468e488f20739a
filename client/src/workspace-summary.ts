import { countedByLevel } from '../../server/src/features/count-findings.ts'
import { type CheckWorkspaceResult } from '../../server/src/lsp/requests.ts'

const NOTHING_CHECKED =
  'Nothing checked: this workspace has no filing or note that Tickmark recognizes. To check a file anyway, open it and use Check This File Anyway, or list it under "filings" in tickmark.json'

/** What came of checking a workspace, in one message: "3 errors, 1 warning in 2 filings and 1 note". */
export function workspaceSummary({ filings, notes, findings, failures, cancelled }: CheckWorkspaceResult): string {
  const levels = countedByLevel(findings).map(({ text }) => text)
  const found = levels.length === 0 ? 'Nothing found' : levels.join(', ')
  const checked =
    filings + notes === 0 && !cancelled
      ? NOTHING_CHECKED
      : `${found} in ${count(filings, 'filing')} and ${count(notes, 'note')}`
  const failed =
    failures.length === 0
      ? ''
      : `; ${failures.length === 1 ? '1 problem' : `${failures.length} problems`}, see the output`
  return `${cancelled ? 'Cancelled: ' : ''}${checked}${failed}`
}

function count(many: number, one: string): string {
  return `${many} ${one}${many === 1 ? '' : 's'}`
}

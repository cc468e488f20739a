import { Checker } from '../../server/src/analysis/check.ts'
import { type Finding } from '../../server/src/analysis/finding.ts'
import { ReadingCache } from '../../server/src/analysis/reading-cache.ts'
import { activateRules } from '../../server/src/analysis/rule-set.ts'
import { takeSnapshot, type Snapshot } from '../../server/src/analysis/snapshot.ts'
import { type RuleSetting } from '../../server/src/config/settings.ts'
import { type Citation } from '../../server/src/document/citation.ts'
import { resolveCitations } from '../../server/src/document/resolve-citations.ts'
import { addressOf } from '../../server/src/document/text-fragment.ts'
import { chooseFront } from '../../server/src/fronts/choose.ts'
import { type AnyRule, type DocumentKind } from '../../server/src/rules/rule.ts'

/** A fresh snapshot of a markdown text. */
export function snapshotOf(text: string, languageId = 'markdown'): Snapshot {
  const front = chooseFront(languageId, text)
  return takeSnapshot({ id: 'test', version: 1, text, front, cache: new ReadingCache() })
}

/** A finding with its place as offsets in the document. */
export interface LocatedFinding extends Finding {
  readonly start: number
  readonly end: number
  readonly printed: string
}

/** Checks a text from scratch; a rule that throws fails the test. `files` are what a note may cite, by file name. */
export async function checkText(
  text: string,
  rules: readonly AnyRule[],
  kind: DocumentKind = 'filing',
  settings: Readonly<Record<string, RuleSetting>> = {},
  languageId = 'markdown',
  files: Readonly<Record<string, string>> = {},
): Promise<readonly LocatedFinding[]> {
  const snapshot = snapshotOf(text, languageId)
  const checker = new Checker(activateRules(rules, kind, settings), (rule, error) => {
    throw new Error(`${rule} threw`, { cause: error })
  })
  const findings = await checker.check(snapshot, kind === 'note' ? citationsOf(snapshot, files) : [], () => undefined)
  return findings.map((finding) => {
    const { start, end } = snapshot.spanOf(finding.at)
    return { ...finding, start, end, printed: text.slice(start, end) }
  })
}

/** The citations of a note in a workspace that holds these files, by their paths relative to the note. */
export function citationsOf(note: Snapshot, files: Readonly<Record<string, string>>): readonly Citation[] {
  const documents = new Map(Object.entries(files).map(([name, text]) => [name, citedSnapshot(name, text)]))
  return resolveCitations(note, (url) => {
    const address = addressOf(url)
    return /^[a-z]+:|^$/i.test(address) ? undefined : { document: documents.get(decodeURI(address)) }
  })
}

/** What is cited is the same in most checks of a test, and reading it anew each time takes most of their time. */
const citedReadings = new ReadingCache()

function citedSnapshot(id: string, text: string): Snapshot {
  return takeSnapshot({ id, version: 1, text, front: chooseFront('markdown', text), cache: citedReadings })
}

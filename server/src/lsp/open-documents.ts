import { type TextDocumentContentChangeEvent, type TextDocumentItem } from 'vscode-languageserver/node'

import { type Snapshot } from '../analysis/snapshot.ts'
import { type Change } from '../fronts/front.ts'
import { indexLines, type LineIndex } from '../text/lines.ts'
import { EditedLines } from './edited-lines.ts'
import { toOffset } from './from-proto.ts'
import { keptWith } from '../text/kept-with.ts'

/** A document that the editor has open. */
export interface OpenDocument {
  /** As the client writes it: what diagnostics are sent for. */
  readonly uri: string
  /** The same for every way of writing it: what the engine knows the document by. */
  readonly id: string
  readonly languageId: string
  readonly version: number
  readonly text: string
  /** The lines of the text, indexed when first asked for. */
  lines(): LineIndex
}

/** The text of an open document as the client sent it. */
export function openDocument(item: TextDocumentItem, id: string): OpenDocument {
  return withText({ uri: item.uri, id, languageId: item.languageId }, item.version, item.text)
}

/** Applies the changes of one notification in their order; `change` covers them all, and is left out for a new text. */
export function changeDocument(
  document: OpenDocument,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
): { readonly document: OpenDocument; readonly change: readonly Change[] | undefined } {
  const [only] = changes
  if (changes.length === 1 && only !== undefined && 'range' in only) {
    const lines = document.lines()
    const [one, other] = [toOffset(lines, only.range.start), toOffset(lines, only.range.end)]
    const [start, oldEnd] = [Math.min(one, other), Math.max(one, other)]
    const text = document.text.slice(0, start) + only.text + document.text.slice(oldEnd)
    const change = [{ start, oldEnd, newEnd: start + only.text.length }]
    return { document: withText(document, version, text), change }
  }
  const whole = changes.findLastIndex((change) => !('range' in change))
  const edited = new EditedLines(changes[whole]?.text ?? document.text)
  const made: Change[] = []
  for (const change of changes.slice(whole + 1)) {
    if ('range' in change) made.push(edited.replace(change.range, change.text))
  }
  return { document: withText(document, version, edited.text()), change: whole === -1 ? made : undefined }
}

function withText(
  { uri, id, languageId }: Pick<OpenDocument, 'uri' | 'id' | 'languageId'>,
  version: number,
  text: string,
): OpenDocument {
  let lines: LineIndex | undefined
  return {
    uri,
    id,
    languageId,
    version,
    text,
    lines: () => (lines ??= indexLines(text)),
  }
}

const linesOfSnapshot = keptWith(({ text }: Snapshot) => indexLines(text))

/** The lines of a snapshot, taken from the open document where it still has that text. */
export function linesOf(snapshot: Snapshot, open: OpenDocument | undefined): LineIndex {
  return open?.text === snapshot.text ? open.lines() : linesOfSnapshot(snapshot)
}

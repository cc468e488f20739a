import { type Citation, type CitedDocument } from './citation.ts'
import { type ReadingSource } from './resolve-facts.ts'

/** What a link of a note leads to: undefined where it leads to no document of the workspace at all. */
export type CitedTarget = { readonly document: CitedDocument | undefined } | undefined

/**
 * The citations of a note in the order of the text. `target` is asked for every link's address, fragment included;
 * links for which it answers undefined are no citations.
 */
export function resolveCitations(_note: ReadingSource, _target: (url: string) => CitedTarget): readonly Citation[] {
  return []
}

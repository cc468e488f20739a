import { type Reading } from './reading.ts'
import { type Fact } from '../facts/fact.ts'

/** What the resolver may look at: the blocks of one document. */
export interface ReadingSource {
  readonly blockCount: number
  reading(block: number): Reading
}

/** Completes the claims of a document into facts: the filer, and the dates of captions and lead-ins. */
export function resolveFacts(document: ReadingSource): readonly Fact[] {
  void document
  return []
}

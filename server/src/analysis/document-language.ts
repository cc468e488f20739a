const MARKDOWN = /\.(?:md|markdown|mkd|mdown)$/i

/** The language that a document's path or uri names by its ending, in the editor's words; undefined for any other. */
export function languageOf(path: string): string | undefined {
  return MARKDOWN.test(path) ? 'markdown' : undefined
}

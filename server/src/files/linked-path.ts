import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { edgarCopy } from './edgar-copies.ts'

const DOCUMENT = /\.(?:md|markdown|mkd|mdown|txt|text)$/i
const SCHEME = /^[a-z][a-z0-9+.-]+:/i

/**
 * The absolute path of the document that a link leads to, its fragment and query ignored: a relative path, or a
 * `file:` address, or an address of EDGAR of which there is a local copy. Undefined for other sites, for anchors in the same text, and for files that are no documents.
 */
export function linkedPath(from: string, url: string): string | undefined {
  const address = url.split(/[?#]/, 1)[0] ?? ''
  if (address === '') return undefined
  try {
    if (!SCHEME.test(address)) {
      const path = resolve(dirname(from), decodeURIComponent(address))
      return DOCUMENT.test(path) ? path : undefined
    }
    if (!/^file:/i.test(address)) return edgarCopy(from, address)
    const path = fileURLToPath(address)
    return DOCUMENT.test(path) ? path : undefined
  } catch {
    return undefined
  }
}

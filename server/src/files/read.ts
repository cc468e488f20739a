import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'

import { decode, MOST_BYTES, TOO_LARGE, type Decoded } from './decode.ts'
import { foreignBytes, foreignText } from './foreign-format.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
}

/**
 * Reads a document from disk; what goes wrong is a problem, never an exception. Never holds much more than the largest
 * document: the size is asked for first, and what has none (a pipe, a device) is read no further than that.
 */
export async function readDocument(path: string): Promise<Decoded> {
  try {
    const stats = await stat(path)
    if (stats.size > MOST_BYTES) return { problem: TOO_LARGE }
    const bytes = stats.isFile() ? await readFile(path) : await buffer(createReadStream(path, { end: MOST_BYTES }))
    return decodeDocument(bytes, path)
  } catch (error) {
    return { problem: fileProblem(error) }
  }
}

/** Decodes a document, and says so where its bytes or its path are those of a format that is not read. */
export function decodeDocument(bytes: Uint8Array, path: string): Decoded {
  const foreign = foreignBytes(bytes)
  if (foreign !== undefined) return { problem: foreign }
  const decoded = decode(bytes)
  if ('problem' in decoded) return decoded
  const problem = foreignText(decoded.text, path)
  return problem === undefined ? decoded : { problem }
}

/** Why an operation on a file failed, in words that complete "cannot be read: …". */
export function fileProblem(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  return REASONS[code ?? ''] ?? message ?? 'it could not be read'
}

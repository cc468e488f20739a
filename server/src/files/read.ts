import { readFile } from 'node:fs/promises'

import { decode, type Decoded } from './decode.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
}

/** Reads a document from disk; what goes wrong is a problem, never an exception. */
export async function readDocument(path: string): Promise<Decoded> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return { problem: fileProblem(error) }
  }
  return decode(bytes)
}

/** Why an operation on a file failed, in words that complete "cannot be read: …". */
export function fileProblem(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  return REASONS[code ?? ''] ?? message ?? 'it could not be read'
}

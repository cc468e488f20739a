import { stat } from 'node:fs/promises'
import { isAbsolute, join, normalize, resolve } from 'node:path'

import { fileProblem } from './read.ts'

/** A document that was found on disk. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** Whether the person named this very file, so that it is checked whatever it looks like. */
  readonly named: boolean
}

/** The documents that a list of paths leads to, and the paths that lead nowhere. */
export interface FoundFiles {
  /** Sorted by path, each once. */
  readonly files: readonly FoundFile[]
  readonly problems: readonly { readonly path: string; readonly problem: string }[]
}

const DOCUMENTS = '**/*.{md,markdown,txt}'
const NEVER = ['**/node_modules/**', '**/.git/**', '**/.tickmark/**']

/**
 * Finds documents: a file is taken as it is, a folder is searched for markdown and text, anything else is a glob.
 * Packages and repositories' own files are left out. Relative paths count from `from`.
 */
export async function findFiles(paths: readonly string[], from: string): Promise<FoundFiles> {
  const found = new Map<string, boolean>()
  const problems: { path: string; problem: string }[] = []
  for (const path of paths) {
    const absolute = resolve(from, path)
    const kind = await kindOf(absolute)
    if (kind === 'file') {
      found.set(absolute, true)
      continue
    }
    if (kind !== 'folder' && !/[*?[{(!]/.test(path)) {
      problems.push({ path, problem: kind })
      continue
    }
    const files = kind === 'folder' ? await search(DOCUMENTS, absolute) : await search(path, from)
    if (files.length === 0)
      problems.push({ path, problem: kind === 'folder' ? 'no markdown or text is in it' : 'no file matches' })
    for (const file of files) if (!found.has(file)) found.set(file, false)
  }
  const files = [...found].map(([path, named]) => ({ path, named }))
  return { files: files.toSorted((one, other) => (one.path < other.path ? -1 : 1)), problems }
}

async function kindOf(path: string): Promise<'file' | 'folder' | (string & {})> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) return 'folder'
    return 'file'
  } catch (error) {
    return fileProblem(error)
  }
}

/** The glob library is loaded only here: a run on named files needs none. */
async function search(pattern: string, folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern.replaceAll('\\', '/'), {
    cwd: folder,
    ignore: NEVER,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  })
  return found.map((path) => (isAbsolute(path) ? normalize(path) : join(folder, path)))
}

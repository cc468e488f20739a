import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'

import { fileProblem } from './read.ts'

/** A document that was found on disk. */
interface FoundFile {
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

const DOCUMENT = /\.(?:md|markdown|txt)$/i

/**
 * Finds documents: a file is taken as it is, a folder is searched for markdown and text, anything else is a glob.
 * Packages and hidden folders are left out. Relative paths count from `from`.
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
    const files = await search(path, from, absolute, kind === 'folder')
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

/** The documents of a folder, or what a glob matches. The glob library is loaded only for globs. */
async function search(path: string, from: string, absolute: string, isFolder: boolean): Promise<readonly string[]> {
  if (isFolder) return (await filesIn(absolute)).filter((file) => DOCUMENT.test(file))
  const { default: picomatch } = await import('picomatch')
  const pattern = path.replaceAll('\\', '/')
  const { base } = picomatch.scan(pattern)
  const folder = resolve(from, base)
  const rest = base === '' ? pattern : pattern.slice(base.length).replace(/^\//, '')
  const matches = picomatch(rest)
  return (await filesIn(folder)).filter((file) => matches(relative(folder, file).split(sep).join('/')))
}

/** The files of a folder and the folders in it, links not followed; what cannot be read is taken for empty. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const files: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isFile()) files.push(path)
    else if (entry.isDirectory()) files.push(...(await filesIn(path)))
  }
  return files
}

import { type Dirent } from 'node:fs'
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

/** The documents that a list of paths leads to, the paths that lead nowhere, and the folders that cannot be read. */
export interface FoundFiles {
  /** Sorted by path, each once. */
  readonly files: readonly FoundFile[]
  readonly problems: readonly PathProblem[]
}

/** A path, as it was given or relative to where relative paths count from, and what is wrong with it. */
interface PathProblem {
  readonly path: string
  readonly problem: string
}

const DOCUMENT = /\.(?:md|markdown|txt)$/i

/**
 * Finds documents: a file is taken as it is, a folder is searched for markdown and text, anything else is a glob.
 * Packages and hidden folders are left out. Relative paths count from `from`.
 */
export async function findFiles(paths: readonly string[], from: string): Promise<FoundFiles> {
  const found = new Map<string, boolean>()
  const problems: PathProblem[] = []
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
    const { files, unread } = await search(path, from, absolute, kind === 'folder')
    for (const { folder, problem } of unread) {
      problems.push({ path: folder === absolute ? path : withSlashes(relative(from, folder)), problem })
    }
    if (files.length === 0 && unread.length === 0)
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

interface Searched {
  readonly files: readonly string[]
  readonly unread: readonly { readonly folder: string; readonly problem: string }[]
}

/** The documents of a folder, or what a glob matches. The glob library is loaded only for globs. */
async function search(path: string, from: string, absolute: string, isFolder: boolean): Promise<Searched> {
  if (isFolder) {
    const { files, unread } = await filesIn(absolute)
    return { files: files.filter((file) => DOCUMENT.test(file)), unread }
  }
  const { default: picomatch } = await import('picomatch')
  const pattern = path.replaceAll('\\', '/')
  const { base } = picomatch.scan(pattern)
  const top = resolve(from, base)
  const rest = base === '' ? pattern : pattern.slice(base.length).replace(/^\//, '')
  const matches = picomatch(rest)
  const { files, unread } = await filesIn(top)
  return { files: files.filter((file) => matches(withSlashes(relative(top, file)))), unread }
}

/** The files of a folder and the folders in it, links not followed. A folder that does not exist is empty. */
async function filesIn(top: string): Promise<Searched> {
  const files: string[] = []
  const unread: { folder: string; problem: string }[] = []
  const folders = [top]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesOf(folder, unread)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(folder, entry.name)
      if (entry.isFile()) files.push(path)
      else if (entry.isDirectory()) folders.push(path)
    }
  }
  return { files, unread }
}

async function entriesOf(folder: string, unread: { folder: string; problem: string }[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR') unread.push({ folder, problem: fileProblem(error) })
    return []
  }
}

function withSlashes(path: string): string {
  return path.split(sep).join('/')
}

import { closeSync, openSync, readdirSync, readSync, statSync, type Dirent } from 'node:fs'
import { dirname, join } from 'node:path'

import { recogniseDocument } from '../analysis/document-kind.ts'

/** An address of a filing in EDGAR's archives, with its accession number: 10 digits of the filer, 2 of the year, 6. */
const ARCHIVES =
  /^https?:\/\/(?:www\.)?sec\.gov\/Archives\/edgar\/data\/\d{1,10}\/(?:(\d{18})|(\d{10}-\d{2}-\d{6}))(?![\d-])/i
const ACCESSION = /(?<!\d)\d{10}-?\d{2}-?\d{6}(?!\d)/
const HEADER = /ACCESSION NUMBER:\s{0,20}\d{10}-\d{2}-\d{6}/
const DOCUMENT = /\.(?:md|markdown|txt)$/i
const NOTE = /\.notes\.(?:md|markdown|txt)$/i
/** What marks the folder that holds all of a person's filings and notes. */
const ROOTS = ['tickmark.json', '.git', '.vscode']
const MOST_FILES = 5000
const HEADER_BYTES = 4000

/** The copies around one place by accession number, each list in the order of the walk. */
type Copies = ReadonlyMap<string, readonly string[]>

const rootOfFolder = new Map<string, string>()
const copiesByRoot = new Map<string, Copies>()

/**
 * The local copy of a filing that an address of EDGAR names: the document around `from` whose name or header has its
 * accession number, and which is neither `from` itself nor a note. Undefined for other addresses, and where there is no
 * copy: nothing is ever downloaded. The files around are looked at once, until `forgetEdgarCopies`.
 */
export function edgarCopy(from: string, url: string): string | undefined {
  const [, plain, dashed] = ARCHIVES.exec(url) ?? []
  const accession = plain ?? dashed?.replaceAll('-', '')
  if (accession === undefined) return undefined
  const folder = dirname(from)
  const root = rootOfFolder.get(folder) ?? rootOf(folder)
  rootOfFolder.set(folder, root)
  const copies = copiesByRoot.get(root) ?? indexCopies(root)
  copiesByRoot.set(root, copies)
  return copies.get(accession)?.find((path) => path !== from)
}

/** Has the files looked at anew when an address is next asked for; to be called when files came, went or changed. */
export function forgetEdgarCopies(): void {
  rootOfFolder.clear()
  copiesByRoot.clear()
}

/** The nearest folder with a mark of being a workspace; the folder around the document's own where there is none. */
function rootOf(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (ROOTS.some((name) => statSync(join(at, name), { throwIfNoEntry: false }) !== undefined)) return at
  }
  return dirname(folder)
}

function indexCopies(root: string): Copies {
  const copies = new Map<string, string[]>()
  const folders = [root]
  let seen = 0
  for (let folder = folders.pop(); folder !== undefined && seen < MOST_FILES; folder = folders.pop()) {
    for (const entry of entriesOf(folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || ++seen > MOST_FILES) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) folders.push(path)
      if (!entry.isFile() || !DOCUMENT.test(entry.name) || NOTE.test(entry.name)) continue
      const head = headOf(path)
      const accession = accessionOf(entry.name, ACCESSION) ?? accessionOf(head, HEADER)
      if (accession === undefined || recogniseDocument({ path, text: head }).kind === 'note') continue
      const known = copies.get(accession)
      if (known === undefined) copies.set(accession, [path])
      else known.push(path)
    }
  }
  return copies
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((one, other) => (one.name < other.name ? -1 : 1))
  } catch {
    return []
  }
}

function accessionOf(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[0].replaceAll(/\D/g, '')
}

/** The start of a file as Latin-1, enough to find an accession number or to know a note; empty if it cannot be read. */
function headOf(path: string): string {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(HEADER_BYTES)
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, HEADER_BYTES, 0))
  } catch {
    return ''
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

import { closeSync, openSync, readdirSync, readSync, statSync, type Dirent } from 'node:fs'
import { dirname, join } from 'node:path'

/** An address of a filing in EDGAR's archives, with its accession number: 10 digits of the filer, 2 of the year, 6. */
const ARCHIVES =
  /^https?:\/\/(?:www\.)?sec\.gov\/Archives\/edgar\/data\/\d{1,10}\/(?:(\d{18})|(\d{10}-\d{2}-\d{6}))(?![\d-])/i
const ACCESSION = /(?<!\d)\d{10}-?\d{2}-?\d{6}(?!\d)/
const HEADER = /ACCESSION NUMBER:\s{0,20}\d{10}-\d{2}-\d{6}/
const DOCUMENT = /\.(?:md|markdown|txt)$/i
/** What marks the folder that holds all of a person's filings and notes. */
const ROOTS = ['tickmark.json', '.git', '.vscode']
const MOST_FILES = 5000
const HEADER_BYTES = 2000
/** How long an index of local copies is good for, in milliseconds: a folder is not searched for every keystroke. */
const FRESH = 5000

const indexes = new Map<string, { readonly made: number; readonly copies: ReadonlyMap<string, string> }>()

/**
 * The local copy of a filing that an address of EDGAR names: the document around `from` whose name or header has its
 * accession number. Undefined for other addresses, and where there is no copy: nothing is ever downloaded.
 */
export function edgarCopy(from: string, url: string): string | undefined {
  const [, plain, dashed] = ARCHIVES.exec(url) ?? []
  const accession = plain ?? dashed?.replaceAll('-', '')
  if (accession === undefined) return undefined
  const root = rootOf(dirname(from))
  const known = indexes.get(root)
  const now = Date.now()
  if (known !== undefined && now - known.made < FRESH) return known.copies.get(accession)
  const copies = indexCopies(root)
  indexes.set(root, { made: now, copies })
  return copies.get(accession)
}

/** The nearest folder with a mark of being a workspace; the folder around the document's own where there is none. */
function rootOf(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (ROOTS.some((name) => statSync(join(at, name), { throwIfNoEntry: false }) !== undefined)) return at
  }
  return dirname(folder)
}

function indexCopies(root: string): ReadonlyMap<string, string> {
  const copies = new Map<string, string>()
  const folders = [root]
  let seen = 0
  for (let folder = folders.pop(); folder !== undefined && seen < MOST_FILES; folder = folders.pop()) {
    for (const entry of entriesOf(folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || ++seen > MOST_FILES) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) folders.push(path)
      if (!entry.isFile() || !DOCUMENT.test(entry.name)) continue
      const accession = accessionOf(entry.name, ACCESSION) ?? accessionOf(headOf(path), HEADER)
      if (accession !== undefined && !copies.has(accession)) copies.set(accession, path)
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

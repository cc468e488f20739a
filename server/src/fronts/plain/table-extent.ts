import { nextLine } from '../../text/lines.ts'
import { readTableLine, type TableLine } from './table-line.ts'
import { TableEvidence } from './table-evidence.ts'

/** How many groups of lines are looked at before a table is known to be one, and behind it for its next rows. */
const LOOKED_AHEAD = 10
/** How many groups of lines without numbers may stand between two rows of a table. */
const MOST_PENDING = 3
/** More blank lines than these end a table that no tag holds together. */
const MOST_BLANK_LINES = 4
const MOST_LINES = 1500

/** How many blocks behind a block may bear on where it ends. */
export const BLOCKS_AHEAD = LOOKED_AHEAD + MOST_PENDING

/** Tags that stand in no table. */
const OUTSIDE = new Set(['/TEXT', 'TEXT', 'DOCUMENT', '/DOCUMENT', 'TYPE', 'SEC-DOCUMENT', '/SEC-DOCUMENT'])

/** Lines without a blank one between them; two lines of prose end them as well. */
interface Group {
  readonly lines: readonly TableLine[]
  /** The start of the line after the last. */
  readonly next: number
  readonly blanksBefore: number
  readonly closes: boolean
}

/**
 * The end of the fixed-width table that starts with the line at `start`; undefined where none does. A table has two rows
 * whose numbers stand under one another in two columns or behind dot leaders, or in one column between tags or over a
 * rule. Blank lines, captions and repeated headers do not end it. Depends on the text from `start` on, at most
 * `BLOCKS_AHEAD` blocks behind its own.
 */
export function tableEnd(text: string, start: number): number | undefined {
  if (readTableLine(text, start).prose) return undefined
  const evidence = new TableEvidence(text)
  let end: number | undefined
  let pending: Group[] = []
  let ahead = 0
  for (let at = start; evidence.lines < MOST_LINES;) {
    const group = readGroup(text, at)
    const [first] = group.lines
    if (first === undefined || first.prose || first.tags.some((tag) => OUTSIDE.has(tag))) break
    if (at > start && first.tags.includes('TABLE')) break
    at = group.next
    if (end === undefined) {
      if (++ahead > LOOKED_AHEAD || !evidence.mayGoOnBefore(group.lines)) return undefined
      evidence.add(group.lines)
      if (evidence.isTable()) end = endOf(group)
      if (end !== undefined && !evidence.ownsItsHeader()) return undefined
    } else {
      if (!evidence.isOpen && group.blanksBefore > MOST_BLANK_LINES && !hasPage(group)) break
      if (evidence.goesOnWith(group.lines)) {
        for (const between of pending) evidence.add(between.lines)
        pending = []
        evidence.add(group.lines)
        end = endOf(group)
      } else if (pending.length < MOST_PENDING && evidence.mayStandBetween(group.lines)) pending.push(group)
      else break
    }
    if (group.closes) break
  }
  return end
}

function readGroup(text: string, start: number): Group {
  const lines: TableLine[] = []
  let blanksBefore = 0
  let at = start
  while (at < text.length && lines.length < MOST_LINES) {
    const line = readTableLine(text, at)
    if (line.kind === 'blank') {
      if (lines.length > 0) break
      blanksBefore++
    } else {
      const begins = line.tags.includes('TABLE') || line.tags.some((tag) => OUTSIDE.has(tag))
      if (begins && lines.length > 0) break
      if (line.prose && lines.at(-1)?.prose === true) {
        const last = lines.pop()
        return { lines, next: last?.start ?? at, blanksBefore, closes: true }
      }
      lines.push(line)
      if (line.tags.includes('/TABLE')) return { lines, next: nextLine(text, line.end), blanksBefore, closes: true }
    }
    at = nextLine(text, line.end)
  }
  return { lines, next: at, blanksBefore, closes: false }
}

/** The end of the last row, rule or tag of a group; words behind it are notes to the table. */
function endOf({ lines }: Group): number {
  return lines.findLast(({ kind, tags }) => kind !== 'words' || tags.length > 0)?.end ?? lines.at(-1)?.end ?? 0
}

function hasPage({ lines }: Group): boolean {
  return lines.some(({ tags }) => tags.includes('PAGE'))
}

/**
 * Whether a line may be the first of a table that stands right behind a paragraph: `surely` where a tag says so.
 * Undefined for most lines.
 */
export function mayBeginTable(text: string, start: number): 'perhaps' | 'surely' | undefined {
  const line = readTableLine(text, start)
  if (line.tags.includes('TABLE')) return 'surely'
  if (line.kind === 'blank' || line.prose) return undefined
  return line.kind !== 'words' || line.wide || (line.cells[0]?.left ?? 0) >= 8 ? 'perhaps' : undefined
}

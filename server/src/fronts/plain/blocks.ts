import { lineEnd, nextLine } from '../../text/lines.ts'
import { resplitFrom, splitFrom, type Scan } from '../agreeing-splits.ts'
import { type BlockSlice, type Change } from '../front.ts'
import { BLOCKS_AHEAD, mayBeginTable, tableEnd } from './table-extent.ts'

/** Splits plain text at blank lines; a fixed-width table is one block, blank lines and all. A slice starts a line. */
export function splitPlain(text: string): readonly BlockSlice[] {
  return splitFrom(scanner(text))
}

/** The same as `splitPlain(text)`, found from the blocks before one change. */
export function resplitPlain(text: string, previous: readonly BlockSlice[], change: Change): readonly BlockSlice[] {
  return resplitFrom(previous, change, scanner(text), BLOCKS_AHEAD)
}

function scanner(text: string): Scan {
  return (start, emit) => {
    let end: number
    for (let at = start; at < text.length; at = nextLine(text, end)) {
      end = lineEnd(text, at)
      if (isBlankLine(text, at, end)) continue
      const slices = tableAt(text, at) ?? paragraphAt(text, at, end)
      for (const slice of slices) {
        if (emit(slice)) return true
        end = slice.end
      }
    }
    return false
  }
}

function tableAt(text: string, start: number): readonly BlockSlice[] | undefined {
  const end = tableEnd(text, start)
  return end === undefined ? undefined : [{ start, end }]
}

/** A paragraph to the next blank line or to the table that stands right behind it, and that table. */
function paragraphAt(text: string, start: number, firstEnd: number): readonly BlockSlice[] {
  let last = firstEnd
  let tried = false
  let end: number
  for (let at = nextLine(text, firstEnd); at < text.length; at = nextLine(text, end)) {
    end = lineEnd(text, at)
    if (isBlankLine(text, at, end)) break
    const begins = mayBeginTable(text, at)
    if (begins === 'surely' || (begins === 'perhaps' && !tried)) {
      tried = true
      const table = tableAt(text, at)
      if (table !== undefined) return [{ start, end: last }, ...table]
    }
    last = end
  }
  return [{ start, end: last }]
}

/** Whether a line holds nothing but spaces, tabs and form feeds, as the page breaks of old filings are. */
export function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 32 && unit !== 9 && unit !== 12) return false
  }
  return true
}

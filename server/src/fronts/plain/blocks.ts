import { lineEnd, nextLine } from '../../text/lines.ts'
import { resplitFrom, splitFrom, type Scan } from '../agreeing-splits.ts'
import { type BlockSlice, type Change } from '../front.ts'

/** Splits plain text at blank lines. A slice starts at the start of a line. */
export function splitPlain(text: string): readonly BlockSlice[] {
  return splitFrom(scanner(text))
}

/** The same as `splitPlain(text)`, found from the blocks before one change. */
export function resplitPlain(text: string, previous: readonly BlockSlice[], change: Change): readonly BlockSlice[] {
  return resplitFrom(previous, change, scanner(text))
}

function scanner(text: string): Scan {
  return (start, emit) => {
    let blockStart = -1
    let blockEnd = -1
    let end: number
    for (let at = start; at < text.length; at = nextLine(text, end)) {
      end = lineEnd(text, at)
      if (isBlankLine(text, at, end)) {
        if (blockStart !== -1 && emit({ start: blockStart, end: blockEnd })) return true
        blockStart = -1
      } else {
        if (blockStart === -1) blockStart = at
        blockEnd = end
      }
    }
    return blockStart !== -1 && emit({ start: blockStart, end: blockEnd })
  }
}

/** Whether a line holds nothing but spaces, tabs and form feeds, as the page breaks of old filings are. */
export function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 32 && unit !== 9 && unit !== 12) return false
  }
  return true
}

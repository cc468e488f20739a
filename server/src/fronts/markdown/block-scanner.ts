import { type BlockSlice } from '../front.ts'
import { Container, type Verdict } from './container.ts'
import {
  closesFence,
  columnsBetween,
  endsHtml,
  fenceLength,
  htmlEnd,
  isBlank,
  isDelimiterLike,
  isFootnoteDefinition,
  isHeading,
  isThematicBreak,
  listMarker,
  underlineLength,
  type HtmlEnd,
} from './line-shapes.ts'

/**
 * What the lines being read are part of. `rest` is the way out of what cannot be told without parsing: the block then
 * reaches to the end of the text.
 */
type Mode = 'none' | 'text' | 'indented' | 'fence' | 'html' | 'html-to-blank' | 'container' | 'rest'

/** Reads a text line by line from a cut on and tells its blocks. */
export class BlockScanner {
  readonly #text: string
  #lineStart: number
  #lineEnd = 0
  #nextLine = 0
  #nextReturn = -1
  #mode: Mode = 'none'
  #blockStart = -1
  #blockEnd = -1
  #blankSeen = false
  /** The block began with something whose end may depend on the blank lines after it: it takes the next block along. */
  #takesNext = false
  /** In text: a table or a definition may have begun, after which a line is not surely the text of a paragraph. */
  #murky = false
  /** In text: a line may have begun an HTML block, whose lines open nothing. */
  #maybeHtml = false
  /** In text: a line consists of one tag, which is text only as long as a paragraph is open. */
  #weakHtml = false
  /** In text: an indented line may have begun indented code, which goes on after blank lines. */
  #maybeIndented = false
  #fenceMarker = 0
  #fenceLength = 0
  #htmlEnd: HtmlEnd = 'blank'
  readonly #container = new Container()
  #stopped = false
  #emit: (slice: BlockSlice) => boolean = () => true

  /** `start` is 0 or the start of a slice. */
  constructor(text: string, start: number) {
    this.#text = text
    this.#lineStart = start
  }

  /** Tells every block in order until `emit` returns true; returns whether it did. */
  scan(emit: (slice: BlockSlice) => boolean): boolean {
    this.#emit = emit
    const text = this.#text
    const length = text.length
    this.#nextReturn = nextIndex(text, '\r', this.#lineStart)
    while (this.#lineStart < length && !this.#stopped) {
      this.#findLineEnd()
      const end = this.#lineEnd
      let at = this.#lineStart
      while (at < end && isBlank(text.charCodeAt(at))) at++
      if (at === end) this.#blankLine()
      else this.#line(at)
      if (this.#mode === 'rest') break
      this.#lineStart = this.#nextLine
    }
    if (this.#stopped || this.#mode === 'none') return this.#stopped
    if (this.#mode !== 'text' && this.#mode !== 'html-to-blank') this.#blockEnd = length
    this.#takesNext = false
    this.#finish()
    return this.#stopped
  }

  #findLineEnd(): void {
    const text = this.#text
    const feed = text.indexOf('\n', this.#lineStart)
    let end = feed === -1 ? text.length : feed
    let next = feed === -1 ? text.length : feed + 1
    if (this.#nextReturn < end) {
      if (this.#nextReturn < this.#lineStart) this.#nextReturn = nextIndex(text, '\r', this.#lineStart)
      if (this.#nextReturn < end) {
        end = this.#nextReturn
        next = end + 1 === feed ? feed + 1 : end + 1
      }
    }
    this.#lineEnd = end
    this.#nextLine = next
  }

  #blankLine(): void {
    switch (this.#mode) {
      case 'text':
        if (!this.#maybeIndented) this.#finish()
        else {
          this.#mode = 'indented'
          this.#blankSeen = true
        }
        return
      case 'html-to-blank':
        this.#finish()
        return
      case 'indented':
        this.#blankSeen = true
        // An indented blank line may count as code, by what follows it.
        if (this.#columns(this.#lineEnd) >= 4) this.#takesNext = true
        return
      case 'container':
        this.#blankSeen = true
        this.#container.blankLine()
        return
      default:
    }
  }

  /** Reads a line whose first unit that is no blank stands at `at`. */
  #line(at: number): void {
    const text = this.#text
    const end = this.#lineEnd
    switch (this.#mode) {
      case 'none':
        this.#open(at)
        return
      case 'text':
        this.#textLine(at)
        return
      case 'html-to-blank':
        this.#blockEnd = end
        return
      case 'fence':
        this.#blockEnd = end
        if (
          text.charCodeAt(at) === this.#fenceMarker &&
          closesFence(text, at, end, this.#fenceMarker, this.#fenceLength) &&
          this.#columns(at) < 4
        )
          this.#complete()
        return
      case 'html':
        this.#blockEnd = end
        if (endsHtml(text, at, end, this.#htmlEnd)) this.#complete()
        return
      case 'indented':
        if (this.#columns(at) >= 4) {
          this.#blankSeen = false
          this.#blockEnd = end
        } else if (this.#blankSeen && !this.#opensContainer(at)) this.#cut(at)
        else {
          // Even after a blank line a number or an empty item may or may not open a list here, so the block goes on.
          this.#takesNext = true
          this.#openInside(at, true)
        }
        return
      case 'container':
        this.#containerLine(at)
        return
      default:
    }
  }

  /** Ends the block before this line, which opens the next one. */
  #cut(at: number): void {
    if (this.#takesNext || (this.#mode === 'container' && this.#container.takesNext)) {
      this.#takesNext = false
      this.#openInside(at, false)
      return
    }
    this.#finish()
    if (!this.#stopped) this.#open(at)
  }

  #finish(): void {
    if (this.#emit({ start: this.#blockStart, end: this.#blockEnd })) this.#stopped = true
    this.#mode = 'none'
    this.#blockStart = -1
    this.#takesNext = false
  }

  /** Ends the block after this line. */
  #complete(): void {
    this.#blockEnd = this.#lineEnd
    this.#finish()
  }

  #open(at: number): void {
    this.#blockStart = this.#lineStart
    // Only the caller of the scan knows whether it wants to go on; a block is told when it ends.
    this.#openInside(at, false)
  }

  #openInside(at: number, afterIndented: boolean): void {
    const text = this.#text
    const end = this.#lineEnd
    this.#blockEnd = end
    this.#blankSeen = false
    this.#murky = false
    this.#maybeHtml = false
    this.#weakHtml = false
    this.#maybeIndented = false
    this.#mode = 'text'
    const columns = this.#columns(at)
    if (columns >= 4) {
      this.#mode = 'indented'
      return
    }
    const unit = text.charCodeAt(at)
    switch (unit) {
      case 35:
        if (isHeading(text, at, end)) this.#complete()
        return
      case 96:
      case 126:
        this.#openFence(at)
        return
      case 60:
        this.#openHtml(at)
        return
      case 91:
        this.#murky = true
        break
      case 42:
      case 45:
      case 95:
        if (isThematicBreak(text, at, end)) {
          this.#complete()
          return
        }
        break
      default:
    }
    if (this.#opensContainer(at)) {
      this.#container.open(text, at, end, columns)
      if (afterIndented) this.#container.doubt()
      this.#mode = 'container'
    }
  }

  #opensContainer(at: number): boolean {
    const unit = this.#text.charCodeAt(at)
    if (unit === 62) return true
    if (unit === 91) return this.#text.charCodeAt(at + 1) === 94 && isFootnoteDefinition(this.#text, at)
    return canBeMarker(unit) && listMarker(this.#text, at, this.#lineEnd) !== undefined
  }

  #openFence(at: number): void {
    const length = fenceLength(this.#text, at, this.#lineEnd)
    if (length === 0) return
    this.#fenceMarker = this.#text.charCodeAt(at)
    this.#fenceLength = length
    this.#mode = 'fence'
  }

  #openHtml(at: number): void {
    const mark = htmlEnd(this.#text, at, this.#lineEnd)
    if (mark === undefined) return
    if (mark === 'blank' || mark === 'blank-weak') this.#mode = 'html-to-blank'
    else {
      this.#mode = 'html'
      this.#htmlEnd = mark
      const from = mark === '>' || mark === '-->' ? at + 2 : mark === '?>' ? at + 1 : at
      if (endsHtml(this.#text, from, this.#lineEnd, mark)) this.#complete()
    }
  }

  #textLine(at: number): void {
    const text = this.#text
    const end = this.#lineEnd
    const unit = text.charCodeAt(at)
    const first = SHAPES[unit]
    if (first !== undefined || at !== this.#lineStart) {
      if (this.#columns(at) >= 4) {
        if (this.#murky) this.#maybeIndented = true
      } else if (first !== undefined) {
        const verdict = this.#interruption(at, unit)
        if (verdict === 'cut' && (this.#maybeHtml || this.#maybeIndented)) {
          this.#mode = 'rest'
          return
        }
        if (verdict === 'cut') {
          this.#cut(at)
          return
        }
        if (verdict === 'complete') {
          this.#complete()
          return
        }
        if (verdict === 'container' || verdict === 'maybe-container') {
          if (this.#maybeHtml || this.#maybeIndented) {
            this.#mode = 'rest'
            return
          }
          // Whether a number further on may open a list depends on the text before, so the block goes on.
          this.#blockEnd = end
          this.#container.open(text, at, end, this.#columns(at))
          if (verdict === 'maybe-container') this.#container.doubt()
          this.#mode = 'container'
          return
        }
      }
    }
    this.#blockEnd = end
  }

  /** What a line does to the text above it: nothing, end it before or after this line, or open a container. */
  #interruption(at: number, unit: number): 'none' | 'cut' | 'complete' | 'container' | 'maybe-container' {
    const text = this.#text
    const end = this.#lineEnd
    switch (unit) {
      case 35:
        return isHeading(text, at, end) ? 'cut' : 'none'
      case 96:
      case 126:
        return fenceLength(text, at, end) > 0 ? 'cut' : 'none'
      case 60: {
        const mark = htmlEnd(text, at, end)
        if (mark === undefined) return 'none'
        if (mark !== 'blank-weak') return 'cut'
        if (this.#murky) this.#maybeHtml = true
        this.#weakHtml = true
        return 'none'
      }
      case 62:
        return 'container'
      case 61:
        return !this.#murky && underlineLength(text, at, end) > 0 ? 'complete' : 'none'
      case 91:
        return text.charCodeAt(at + 1) === 94 && isFootnoteDefinition(text, at) ? 'container' : 'none'
      case 58:
      case 124:
        if (isDelimiterLike(text, at, end)) this.#doubtText()
        return 'none'
      case 45: {
        const length = underlineLength(text, at, end)
        if (length > 0 && !this.#murky) return 'complete'
        if (length > 2) return 'complete'
        break
      }
      default:
    }
    if (isThematicBreak(text, at, end)) return 'cut'
    const marker = listMarker(text, at, end)
    if (marker !== undefined) return marker.interrupts ? 'container' : this.#murky ? 'maybe-container' : 'none'
    if (unit === 45 && isDelimiterLike(text, at, end)) this.#doubtText()
    return 'none'
  }

  /** A table may have begun with the line before, which then may have been HTML as well. */
  #doubtText(): void {
    this.#murky = true
    if (this.#weakHtml) this.#maybeHtml = true
  }

  #containerLine(at: number): void {
    const verdict: Verdict = this.#container.line(this.#text, this.#lineStart, at, this.#lineEnd, this.#blankSeen)
    if (verdict === 'cut') this.#cut(at)
    else if (verdict === 'complete') this.#complete()
    else if (verdict === 'rest') this.#mode = 'rest'
    else {
      this.#blankSeen = false
      this.#blockEnd = this.#lineEnd
    }
  }

  #columns(at: number): number {
    return at === this.#lineStart ? 0 : columnsBetween(this.#text, this.#lineStart, at)
  }
}

function canBeMarker(unit: number): boolean {
  return unit === 42 || unit === 43 || unit === 45 || (unit >= 48 && unit <= 57)
}

/** The units that can open something within a text, so that other lines are passed over at once. */
const SHAPES: readonly (true | undefined)[] = Array.from({ length: 128 }, (_, unit) =>
  '#`~<>=[:|-+*_0123456789'.includes(String.fromCharCode(unit)) ? true : undefined,
)

function nextIndex(text: string, unit: string, from: number): number {
  const at = text.indexOf(unit, from)
  return at === -1 ? Infinity : at
}

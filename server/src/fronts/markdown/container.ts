import {
  columnsBetween,
  fenceLength,
  htmlEnd,
  isBlank,
  isFootnoteDefinition,
  isHeading,
  isThematicBreak,
  listMarker,
  skipBlanks,
  underlineLength,
} from './line-shapes.ts'

/** What a line does to the container above it: it belongs to its block, ends it, opens the next, or cannot be told. */
export type Verdict = 'stays' | 'complete' | 'cut' | 'rest'

/** Follows the lines of one list, quote or footnote definition at the top level of a document. */
export class Container {
  /** Whether the container may have been closed by an earlier line, or its item may begin further right. */
  #unsure = false
  #kind: 'list' | 'quote' | 'note' = 'list'
  /** The column from which on a line is inside. */
  #offset = 0
  /** Whether the last line is text of a paragraph beyond doubt, which the next line may go on with. */
  #inParagraph = false
  /** Whether, since the last blank line, an HTML block may have been opened outside. */
  #maybeHtml = false
  #takesNext = false
  #pipes = false

  /** Whether it holds a fence or HTML, whose end may depend on the blank lines after it. */
  get takesNext(): boolean {
    return this.#takesNext
  }

  /** Starts anew with a line that opens a container at `at`. */
  open(text: string, at: number, end: number, columns: number): void {
    this.#takesNext = false
    this.#maybeHtml = false
    this.#pipes = false
    this.#enter(text, at, end, columns)
  }

  /** Says that the line which opened the container may not have opened one. */
  doubt(): void {
    this.#unsure = true
    this.#inParagraph = false
  }

  blankLine(): void {
    this.#inParagraph = false
    this.#maybeHtml = false
    this.#pipes = false
  }

  /** Takes the next line that is not blank; `afterBlank` tells whether the one before was. */
  line(text: string, lineStart: number, at: number, end: number, afterBlank: boolean): Verdict {
    const columns = columnsBetween(text, lineStart, at)
    if (this.#kind !== 'quote' && columns >= this.#offset) {
      if (this.#unsure && columns < 4 && opensBlock(text, at, end)) return 'rest'
      this.#noteContent(text, at, end, columns - this.#offset)
      return 'stays'
    }
    if (afterBlank) return this.#afterBlank(text, at, end, columns)
    if (columns >= 4) {
      if (!this.#inParagraph) this.#unsure = true
      return 'stays'
    }
    const interrupts =
      isHeading(text, at, end) ||
      isThematicBreak(text, at, end) ||
      fenceLength(text, at, end) > 0 ||
      this.#opensHtml(text, at, end)
    if (interrupts && this.#maybeHtml) return 'rest'
    // Under text it may be an underline as well as a thematic break: both end here.
    if (this.#unsure && text.charCodeAt(at) === 45 && underlineLength(text, at, end) > 2) return 'complete'
    if (interrupts) return 'cut'
    if (this.#isMarker(text, at, end)) {
      if (this.#maybeHtml) return 'rest'
      const marker = listMarker(text, at, end)
      this.#enter(text, at, end, columns)
      if (marker !== undefined && !marker.interrupts) this.#unsure = true
      return 'stays'
    }
    if (this.#inParagraph) this.#noteContent(text, at, end, 0)
    else this.#unsure = true
    return 'stays'
  }

  #afterBlank(text: string, at: number, end: number, columns: number): Verdict {
    if (columns >= 4) {
      if (this.#unsure) return 'stays'
      return 'cut'
    }
    const marker = this.#kind === 'quote' || isThematicBreak(text, at, end) ? undefined : listMarker(text, at, end)
    if (marker === undefined) return 'cut'
    const afterNote = this.#kind === 'note'
    this.#enter(text, at, end, columns)
    // The parser takes a number here for one that interrupts the footnote.
    if (afterNote) this.doubt()
    return 'stays'
  }

  /** HTML that surely interrupts; a complete tag does so only where no paragraph is open, which may be unknown. */
  #opensHtml(text: string, at: number, end: number): boolean {
    if (text.charCodeAt(at) !== 60) return false
    const mark = htmlEnd(text, at, end)
    if (mark === 'blank-weak') {
      // The parser reads it as one or the other by what follows the blank line.
      this.#takesNext = true
      if (!this.#inParagraph) {
        this.#maybeHtml = true
        this.#unsure = true
      }
      return false
    }
    return mark !== undefined
  }

  #isMarker(text: string, at: number, end: number): boolean {
    const unit = text.charCodeAt(at)
    if (unit === 62) return true
    if (unit === 91) return isFootnoteDefinition(text, at)
    return listMarker(text, at, end) !== undefined
  }

  #enter(text: string, at: number, end: number, columns: number): void {
    this.#unsure = false
    const marker = listMarker(text, at, end)
    if (text.charCodeAt(at) === 62) {
      this.#kind = 'quote'
      this.#offset = 0
    } else if (marker === undefined) {
      this.#kind = 'note'
      this.#offset = 4
    } else {
      this.#kind = 'list'
      const width = marker.end - at
      const content = skipBlanks(text, marker.end, end)
      const blanks = columnsBetween(text, marker.end, content, columns + width)
      this.#offset = columns + width + (marker.empty || blanks > 4 ? 1 : blanks)
      if (marker.empty) this.#unsure = true
    }
    this.#noteContent(text, at, end, 0)
  }

  /** Remembers what a line inside may have opened, and whether it is plain text of a paragraph. */
  #noteContent(text: string, at: number, end: number, indent: number): void {
    let ticks = 0
    let tildes = 0
    for (let here = at; here < end; here++) {
      const unit = text.charCodeAt(here)
      ticks = unit === 96 ? ticks + 1 : 0
      tildes = unit === 126 ? tildes + 1 : 0
      if (ticks === 3 || tildes === 3 || unit === 60) this.#takesNext = true
      if (unit === 124) this.#pipes = true
    }
    const deep = indent >= 4 && !this.#inParagraph
    this.#inParagraph = !this.#takesNext && !this.#pipes && !deep && opensWithWord(text, at, end)
  }
}

/** Whether a line may open a fence or HTML that reaches beyond blank lines. */
function opensBlock(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === 60 || fenceLength(text, at, end) > 0
}

/** Whether a line, its list and quote markers aside, begins with a letter, a digit or an opening quote. */
function opensWithWord(text: string, at: number, end: number): boolean {
  let here = at
  while (here < end) {
    const unit = text.charCodeAt(here)
    const marker = unit === 62 ? here + 1 : listMarker(text, here, end)?.end
    if (marker === undefined) break
    const content = skipBlanks(text, marker, end)
    if (content - marker > 4 || (content > marker && text.charCodeAt(content - 1) === 9)) return false
    here = content
  }
  return here < end && /[\p{L}\p{N}"'“”‘’($]/u.test(String.fromCodePoint(text.codePointAt(here) ?? 0)) && !isBlank(here)
}

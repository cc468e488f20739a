import { type Snapshot } from '../analysis/snapshot.ts'
import { pageTextOf } from '../document/page-text.ts'
import { describePassage, wholeWords } from '../document/passages.ts'
import { writeTextFragment } from '../document/text-fragment.ts'
import { type Span } from '../text/span.ts'
import { escapeMarkdown } from './rich-text.ts'

/** What annotating needs to know of the note. */
export interface AnnotatedNote {
  /** The address of the filing as the note writes it: relative, percent-encoded. */
  readonly filingAddress: string
  /** The file name of the filing, for people. */
  readonly filingName: string
  /** The note's text as it stands; undefined when there is no note yet. */
  readonly text: string | undefined
}

/** What to add to a note. */
export interface Annotation {
  /** Where to insert, in the note's text as it stands. */
  readonly offset: number
  readonly inserted: string
  /** Where the cursor belongs afterwards, within `inserted`. */
  readonly cursor: number
}

/**
 * A quotation of the selected passage, widened to whole words, with a link that names the passage by its text; room
 * for the person's own words follows it. A new note starts with the front matter that names its filing. Undefined
 * when the selection shows no text, or text that cannot be told from its other occurrences.
 */
export function annotate(filing: Snapshot, selection: Span, note: AnnotatedNote): Annotation | undefined {
  const page = pageTextOf(filing)
  const selected = page.range(selection)
  if (selected === undefined) return undefined
  const range = wholeWords(page, selected)
  const fragment = describePassage(page, range)
  if (fragment === undefined) return undefined
  const quotation = escapeMarkdown(page.printed(range.from, range.to))
  const block = page.places(range.from, range.to)[0]?.block ?? 0
  const pincite = [note.filingName, ...filing.outline().sectionOf(block).slice(-1)].join(', ')
  const link = `[${quotation}](${note.filingAddress}${writeTextFragment(fragment)} "${linkTitle(pincite)}")`
  const eol = (note.text ?? filing.text).includes('\r\n') ? '\r\n' : '\n'
  const lead = note.text === undefined ? newNote(note, eol) : separation(note.text, eol)
  const inserted = `${lead}> ${link}${eol}${eol}`
  return { offset: note.text?.length ?? 0, inserted, cursor: inserted.length }
}

function newNote({ filingAddress, filingName }: AnnotatedNote, eol: string): string {
  const address = /[:#'"]|^[-?!&*|>@%]/.test(filingAddress) ? JSON.stringify(filingAddress) : filingAddress
  return ['---', `filing: ${address}`, '---', '', `# Notes on ${escapeMarkdown(filingName)}`, '', ''].join(eol)
}

/** What parts a text from a new paragraph. */
function separation(text: string, eol: string): string {
  if (text.trim() === '') return ''
  const breaks = /(?:\r\n|\n|\r){0,2}$/.exec(text)?.[0].replaceAll('\r\n', '\n').length ?? 0
  return eol.repeat(2 - breaks)
}

/** A link's title: no quotation mark or backslash of its own, on one line. */
function linkTitle(text: string): string {
  return text.replaceAll('\\', '').replaceAll('"', "'").replaceAll(/\s+/g, ' ')
}

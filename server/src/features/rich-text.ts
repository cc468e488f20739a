import { type Span } from '../text/span.ts'

/** A place to go to: a span of a document by the document's id. */
export interface DocumentPlace {
  readonly document: string
  readonly span: Span
}

/** A piece of a line: the program's own words, a quotation of a document, an emphasis, or words that lead to a place. */
export type Piece =
  | string
  | { readonly quoted: string }
  | { readonly strong: string }
  | { readonly label: string; readonly place: DocumentPlace }
  /** Markdown of the program's own, such as a rule's reason; shown as it is to those who read plain text. */
  | { readonly markdown: string }

/** Text for people, as lines of pieces; an empty line parts paragraphs. */
export type RichText = readonly (readonly Piece[])[]

/** Everything that markdown gives a meaning to, in the middle of a line or at its start, and a backslash takes it from. */
const MEANINGFUL = /[\\`*_{}[\]()>#+\-.!|~$:@^=]/g
/** What HTML gives a meaning to. */
const HTML = /[&<]/

/** A quotation that markdown shows as it was printed, on one line; nothing in it can become markup or a link. */
export function escapeMarkdown(text: string): string {
  return escapeUnits(onOneLine(text))
}

function escapeUnits(text: string): string {
  const plain = HTML.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text
  return plain.replace(MEANINGFUL, String.raw`\$&`)
}

/** Renders as markdown; `link` gives the address of a place, undefined where the client cannot go there. */
export function renderMarkdown(text: RichText, link: (place: DocumentPlace) => string | undefined): string {
  let markdown = ''
  let before = ''
  for (let at = 0; at < text.length; at++) {
    const line = markdownLine(text[at] ?? [], link)
    // Two spaces keep the lines of a paragraph apart.
    if (at > 0) markdown += before !== '' && line !== '' ? '  \n' : '\n'
    markdown += line
    before = line
  }
  return markdown
}

function markdownLine(pieces: RichText[number], link: (place: DocumentPlace) => string | undefined): string {
  let line = ''
  for (const piece of pieces) line += markdownPiece(piece, link)
  return line
}

const NOT_IN_ADDRESS = /[<>\s]/

function markdownPiece(piece: Piece, link: (place: DocumentPlace) => string | undefined): string {
  if (typeof piece === 'string') return escapeUnits(piece)
  if ('quoted' in piece) return escapeMarkdown(piece.quoted)
  if ('strong' in piece) return `**${escapeMarkdown(piece.strong)}**`
  if ('markdown' in piece) return piece.markdown
  const address = link(piece.place)
  const label = escapeMarkdown(piece.label)
  if (address === undefined) return label
  const written = NOT_IN_ADDRESS.test(address) ? address.replaceAll(/[<>\s]/g, encodeURIComponent) : address
  return `[${label}](<${written}>)`
}

/** Renders as plain text. */
export function renderPlain(text: RichText): string {
  return text.map((line) => line.map(plainPiece).join('')).join('\n')
}

function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if ('quoted' in piece) return onOneLine(piece.quoted)
  if ('strong' in piece) return onOneLine(piece.strong)
  return 'markdown' in piece ? piece.markdown : onOneLine(piece.label)
}

const UNEVEN_SPACE = /[^\S ]| {2}/

function onOneLine(text: string): string {
  if (!UNEVEN_SPACE.test(text)) return text.trim()
  return text.replaceAll(/\s+/g, ' ').trim()
}

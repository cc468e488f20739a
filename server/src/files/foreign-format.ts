/** How far into a text its markup is looked for, in UTF-16 units; exporters put declarations and comments before it. */
const TOP = 4000

const HTML_START = /^\s{0,200}<(?:!doctype\s{1,9}html|html|head|body)\b/i
const XML_START = /^\s{0,200}<\?xml\b/i
const HTML_ELEMENT = /<(?:html|body)\b/i
const HTML_PATH = /\.(?:html?|xhtml)$/i

/** The first bytes of files that hold no text, as Latin-1, and what such a file is. */
const SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ['PK\u0003\u0004', 'a Word, Excel or zip file'],
  ['PK\u0005\u0006', 'a Word, Excel or zip file'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word or Excel file'],
  ['%PDF', 'a PDF file'],
  ['{\\rtf', 'a rich text file'],
]

/** What a file of another format is, by its first bytes, in words that complete "cannot be read: …". */
export function foreignBytes(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature))
  return found === undefined ? undefined : `it is ${found[1]}; save it as markdown or text first`
}

/** Says that a text is HTML, by its first lines or by its path, in words that complete "cannot be read: …". */
export function foreignText(text: string, path: string): string | undefined {
  const isHtml =
    HTML_PATH.test(path) ||
    HTML_START.test(text.slice(0, TOP)) ||
    (XML_START.test(text.slice(0, TOP)) && HTML_ELEMENT.test(text.slice(0, TOP)))
  return isHtml ? 'it is HTML, which Tickmark does not read yet; convert it to markdown or text first' : undefined
}

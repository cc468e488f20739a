/** The text of a document, or why its bytes are none, in words that complete "cannot be read: …". */
export type Decoded = { readonly text: string } | { readonly problem: string }

/** Larger files are no documents, and their text would not fit what the engine may use. */
export const MOST_BYTES = 64 * 1024 * 1024

/** Why a file of more than MOST_BYTES is not read. */
export const TOO_LARGE = `it is larger than ${MOST_BYTES / 1024 / 1024} MB`

/**
 * Decodes UTF-8, with or without a byte-order mark, and UTF-16 with one. The mark is not part of the text; line
 * endings stay as they are. Bytes that are neither, and texts with a NUL, are a problem that names the byte's offset.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return { problem: TOO_LARGE }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be')
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const nul = bytes.indexOf(0)
  if (nul !== -1) return { problem: `byte ${nul} is NUL, so it is not text${nulHint(bytes)}` }
  const content = bytes.subarray(mark)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content) }
  } catch {
    const at = mark + firstMalformed(content)
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    return { problem: `it is not UTF-8: byte ${at} (0x${byte}) does not belong there; save it as UTF-8` }
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const content = bytes.subarray(2)
  if (content.length % 2 === 1) return { problem: `it is not UTF-16: byte ${bytes.length - 1} stands alone` }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(content)
  const nul = text.indexOf('\0')
  return nul === -1 ? { text } : { problem: `byte ${2 + nul * 2} is NUL, so it is not text` }
}

function nulHint(bytes: Uint8Array): string {
  let odd = 0
  const first = bytes.subarray(0, 200)
  for (let at = 1; at < first.length; at += 2) if (first[at] === 0) odd++
  return odd * 4 > first.length ? '; it looks like UTF-16 without a byte-order mark' : ''
}

/** The offset of the first byte that is not UTF-8, found by counting what a lenient decoder kept. */
function firstMalformed(bytes: Uint8Array): number {
  const encoder = new TextEncoder()
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let offset = 0
  for (let from = 0; ;) {
    const at = lenient.indexOf('\uFFFD', from)
    if (at === -1) return offset
    offset += encoder.encode(lenient.slice(from, at)).length
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
    if (!isWritten) return offset
    offset += 3
    from = at + 1
  }
}

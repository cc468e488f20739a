/** The passage that a URL names by its text: `#:~:text=prefix-,exact,end,-suffix` (WICG draft "URL Fragment Text Directives"). */
export interface TextFragment {
  /** What stands directly before the passage; empty when nothing is said. */
  readonly prefix: string
  /** The whole passage, or its first words where `end` names its last. */
  readonly exact: string
  readonly end: string | undefined
  readonly suffix: string
}

/** The lines that a URL names: `#L111`, `#L111-L115`; counted from 1. */
export interface LineFragment {
  readonly first: number
  readonly last: number
}

/** The address of a link without its fragment. */
export function addressOf(url: string): string {
  const hash = url.indexOf('#')
  return hash === -1 ? url : url.slice(0, hash)
}

/** Reads the first text directive of a link's fragment; undefined when there is none or it names nothing. */
export function readTextFragment(url: string): TextFragment | undefined {
  const start = url.indexOf(':~:')
  if (start === -1 || !url.slice(0, start).includes('#')) return undefined
  const directive = url
    .slice(start + 3)
    .split('&')
    .find((one) => one.startsWith('text='))
  if (directive === undefined) return undefined
  const parts = directive.slice('text='.length).split(',')
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined
  const [exact = '', ...more] = parts
  if (exact === '') return undefined
  const end = more.join(',')
  return {
    prefix: decode(prefix ?? ''),
    exact: decode(exact),
    end: end === '' ? undefined : decode(end),
    suffix: decode(suffix ?? ''),
  }
}

/** Reads a line fragment, with or without columns (`#L12`, `#L12-L14`, `#L12,5`, `#L12C5-L14C2`). */
export function readLineFragment(url: string): LineFragment | undefined {
  const [, first, last] = /#L(\d{1,9})(?:[,C]\d{1,9})?(?:-L?(\d{1,9})(?:[,C]\d{1,9})?)?$/.exec(url) ?? []
  if (first === undefined) return undefined
  return { first: Number(first), last: Number(last ?? first) }
}

/**
 * Writes a text directive, `#` included, in ASCII that stands in a markdown link as it is: the characters with a
 * meaning in the directive or in markdown are percent-encoded too.
 */
export function writeTextFragment({ prefix, exact, end, suffix }: TextFragment): string {
  const parts = [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    encode(exact),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ]
  return `#:~:text=${parts.join(',')}`
}

function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '')).replaceAll(
    /[-!'()*~_]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

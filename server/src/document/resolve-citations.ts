import { indexLines } from '../text/lines.ts'
import { type Place } from '../facts/fact.ts'
import { type Citation, type CitedDocument } from './citation.ts'
import { nearestPassage } from './nearest-passage.ts'
import { pageTextOf } from './page-text.ts'
import { describePassage, findPassage } from './passages.ts'
import { type ReadingSource } from './resolve-facts.ts'
import { readLineFragment, readTextFragment, writeTextFragment, type LineFragment } from './text-fragment.ts'

/** What a link of a note leads to: undefined where it leads to no document of the workspace at all. */
export type CitedTarget = { readonly document: CitedDocument | undefined } | undefined

type Passage = Pick<Citation, 'passage' | 'passages' | 'namesPassage' | 'nearest' | 'nearestFragment'>

const NO_PASSAGE: Passage = {
  passage: undefined,
  passages: [],
  namesPassage: false,
  nearest: undefined,
  nearestFragment: undefined,
}
const found = new WeakMap<CitedDocument, Map<string, Passage>>()

/**
 * The citations of a note in the order of the text. `target` is asked for every link's address, fragment included;
 * links for which it answers undefined are no citations.
 */
export function resolveCitations(note: ReadingSource, target: (url: string) => CitedTarget): readonly Citation[] {
  const citations: Citation[] = []
  for (let block = 0; block < note.blockCount; block++) {
    const reading = note.reading(block)
    for (const link of reading.links) {
      const cited = target(link.url)
      if (cited === undefined) continue
      const { document } = cited
      const at = { block, span: link.span }
      citations.push({ link, at, note: reading, document, ...passageOf(document, link.url) })
    }
  }
  return citations
}

/** The passage of a document that an address names by its fragment; kept with the document's version. */
function passageOf(document: CitedDocument | undefined, url: string): Passage {
  const hash = url.indexOf('#')
  if (hash === -1) return NO_PASSAGE
  const fragment = url.slice(hash)
  if (document === undefined) return { ...NO_PASSAGE, namesPassage: namesPassage(fragment) }
  let known = found.get(document)
  if (known === undefined) {
    known = new Map()
    found.set(document, known)
  }
  let passage = known.get(fragment)
  if (passage === undefined) {
    passage = lookUp(document, fragment)
    known.set(fragment, passage)
  }
  return passage
}

function namesPassage(fragment: string): boolean {
  return readTextFragment(fragment) !== undefined || readLineFragment(fragment) !== undefined
}

function lookUp(document: CitedDocument, fragment: string): Passage {
  const text = readTextFragment(fragment)
  if (text === undefined) {
    const lines = readLineFragment(fragment)
    return lines === undefined ? NO_PASSAGE : passages(linePlaces(document, lines))
  }
  const page = pageTextOf(document)
  const range = findPassage(page, text)
  if (range !== undefined) return passages(page.places(range.from, range.to))
  const near = nearestPassage(page, text)
  if (near === undefined) return passages([])
  const described = describePassage(page, near)
  return {
    ...passages([]),
    nearest: page.places(near.from, near.to)[0],
    nearestFragment: described && writeTextFragment(described),
  }
}

function passages(places: readonly Place[]): Passage {
  return { ...NO_PASSAGE, namesPassage: true, passage: places[0], passages: places }
}

function linePlaces({ text, slices }: CitedDocument, { first, last }: LineFragment): readonly Place[] {
  const lines = indexLines(text)
  if (first < 1 || first > lines.lineCount) return []
  const start = lines.offset({ line: first - 1, column: 0 })
  const end = last >= lines.lineCount ? text.length : lines.offset({ line: last, column: 0 })
  return slices.flatMap((slice, block) => {
    if (slice.end <= start || slice.start >= end) return []
    return [{ block, span: { start: Math.max(0, start - slice.start), end: Math.min(end, slice.end) - slice.start } }]
  })
}

/** A heading of the document and the block it stands in. */
export interface Heading {
  readonly title: string
  readonly depth: number
  readonly block: number
}

/** The headings of a document in order. */
export interface Outline {
  readonly headings: readonly Heading[]
  /** Titles from the outermost to the innermost heading that a block stands under. */
  sectionOf(block: number): readonly string[]
}

/** Orders headings into an outline. */
export function outlineOf(headings: readonly Heading[]): Outline {
  return {
    headings,
    sectionOf(block) {
      const path: Heading[] = []
      for (const heading of headings) {
        if (heading.block > block) break
        while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= heading.depth) path.pop()
        path.push(heading)
      }
      return path.map((heading) => heading.title)
    },
  }
}

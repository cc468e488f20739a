import { type DateMention, type Figure, type Mention } from '../mentions/mention.ts'
import { mentionsWithin } from './within.ts'

/** The longest figure of a cell is shorter. */
const REACH = 60

/**
 * The mentions of a table's run with the figures of its cells among them, in the order of the text, the longer first.
 * A figure of a cell takes the place of the figure or footnote mark that was read over its digits without knowing the
 * table, and of anything else that would cross it; it does not touch what holds it. So does the length of a cell under "(in years)".
 */
export function withCellFigures(
  mentions: readonly Mention[],
  read: readonly Figure[],
  lengths: readonly DateMention[],
): readonly Mention[] {
  if (read.length + lengths.length === 0) return mentions
  const figures = lengths.length === 0 ? read : [...read, ...lengths].toSorted((one, other) => one.from - other.from)
  const kept = mentions.filter((mention) => !givesWay(mention, figures))
  const all: Mention[] = []
  let next = 0
  for (const mention of kept) {
    for (let figure = figures[next]; figure !== undefined && isBefore(figure, mention); figure = figures[++next])
      all.push(figure)
    all.push(mention)
  }
  for (let figure = figures[next]; figure !== undefined; figure = figures[++next]) all.push(figure)
  return all
}

function isBefore(one: Mention, other: Mention): boolean {
  return one.from < other.from || (one.from === other.from && one.to >= other.to)
}

function givesWay(mention: Mention, figures: readonly (Figure | DateMention)[]): boolean {
  for (const figure of mentionsWithin(figures, mention.from - REACH, mention.to)) {
    if (figure.to <= mention.from) continue
    if (mention.kind === 'figure' || (mention.kind === 'reference' && mention.type === 'footnote')) return true
    const nests =
      (mention.from <= figure.from && figure.to <= mention.to) ||
      (figure.from <= mention.from && mention.to <= figure.to)
    if (!nests) return true
  }
  return false
}

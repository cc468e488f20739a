import { type TaggedFact, type TaggedFiling } from './facts.ts'

/**
 * About `length` units of prose of the filings with the facts tagged in it, as one text: paragraphs in which something
 * is tagged, taken from each filing in turn until there is enough.
 */
export function proseSample(filings: readonly TaggedFiling[], length: number): TaggedFiling {
  const queues = filings.map((filing) => taggedParagraphs(filing))
  const facts: TaggedFact[] = []
  let text = ''
  for (let turn = 0; text.length < length && queues.some((queue) => queue.length > 0); turn++) {
    const paragraph = queues[turn % queues.length]?.shift()
    if (paragraph === undefined) continue
    const shift = text.length - paragraph.start
    for (const fact of paragraph.facts) facts.push({ ...fact, start: fact.start + shift, end: fact.end + shift })
    text += `${paragraph.text}\n\n`
  }
  return { name: 'prose', text, facts }
}

interface Paragraph {
  readonly start: number
  readonly text: string
  readonly facts: readonly TaggedFact[]
}

function taggedParagraphs({ text, facts }: TaggedFiling): Paragraph[] {
  const prose = facts.filter(({ table }) => !table)
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const paragraph of text.split('\n\n')) {
    const end = start + paragraph.length
    const inside = prose.filter((fact) => fact.start >= start && fact.end <= end)
    if (inside.length > 0 && !paragraph.startsWith('|')) paragraphs.push({ start, text: paragraph, facts: inside })
    start = end + 2
  }
  return paragraphs
}

import { recogniseMentions } from '../../server/src/mentions/recognise.ts'
import { plainString } from '../../server/src/mentions/decimal.ts'
import { mentionText, type Mention } from '../../server/src/mentions/mention.ts'
import { CELL_BARRIER, ROW_BARRIER, type ProseRun, type RunKind } from '../../server/src/text/runs.ts'

/** A run whose text is its own source; in tables `|` parts cells and a line break rows. */
export function runOf(text: string, kind: RunKind = 'paragraph'): ProseRun {
  const read = kind === 'table' ? text.replaceAll('|', CELL_BARRIER).replaceAll('\n', ROW_BARRIER) : text
  return { kind, text: read, at: (offset) => offset, span: (from, to) => ({ start: from, end: to }) }
}

/** One line per mention: what was read, as what, with which value. */
export function describeMentions(text: string, kind?: RunKind): readonly string[] {
  return recogniseMentions(runOf(text, kind)).map(describeMention)
}

/** The mentions of some kinds only. */
export function describeOnly(text: string, ...kinds: readonly Mention['kind'][]): readonly string[] {
  return recogniseMentions(runOf(text))
    .filter((mention) => kinds.includes(mention.kind))
    .map(describeMention)
}

function describeMention(mention: Mention): string {
  const words: (string | undefined)[] = [mentionText(mention), '=']
  switch (mention.kind) {
    case 'figure':
      words.push(mention.type, mention.qualifier, plainString(mention.value), mention.currency, mention.instrument)
      if (mention.counterpart) words.push(`to ${plainString(mention.counterpart)}`)
      break
    case 'date':
      words.push(mention.type, mention.value, mention.role)
      words.push(mention.open ? 'open' : mention.exists ? undefined : 'impossible', mention.dayKind)
      if (mention.zone !== undefined) words.push(`in ${mention.zone}`)
      if (mention.endOf !== undefined) words.push(`ends ${mention.endOf}`)
      if (mention.weekday) words.push(`weekday ${mention.weekday.number}`)
      break
    case 'entity':
      words.push(mention.type, mention.canonical, mention.title)
      break
    case 'term':
      words.push(mention.role, mention.term)
      if (mention.definedAs) words.push(`for ${mention.run.text.slice(mention.definedAs.from, mention.definedAs.to)}`)
      break
    case 'reference':
      words.push(mention.kind, mention.target)
      if (mention.elsewhere !== undefined) words.push(`in ${mention.elsewhere}`)
  }
  return words.filter((word) => word !== undefined).join(' ')
}

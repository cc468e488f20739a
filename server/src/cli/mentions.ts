import { type PlacedMention } from '../document/document-mentions.ts'
import { type Snapshot } from '../analysis/snapshot.ts'
import { iso8601Of } from '../facts/iso-8601.ts'
import { plainString } from '../mentions/decimal.ts'
import { mentionSpan, mentionText, type Figure, type Mention } from '../mentions/mention.ts'
import { printEach } from './print-each.ts'
import { type CommandLine } from './options.ts'
import { type Output } from './output.ts'
import { linesOf, printedSpan, type PrintedSpan } from './places.ts'
import { visible } from './code-frame.ts'

/** A mention as programs read it; what a kind of mention does not have is null. */
interface PrintedMention extends PrintedSpan {
  readonly file: string
  readonly kind: Mention['kind']
  readonly type: string
  readonly text: string
  /** The whole value as a decimal string, or what a date says: "2016-Q3", "P3M/2016-09-30,P9M/2016-09-30". */
  readonly value: string | null
  /** ISO 8601 of each day or period that a date says: ["2016-07-01/2016-09-30"]; null where the standard has no form. */
  readonly iso8601: readonly string[] | null
  readonly unit: string | null
  readonly scale: number | null
  readonly qualifier: string | null
  /** The canonical name or target; of a ratio, both its numbers: "1:10". */
  readonly canonical: string | null
  /** Of a term, whether it is defined or used here; of a date, what the text says it is the date of. */
  readonly role: string | null
  /** What a term stands for, where that is a name. */
  readonly entity: string | null
}

/** Prints every mention of the documents of a command line; the exit status. */
export function runMentions(commandLine: CommandLine, output: Output): Promise<number> {
  return printEach(commandLine, output, { pretty: prettyMention }, (file, analysis, snapshot) =>
    analysis.mentions(file.id).map((placed) => printedMention(file.name, snapshot, placed)),
  )
}

function printedMention(file: string, snapshot: Snapshot, { block, mention }: PlacedMention): PrintedMention {
  const span = snapshot.spanOf({ block, span: mentionSpan(mention) })
  return {
    file,
    kind: mention.kind,
    type: typeOf(mention),
    text: mentionText(mention),
    ...printedSpan(linesOf(snapshot), span),
    value: mention.kind === 'figure' ? plainString(mention.value) : mention.kind === 'date' ? mention.value : null,
    iso8601: (mention.kind === 'date' ? iso8601Of(mention) : undefined) ?? null,
    unit: mention.kind === 'figure' ? unitOf(mention) : null,
    scale: mention.kind === 'figure' ? mention.scale : null,
    qualifier: (mention.kind === 'figure' ? mention.qualifier : undefined) ?? null,
    canonical: canonicalOf(mention),
    role: (mention.kind === 'term' || mention.kind === 'date' ? mention.role : undefined) ?? null,
    entity: (mention.kind === 'term' ? mention.entity : undefined) ?? null,
  }
}

function typeOf(mention: Mention): string {
  if (mention.kind === 'term') return 'defined-term'
  return mention.type
}

function unitOf({ type, currency, instrument }: Figure): string | null {
  if (type === 'money') return currency ?? null
  if (type === 'per-share') return currency === undefined ? null : `${currency}/${instrument ?? 'share'}`
  if (type === 'percent' || type === 'basis-points') return type
  return instrument ?? (type === 'shares' ? 'shares' : null)
}

function canonicalOf(mention: Mention): string | null {
  switch (mention.kind) {
    case 'entity':
      return mention.canonical
    case 'term':
      return mention.term
    case 'reference':
      return mention.target
    case 'figure':
      return mention.counterpart === undefined
        ? null
        : `${plainString(mention.value)}:${plainString(mention.counterpart)}`
    default:
      return null
  }
}

function prettyMention({ file, start, kind, type, text, value, canonical }: PrintedMention): string {
  const place = `${file}:${start.line}:${start.column}`
  const what = `${kind} ${type}`
  return `${place}  ${what}  ${visible(text)}${value === null ? '' : `  = ${value}`}${canonical === null ? '' : `  ${visible(canonical)}`}\n`
}

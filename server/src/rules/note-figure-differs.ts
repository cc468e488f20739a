import {
  areComparable,
  canBe,
  figuresOfPassage,
  figuresOfRun,
  isComputable,
  type CitedFigure,
  type PlacedFigure,
} from '../document/cited-figures.ts'
import { type Citation } from '../document/citation.ts'
import { cutSentences } from '../facts/sentences.ts'
import { absolute, compare, grouped, subtract } from '../mentions/decimal.ts'
import { defineRule, type CitedPlace, type Fix, type Severity } from './rule.ts'

/** Reports figures of a note that are not those of the passage it cites. */
export const noteFigureDiffers = defineRule({
  id: 'note-figure-differs',
  title: "A note's figure that the cited passage contradicts",
  scope: 'note',
  category: 'citations',
  severities: ['error', 'warning'],
  documents: ['note'],
  fixable: 'suggestion',
  since: '0.1.0',
  why: `A note that cites a passage and prints another figure is wrong about its own source, or its source has changed since.

A figure in the link's text or in a quotation must be that of the passage (error). A figure in the sentence that the link closes is compared where the passage has exactly one figure of its kind (warning). Rounding and scale are allowed for: "about 47.2 million" agrees with 47,210,380. A figure that two figures of the passage add up to, or make the difference, product, quotient or change of, agrees too.

When not to use it: where notes round in ways of their own without saying "about". Figures without a counterpart in the passage are never reported.`,
  options: {},
  messages: {
    differs: '{printed}, but the cited passage says {cited}',
  },
  examples: [
    {
      name: 'a digit of the link text differs',
      kind: 'note',
      files: { 'proxy.md': 'On the record date, 5,200,410 shares of common stock were entitled to vote.' },
      text: `The base is [5,200,401 shares](proxy.md#:~:text=5%2C200%2C410%20shares).
             ^^^^^^^^^^^^^^^^ differs: 5,200,401 shares, but the cited passage says 5,200,410 shares`,
    },
    {
      name: 'a quotation differs',
      kind: 'note',
      files: { 'release.md': 'Revenue was $12.4 million and the loss $3.1 million.' },
      text: `> Revenue was $12.4 million and the loss $3.7 million.
                                         ^^^^^^^^^^^^ differs: $3.7 million, but the cited passage says $3.1 million
>
> [Release](release.md#:~:text=Revenue%20was,%243.1%20million)`,
    },
    {
      name: 'the sentence that the link closes differs',
      kind: 'note',
      files: { 'release.md': 'Revenue for the quarter was $12.4 million.' },
      text: `Revenue came to $14.2 million ([release](release.md#:~:text=Revenue%20for%20the%20quarter%20was%20%2412.4%20million)).
                ^^^^^^^^^^^^^ differs`,
    },
    {
      name: 'rounded and scaled',
      kind: 'note',
      files: { 'proxy.md': 'On the record date, 5,200,410 shares of common stock were entitled to vote.' },
      text: 'About [5.2 million shares](proxy.md#:~:text=5%2C200%2C410%20shares) could vote.',
    },
    {
      name: 'computed from the passage',
      kind: 'note',
      files: { 'release.md': 'Revenue was $12.4 million, against $10.0 million in the year before.' },
      text: `Revenue rose [24%](release.md#:~:text=Revenue%20was%20%2412.4%20million%2C%20against%20%2410.0%20million),
or [$2.4 million](release.md#:~:text=%2412.4%20million%2C%20against%20%2410.0%20million).`,
    },
    {
      name: 'another figure of the sentence has no counterpart',
      kind: 'note',
      files: { 'proxy.md': 'On the record date, 5,200,410 shares of common stock were entitled to vote.' },
      text: 'We hold 12% and expect $3 million [of the base](proxy.md#:~:text=5%2C200%2C410%20shares).',
    },
  ],
  check({ citations }, { report }) {
    for (const group of groups(citations)) {
      const passage = group.flatMap(({ document, passages }) =>
        document === undefined
          ? []
          : figuresOfPassage(document, passages).map((figure) => ({ ...figure, document: document.id })),
      )
      if (passage.length === 0) continue
      for (const { figure, severity, counterpart } of differences(group, passage)) {
        const block = group[0]?.at.block ?? 0
        const printed = printedFigure(figure)
        const cited = printedFigure(counterpart)
        report(
          'differs',
          { block, span: figure.run.span(figure.from, figure.to) },
          {
            data: { printed, cited },
            severity,
            keys: [grouped(figure.value), grouped(counterpart.value)],
            related: [{ at: { ...counterpart.at, document: counterpart.document }, message: `cited here: ${cited}` }],
            proof: [proof(figure, counterpart)],
            fixes: rewrite(figure, counterpart, block),
          },
        )
      }
    }
  },
})

interface CounterpartFigure extends PlacedFigure {
  readonly document: string
}

interface Difference {
  readonly figure: CitedFigure
  readonly severity: Severity
  readonly counterpart: CounterpartFigure
}

/** Citations that stand together, such as two links after one sentence: they prove it together. */
function groups(citations: readonly Citation[]): readonly (readonly Citation[])[] {
  const grouped: Citation[][] = []
  for (const citation of citations) {
    const last = grouped.at(-1)
    const before = last?.at(-1)
    const together =
      before?.link.run === citation.link.run &&
      /^[\s,;()[\]&]*$/.test(citation.link.run.text.slice(before.link.to, citation.link.from))
    if (together) last?.push(citation)
    else grouped.push([citation])
  }
  return grouped
}

function differences(group: readonly Citation[], passage: readonly CounterpartFigure[]): readonly Difference[] {
  const [first] = group
  // A passage that was not found may be the one that has the figure.
  if (first === undefined || group.some((citation) => citation.passage === undefined)) return []
  const inLinks = group.flatMap(({ note, link }) => figuresOfRun(note, link.run, link.from, link.to))
  const found = inLinks.flatMap((figure) => differing(figure, 'error', passage))
  const rest =
    first.note.kind === 'quote' && first.note.links.length === group.length
      ? inQuotation(group, first, passage)
      : inSentence(first, passage)
  return [...found, ...rest]
}

function inQuotation(
  group: readonly Citation[],
  { note }: Citation,
  passage: readonly CounterpartFigure[],
): readonly Difference[] {
  const figures = note.runs
    .flatMap((run) => figuresOfRun(note, run))
    .filter(({ run, from }) => !group.some(({ link }) => link.run === run && link.from <= from && from < link.to))
  return figures.flatMap((figure, index) => {
    const inPlace = figures.length === passage.length ? passage[index] : undefined
    return differing(figure, 'error', passage, inPlace)
  })
}

/** The figures between the last link, or the beginning of the sentence, and the citation that closes it. */
function inSentence({ note, link }: Citation, passage: readonly CounterpartFigure[]): readonly Difference[] {
  const { text } = link.run
  const sentence = cutSentences(text).find(({ from, to }) => from <= link.from && link.from < to)
  const earlier = note.links.filter(({ run, to }) => run === link.run && to <= link.from).map(({ to }) => to)
  const start = Math.max(sentence?.from ?? 0, ...earlier)
  if (start >= link.from) return []
  const figures = figuresOfRun(note, link.run, start, link.from)
  const quoted = quotations(text, start, link.from)
  return figures.flatMap((figure) => {
    if (quoted.some(({ from, to }) => from <= figure.from && figure.to <= to))
      return differing(figure, 'error', passage)
    const alike = figures.filter((other) => areComparable(figure, other))
    const counterparts = passage.filter((cited) => areComparable(figure, cited))
    return alike.length === 1 && counterparts.length === 1 ? differing(figure, 'warning', passage) : []
  })
}

function quotations(text: string, from: number, to: number): readonly { readonly from: number; readonly to: number }[] {
  return [...text.slice(from, to).matchAll(/“[^”]{1,2000}”|"[^"]{1,2000}"/g)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }))
}

function differing(
  figure: CitedFigure,
  severity: Severity,
  passage: readonly CounterpartFigure[],
  inPlace?: CounterpartFigure,
): readonly Difference[] {
  const compared = passage.filter((cited) => areComparable(figure, cited))
  const [first] = compared
  if (first === undefined) return []
  // A figure that is printed the same is the same, even where its scale stands outside the quotation.
  if (passage.some((cited) => printedFigure(cited) === printedFigure(figure))) return []
  if (inPlace !== undefined && compared.includes(inPlace)) {
    return canBe(figure, inPlace) ? [] : [{ figure, severity, counterpart: inPlace }]
  }
  if (passage.some((cited) => canBe(figure, cited)) || isComputable(figure, passage)) return []
  return [{ figure, severity, counterpart: compared.reduce((one, other) => nearer(figure, one, other), first) }]
}

function nearer(figure: CitedFigure, one: CounterpartFigure, other: CounterpartFigure): CounterpartFigure {
  const distance = (cited: CitedFigure): ReturnType<typeof subtract> =>
    absolute(subtract(absolute(cited.value), absolute(figure.value)))
  return compare(distance(other), distance(one)) < 0 ? other : one
}

function printedFigure({ run, from, to }: CitedFigure): string {
  return run.text.slice(from, to).replaceAll(/\s+/g, ' ')
}

function proof(figure: CitedFigure, cited: CitedFigure): string {
  const [own, other] = [absolute(figure.value), absolute(cited.value)]
  const [more, less] = compare(own, other) >= 0 ? [own, other] : [other, own]
  return `${grouped(more)} − ${grouped(less)} = ${grouped(subtract(more, less))}`
}

function rewrite(figure: CitedFigure, cited: CitedFigure, block: number): readonly Fix<CitedPlace>[] {
  if (figure.scale !== cited.scale || figure.form !== 'digits' || cited.form !== 'digits') return []
  const text = cited.run.text.slice(cited.numberFrom, cited.numberTo)
  const at = { block, span: figure.run.span(figure.numberFrom, figure.numberTo) }
  return [{ title: `Write ${text}, as cited`, kind: 'suggestion', edits: [{ at, text }] }]
}

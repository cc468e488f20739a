import { type Citation } from '../document/citation.ts'
import { addressOf, readLineFragment, readTextFragment } from '../document/text-fragment.ts'
import { defineRule, type CitedPlace, type Fix } from './rule.ts'

/** Reports citations whose file or passage does not exist. */
export const citationBroken = defineRule({
  id: 'citation-broken',
  title: 'A citation of a file or passage that does not exist',
  scope: 'note',
  category: 'citations',
  severities: ['error'],
  documents: ['note'],
  fixable: 'suggestion',
  since: '0.1.0',
  why: `A note is worth what its citations prove. When the cited file was renamed, or the cited passage was rewritten, the link still looks right and proves nothing.

A passage is found by its words: white space, markup, escapes and the forms of quotation marks and dashes do not matter, its digits do. Where it is gone, the nearest passage is named, and the fix makes the link name that one; whether the note still holds is for you to say.

When not to use it: where notes cite drafts that are meant to change, lower the level in the configuration. Addresses of EDGAR are checked only where the workspace holds a copy of the filing.`,
  options: {},
  messages: {
    file: '{file} is cited, but there is no such file',
    changed: '"{passage}" is cited, but {file} says "{nearest}"',
    gone: '"{passage}" is cited, but {file} does not say it',
    line: 'Line {line} is cited, but {file} has fewer lines',
  },
  examples: [
    {
      name: 'a passage that has changed',
      kind: 'note',
      files: { 'proxy.md': 'On the record date, 5,200,410 shares of common stock were entitled to vote.' },
      text: `The base is [5,200,401 shares](proxy.md#:~:text=date%2C-,5%2C200%2C401%20shares).
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ changed: "5,200,401 shares" is cited, but proxy.md says "5,200,410 shares"`,
    },
    {
      name: 'a passage that is gone',
      kind: 'note',
      files: { 'proxy.md': 'The meeting is held at our offices.' },
      text: `The fee was [$45,000](proxy.md#:~:text=paid%20the%20proxy%20solicitor%20%2445%2C000).
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gone`,
    },
    {
      name: 'a file that is not there',
      kind: 'note',
      files: {},
      text: `The base is [5,200,410 shares](filings/proxy.md#:~:text=5%2C200%2C410%20shares).
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ file: proxy.md is cited, but there is no such file`,
    },
    {
      name: 'a line that is not there',
      kind: 'note',
      files: { 'proxy.md': 'One line' },
      text: `See [the table](proxy.md#L12).
    ^^^^^^^^^^^^^^^^^^^^^^^^^ line: Line 12 is cited`,
    },
    {
      name: 'a passage with other markup and line breaks',
      kind: 'note',
      files: { 'proxy.md': 'There were **5,200,410\nshares** of “common stock” priced at \\$4.' },
      text: 'See [the count](proxy.md#:~:text=5%2C200%2C410%20shares%20of%20%22common%20stock%22,%244).',
    },
    {
      name: 'a link that names no passage',
      kind: 'note',
      files: {},
      text: 'See [the proxy](proxy.md) and [the site](https://example.com/#:~:text=no).',
    },
  ],
  check({ citations }, { report }) {
    for (const citation of citations) {
      if (!citation.namesPassage || citation.passage !== undefined) continue
      const { link, at, document, nearest } = citation
      const file = fileName(link.url)
      if (document === undefined) {
        report('file', at, { data: { file }, keys: [link.url] })
        continue
      }
      const fragment = readTextFragment(link.url)
      if (fragment === undefined) {
        report('line', at, { data: { file, line: String(readLineFragment(link.url)?.first ?? 0) }, keys: [link.url] })
        continue
      }
      const passage = shortened(fragment.exact)
      if (nearest === undefined) {
        report('gone', at, { data: { file, passage }, keys: [link.url] })
        continue
      }
      const said = printedAt(document.reading(nearest.block), nearest)
      report('changed', at, {
        data: { file, passage, nearest: shortened(said) },
        keys: [link.url],
        related: [{ at: { ...nearest, document: document.id }, message: 'the nearest passage' }],
        fixes: repair(citation),
      })
    }
  },
})

function repair({ link, at, note, nearestFragment }: Citation): readonly Fix<CitedPlace>[] {
  const old = link.url.slice(link.url.indexOf('#'))
  const start = note.source.slice(0, link.span.end).lastIndexOf(old)
  if (nearestFragment === undefined || start < link.span.start) return []
  const span = { start, end: start + old.length }
  return [
    {
      title: 'Cite the nearest passage',
      kind: 'suggestion',
      edits: [{ at: { block: at.block, span }, text: nearestFragment }],
    },
  ]
}

function printedAt(reading: Citation['note'], { span }: CitedPlace): string {
  return reading.source.slice(span.start, span.end).replaceAll(/\s+/g, ' ')
}

function fileName(url: string): string {
  const name = addressOf(url).split(/[/\\]/).at(-1) ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`
}

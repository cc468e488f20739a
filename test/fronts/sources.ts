import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text to try things on. */
export interface Sample {
  readonly name: string
  readonly text: string
}

const SHARED = join(import.meta.dirname, '../../../shared')

/** Real documents that lie beside the repository; none where they are absent. */
export function realDocuments(): readonly Sample[] {
  return ['seeds', 'corpus/markdown']
    .map((folder) => join(SHARED, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => read(join(folder, name))))
}

/** The markdown that came with the packages: `TICKMARK_READMES` says how many at most, 200 when it says nothing. */
export function readmes(): readonly Sample[] {
  const most = Number(process.env.TICKMARK_READMES ?? 200)
  const folder = join(import.meta.dirname, '../../node_modules')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  return paths
    .toSorted()
    .map((path) => read(join(folder, path)))
    .filter(({ text }) => text.length < 16_000)
    .slice(0, most)
}

function read(path: string): Sample {
  return { name: path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') }
}

/** Pieces of which markdown is made, in the order of nothing. */
export const FRAGMENTS: readonly string[] = [
  ...['\n', '\n\n', '  ', '    ', '\t', ' \n', '  \n', '\r\n', '\r', '\0', '\u00A0', '\uD83D', 'é', '“'],
  ...['- ', '* ', '+ ', '1. ', '2. ', '10) ', '> ', '# ', '- [ ] ', '```\n', '~~~\n', '---\n', '***\n', '===\n', '-\n'],
  ...['<div>\n', '<!-- ', '-->', '<custom>\n', '</a>\n', '<script>\n', '</script>', '<b>x</b>', '<', '>'],
  ...['| a | b |\n|---|---|\n', '|-|\n', '|', '\\|', '\\', '\\$', '\\\n', '`', '*', '_', '**', '~', '~~', 'a_b'],
  ...['[x]', '[^1]', '[^1]: note\n', '[x]: /u\n', '](', '&amp;', '&', 'www.a.com', 'http://a.b', 'a@b.co'],
  ...['foo', 'Shares', '1,234', ':', '=', '!', '#'],
]

/** A generator of numbers below one that starts from a seed (Numerical Recipes' linear congruence). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** An excerpt of a text with a few changes, some of them to its line endings. */
export function mutate(text: string, random: (below: number) => number): string {
  const from = random(text.length)
  let excerpt = text.slice(from, from + 200 + random(1200))
  if (random(4) === 0) excerpt = excerpt.replaceAll('\n', random(2) === 0 ? '\r' : '\r\n')
  for (let change = random(8); change > 0; change--) {
    const at = random(excerpt.length + 1)
    const removed = random(3) === 0 ? random(6) : 0
    const added = random(3) === 0 ? '' : (FRAGMENTS[random(FRAGMENTS.length)] ?? '')
    excerpt = excerpt.slice(0, at) + added + excerpt.slice(at + removed)
  }
  return excerpt.replace(/^\uFEFF/, '')
}

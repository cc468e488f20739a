import assert from 'node:assert/strict'

import { PATTERNS } from '../server/src/mentions/patterns.ts'
import { recogniseMentions } from '../server/src/mentions/recognise.ts'
import { runOf } from './mentions/runs.ts'

const SIZE = 100_000

function repeat(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE)
}

/** Sentences as a filing has them, with other numbers and names each time. */
function ordinaryText(): string {
  let text = ''
  for (let at = 0; text.length < SIZE; at++) {
    const [year, day, name] = [2000 + (at % 25), 1 + (at % 28), String.fromCharCode(65 + (at % 26))]
    text +=
      `As of June ${day}, ${year}, ${name}arbor Widgets, Inc. (the “Company”) had ${at},${100 + (at % 900)},758 shares of common stock ` +
      `outstanding, and net sales increased ${at % 90}.${at % 10}% to $${at % 100}.${at % 10} million, said Mr. ${name}ohn Smith, ` +
      'President and Chief Executive Officer, under Section 16(a) of the Securities Exchange Act of 1934. '
  }
  return text.slice(0, SIZE)
}

const HOSTILE: Readonly<Record<string, string>> = {
  digits: repeat('7'),
  'digits and commas': repeat('7,'),
  'grouped digits': repeat('123,'),
  capitals: repeat('A'),
  'capital words': repeat('Abc '),
  'capitals and blanks': repeat('A '),
  initials: repeat('A. '),
  commas: repeat(','),
  dollars: repeat('$'),
  'dollars and blanks': repeat('$ '),
  blanks: repeat(' '),
  'line breaks': repeat('\n'),
  'one word': repeat('shares '),
  'one capital word': repeat('Company '),
  suffixes: repeat('Inc. '),
  'suffixes and commas': repeat('Co., Ltd, '),
  quotes: repeat('"'),
  'curly quotes': repeat('“'),
  'quoted words': repeat('“we,” '),
  parentheses: repeat('('),
  'pairs of parentheses': repeat('(the '),
  'amounts in parentheses': repeat('$ (1) '),
  hyphens: repeat('-'),
  'hyphened numbers': repeat('1-'),
  'small letters and points': repeat('a. '),
  'number words': repeat('one '),
  'joined number words': repeat('one hundred and '),
  months: repeat('May '),
  'months and commas': repeat('May, '),
  'months and years': repeat('May 2013, '),
  years: repeat('2013 and '),
  'days of months': repeat('May 1 and '),
  slashes: repeat('1/'),
  'at signs': repeat('@'),
  addresses: repeat('a@b.'),
  'web addresses': repeat('www.'),
  'phone numbers': repeat('646-'),
  honorifics: repeat('Mr. '),
  titles: repeat('President, '),
  names: repeat('John Smith, '),
  acts: repeat('Act of '),
  sections: repeat('Section 1(a)'),
  exchanges: repeat('NASDAQ: '),
  points: repeat('.'),
  percents: repeat('5%'),
  'joined percents': repeat('5 and '),
  'one letter': repeat('x'),
  'cell barriers': repeat('\u001F'),
}

function timeOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Far above what linear work ever shows here, far below what quadratic work over 100 KB costs. */
const FACTOR = 20
/** Milliseconds under which no ratio is taken. */
const FLOOR = 40

/** Sticky patterns are tried at some places only: what counts is what one try costs. */
const STEP = 64

function scan(pattern: RegExp, text: string): void {
  if (!pattern.sticky) {
    for (const match of text.matchAll(pattern)) match
    return
  }
  for (let at = 0; at < text.length; at += STEP) {
    pattern.lastIndex = at
    pattern.test(text)
  }
}

/** A slow round is measured again, so that a pause elsewhere does not count. */
const ROUNDS = 4

function assertLinear(work: (text: string) => void, ordinary: string, name: string): void {
  const read = (): void => {
    work(ordinary)
  }
  timeOf(read)
  const usual = Math.max(FLOOR / FACTOR, Math.min(timeOf(read), timeOf(read)))
  for (const [kind, text] of Object.entries(HOSTILE)) {
    let ratio = Infinity
    for (let round = 0; round < ROUNDS && ratio > FACTOR; round++) {
      ratio =
        timeOf(() => {
          work(text)
        }) / usual
    }
    assert.ok(ratio <= FACTOR, `${name} over ${kind}: ${ratio.toFixed(1)} times ordinary text`)
  }
}

describe('recognizers are linear', () => {
  const ordinary = ordinaryText()
  for (const kind of ['paragraph', 'table'] as const) {
    it(`all of them together, in a ${kind}`, function () {
      this.timeout(120_000)
      assertLinear((text) => void recogniseMentions(runOf(text, kind)), ordinary, kind)
    })
  }
  it('each pattern by itself', function () {
    this.timeout(120_000)
    for (const [name, pattern] of Object.entries(PATTERNS)) {
      assertLinear(
        (text) => {
          scan(pattern, text)
        },
        ordinary,
        name,
      )
    }
  })
  it('and the gate catches what is not', () => {
    const runThen = (unit: string, end: string): RegExp => new RegExp(`${unit}+${end}`, 'g')
    const quadratic = runThen('a', 'b')
    assert.throws(() => {
      assertLinear(
        (text) => {
          scan(quadratic, 'a'.repeat(text.length / 10))
        },
        'x',
        'quadratic',
      )
    }, /times ordinary text/)
  })
})

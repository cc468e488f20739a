import assert from 'node:assert/strict'

import fc from 'fast-check'

import { plainFront } from '../../server/src/fronts/plain/front.ts'
import { CELL_BARRIER, ROW_BARRIER } from '../../server/src/text/runs.ts'
import { readProse } from '../../server/src/tree/prose.ts'
import { type Table } from '../../server/src/tree/table.ts'
import { FRAGMENTS } from './sources.ts'
import { TABLE_LINES } from './fixed-width-pieces.ts'
import { NOT_TABLES, STATEMENTS } from './statements.ts'

const NO_LABELS = { key: '', definitions: '' }

/** The blocks of a text: tables row by row with a mark under the header rows, anything else as its runs. */
function readBlocks(text: string): readonly string[] {
  return plainFront.split(text).map(({ start, end }) => {
    const source = text.slice(start, end)
    const { runs, tables } = readProse(plainFront.parse(source, NO_LABELS), source)
    return runs
      .map((run) => {
        const table = tables.find((candidate) => candidate.run === run)
        return table === undefined ? run.text : writeTable(table)
      })
      .join('\n')
  })
}

function writeTable({ run, rows, headerRows }: Table): string {
  const lines = rows.map((cells) => cells.map(({ from, to }) => run.text.slice(from, to)).join(' | '))
  return [...lines.slice(0, headerRows), ...(headerRows > 0 ? ['==='] : []), ...lines.slice(headerRows)].join('\n')
}

describe('Fixed-width tables', () => {
  for (const { name, text, read } of STATEMENTS) {
    it(`are read: ${name}`, () => {
      assert.equal(readBlocks(text).join('\n\n'), read)
    })
  }

  for (const { name, text } of NOT_TABLES) {
    it(`are not seen in ${name}`, () => {
      for (const { start, end } of plainFront.split(text)) {
        const source = text.slice(start, end)
        const { tables } = readProse(plainFront.parse(source, NO_LABELS), source)
        assert.deepEqual(tables.map(writeTable), [])
      }
    })
  }

  const pieces = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...TABLE_LINES) },
    { weight: 1, arbitrary: fc.constantFrom(...FRAGMENTS) },
  )
  const texts = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''))

  it('are the same after a change as from scratch', () => {
    const edit = fc.record({ at: fc.nat(1200), removed: fc.nat(40), added: texts.map((text) => text.slice(0, 60)) })
    fc.assert(
      fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 5 }), (first, edits) => {
        let text = first
        let slices = plainFront.split(text)
        for (const { at, removed, added } of edits) {
          const start = Math.min(at, text.length)
          const oldEnd = Math.min(start + removed, text.length)
          text = text.slice(0, start) + added + text.slice(oldEnd)
          slices = plainFront.resplit(text, slices, { start, oldEnd, newEnd: start + added.length })
          assert.deepEqual(slices, plainFront.split(text))
        }
      }),
      { numRuns: 2000 },
    )
  }).timeout(60_000)

  it('stand where their text says, in the order of the source', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of plainFront.split(text)) {
          const source = text.slice(start, end)
          const { runs } = readProse(plainFront.parse(source, NO_LABELS), source)
          for (const run of runs) {
            let last = 0
            for (let at = 0; at < run.text.length; at++) {
              const unit = run.text.charAt(at)
              const span = run.span(at, at + 1)
              assert.ok(last <= span.start && span.end <= source.length)
              last = span.start
              if (unit === CELL_BARRIER || unit === ROW_BARRIER || /\s/.test(unit)) continue
              assert.equal(source.slice(span.start, span.end), unit)
            }
          }
        }
      }),
      { numRuns: 1000 },
    )
  }).timeout(60_000)
})

import assert from 'node:assert/strict'

import fc from 'fast-check'

import { mentionText } from '../../server/src/mentions/mention.ts'
import { readGrid } from '../../server/src/tables/grid.ts'
import { snapshotOf } from '../kit/analyse.ts'

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '—',
    '-0-',
    '$',
    '%',
    ')',
    '$ (',
    '(1,234',
    '$1,200',
    '(5)%',
    '12.5%',
    '445 M',
    '$1.2 million',
    '2024',
  ),
  fc.constantFrom(
    '2,012',
    'June 30, 2025',
    'Three Months Ended',
    '(in thousands)',
    'Note 5',
    'Shares',
    '% change',
    '(1)',
  ),
  fc.constantFrom(
    'Total',
    'Item 1. Business',
    'Common stock, 50,000 shares authorized; none issued',
    'net of $412 and $98',
  ),
  fc.constantFrom(
    'Larkspur Systems, Inc. (1)',
    'Series B-1',
    '$5.00 - $10.00',
    '1 for 10',
    'Weighted-average price per share',
  ),
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll(/[|\n\r\\]/g, ' ')),
)
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 9 })
const note = fc.constantFrom('', '(in thousands, except per share data)\n\n', 'Shares are in millions.\n\n')

describe('The mentions of any table', () => {
  it('stand in order, apart or nested, with every figure of the grid among them', () => {
    fc.assert(
      fc.property(note, rows, (before, cells) => {
        const [head = '', ...body] = cells.map((row) => `| ${row.join(' | ')} |`)
        const snapshot = snapshotOf(`${before}${[head, '|---|---|---|', ...body].join('\n')}`)
        for (let block = 0; block < snapshot.blockCount; block++) {
          const { tables, mentions } = snapshot.reading(block)
          for (const [at, mention] of mentions.entries()) {
            const next = mentions[at + 1]
            if (next?.run !== mention.run) continue
            const ordered = mention.from < next.from || (mention.from === next.from && mention.to >= next.to)
            assert.ok(ordered, `${mentionText(mention)}, ${mentionText(next)}`)
            assert.ok(
              next.from >= mention.to || next.to <= mention.to,
              `${mentionText(mention)} crosses ${mentionText(next)}`,
            )
          }
          for (const table of tables) {
            const grid = readGrid(table, mentions)
            for (const figure of grid.figures) assert.ok(mentions.includes(figure))
            for (const { figure, dash, nil } of grid.rows.flatMap((row) => row.cells)) {
              assert.ok(figure?.nil === undefined)
              if (dash !== undefined) assert.ok(nil && dash.nil === true && dash.value.digits === 0n)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

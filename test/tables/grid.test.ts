import assert from 'node:assert/strict'

import fc from 'fast-check'

import { plainString } from '../../server/src/mentions/decimal.ts'
import { isNil, readCellNumber } from '../../server/src/tables/cell-number.ts'
import { readGrid, scaleOf, type Grid } from '../../server/src/tables/grid.ts'
import { snapshotOf } from '../kit/analyse.ts'

function gridOf(text: string): Grid {
  const reading = snapshotOf(text).reading(0)
  const [table] = reading.tables
  assert.ok(table, 'The text is a table')
  return readGrid(table, reading.mentions)
}

/** Each row as its label and the figures of its cells by column. */
function outline(grid: Grid): readonly string[] {
  return grid.rows.map(({ label, cells }) => {
    const figures = cells.map(({ column, figure, nil }) => {
      const printed = figure === undefined ? (nil ? 'nil' : 'text') : `${figure.type} ${plainString(figure.value)}`
      return `${column}: ${printed}`
    })
    return [label, ...figures].join(' | ')
  })
}

describe('readCellNumber', () => {
  const read = (text: string): string | undefined => {
    const number = readCellNumber(text)
    return number === undefined ? undefined : plainString(number.value) + (number.percent ? '%' : '')
  }

  it('reads signs, brackets, currencies, per cent and footnote marks', () => {
    assert.equal(read('1,234.5'), '1234.5')
    assert.equal(read('$ (1,234.5)'), '-1234.5')
    assert.equal(read('($1,234.5)'), '-1234.5')
    assert.equal(read('(1,234.5) %'), '-1234.5%')
    assert.equal(read('12.5%'), '12.5%')
    for (const dash of ['-', '‐', '‑', '–', '—', '−']) assert.equal(read(`${dash}7`), '-7')
    assert.equal(read('\u00A01,000 (1)'), '1000')
    assert.equal(read('1,000*'), '1000')
    assert.equal(read('1,000[2]'), '1000')
    assert.equal(read('1,000 (a)(b)'), '1000')
    assert.equal(read('.5'), '0.5')
  })

  it('reads nothing but whole cells', () => {
    for (const text of ['', '—', 'Total', '1,000 shares', '12 to 15', 'Note 7', '1/16/24', '(1)(2)x']) {
      assert.equal(read(text), undefined, text)
    }
  })

  it('points at the digits', () => {
    const text = ' $ (1,234.5) (1)'
    const number = readCellNumber(text)
    assert.ok(number)
    assert.equal(text.slice(number.from, number.to), '1,234.5')
    assert.equal(number.currency, 'USD')
  })

  it('knows the signs for nothing', () => {
    for (const text of ['-', '—', '–', '−', '_', '$ —', '—%', 'nil', 'None', 'N/A']) assert.ok(isNil(text), text)
    for (const text of ['', '0', '1', 'Total', '----']) assert.ok(!isNil(text), text)
  })

  it('reads back every printed number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('', ' (1)', '*', ' [3]'), (value, mark) => {
        const digits = Math.abs(value).toLocaleString('en-US')
        assert.equal(read((value < 0 ? `(${digits})` : digits) + mark), String(value))
      }),
    )
  })
})

describe('readGrid', () => {
  it('types figures by cell, header and row', () => {
    const grid = gridOf(`| | Shares | Price | Percent |
|---|---|---|---|
| Held by directors | 889,750 | $1.55 | 1.7% |
| Common stock outstanding | 51,176,906 | 0.70 | — |`)
    assert.deepEqual(outline(grid), [
      'Held by directors | 1: shares 889750 | 2: per-share 1.55 | 3: percent 1.7',
      'Common stock outstanding | 1: shares 51176906 | 2: per-share 0.70 | 3: nil',
    ])
  })

  it('joins currency and per-cent signs that stand in cells of their own', () => {
    const grid = gridOf(`| | 2024 | | | Change | |
|---|---|---|---|---|---|
| Revenue | $ | 1,200 | | 9.1 | % |`)
    assert.deepEqual(outline(grid), ['Revenue | 1: text | 2: money 1200 | 4: percent 9.1 | 5: text'])
  })

  it('reads headers of several rows, with the cell to the left for empty ones', () => {
    const grid = gridOf(`| | Three months ended | |
|---|---|---|
| (in thousands) | June 30, 2025 | June 30, 2024 |
| Assets: | | |
| Cash | 10 | 20 |`)
    assert.equal(grid.headerRows, 2)
    assert.equal(grid.scale, 3)
    const row = grid.rows.at(-1)
    assert.equal(row?.section, 'Assets:')
    assert.equal(row.columns[1]?.header, '(in thousands) Three months ended June 30, 2025')
    assert.equal(row.columns[2]?.own, 'Three months ended June 30, 2024')
    assert.deepEqual([row.columns[1].date, row.columns[2].date], ['2025-06-30', '2024-06-30'])
  })

  it('starts new headers at a row of years in the middle', () => {
    const grid = gridOf(`| | 2025 | 2024 |
|---|---|---|
| Sales | 10 | 20 |
| | 2023 | 2022 |
| Sales | 30 | 40 |`)
    assert.deepEqual(
      grid.rows.map(({ columns }) => columns[1]?.year),
      ['2025', '2023'],
    )
  })

  it('takes a first row of figures as a row, not as a header', () => {
    const grid = gridOf(`| Cash | 1,200 |
|---|---|
| Debt | 300 |`)
    assert.deepEqual(outline(grid), ['Cash | 1: money 1200', 'Debt | 1: money 300'])
    assert.equal(grid.headerRows, 0)
  })

  it('spans the number in the source, escapes and all', () => {
    const text = `| | Value |
|---|---|
| Cash | \\$1,200 |`
    const [row] = gridOf(text).rows
    const figure = row?.cells[0]?.figure
    assert.ok(figure)
    const printed = figure.run.span(figure.from, figure.to)
    assert.equal(text.slice(printed.start, printed.end), '\\$1,200')
    const { start, end } = figure.run.span(figure.numberFrom, figure.numberTo)
    assert.equal(text.slice(start, end), '1,200')
    assert.equal(figure.type, 'money')
  })

  it('reads scale notes', () => {
    assert.equal(scaleOf('(in millions, except per share data)'), 6)
    assert.equal(scaleOf('(Dollars in thousands)'), 3)
    assert.equal(scaleOf("(000's omitted)"), 3)
    assert.equal(scaleOf('In billions of dollars'), 9)
    assert.equal(scaleOf('Number of shares'), 0)
  })

  it('reads ragged tables of any content without throwing, every figure at its digits', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '—', '$', '%', '2024', 'June 30, 2025', 'Total', '(1,234)', '12.5%', 'Shares'),
      fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[|\n\r\\]/g, ' ')),
    )
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(table, (rows) => {
        const [head = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
        const text = [head, '|---|---|---|', ...body].join('\n')
        const snapshot = snapshotOf(text)
        for (let block = 0; block < snapshot.blockCount; block++) {
          const reading = snapshot.reading(block)
          for (const parsed of reading.tables) {
            for (const row of readGrid(parsed, reading.mentions).rows) {
              for (const { figure } of row.cells) {
                if (figure === undefined) continue
                assert.match(figure.run.text.slice(figure.numberFrom, figure.numberTo), /^[\d.,]+$/)
              }
            }
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

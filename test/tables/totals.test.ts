import assert from 'node:assert/strict'

import fc from 'fast-check'

import { changeWrong } from '../../server/src/rules/change-wrong.ts'
import { rollForwardBroken } from '../../server/src/rules/roll-forward-broken.ts'
import { tableDoesNotCrossFoot } from '../../server/src/rules/table-does-not-cross-foot.ts'
import { tableDoesNotFoot } from '../../server/src/rules/table-does-not-foot.ts'
import { readGrid } from '../../server/src/tables/grid.ts'
import { tableTotals } from '../../server/src/tables/totals.ts'
import { arithmeticOf } from '../../server/src/tables/proofs.ts'
import { type Grid } from '../../server/src/tables/grid.ts'
import { checkText, snapshotOf } from '../kit/analyse.ts'
import { LAWFUL, SHAPES } from './total-shapes.ts'

const RULES = [tableDoesNotFoot, tableDoesNotCrossFoot, rollForwardBroken, changeWrong]

async function reportsOn(text: string): Promise<readonly { severity: string; message: string; spans: string[] }[]> {
  const snapshot = snapshotOf(text)
  return (await checkText(text, RULES)).map(({ severity, message, printed, related }) => ({
    severity,
    message,
    spans: [
      printed,
      ...related.map(({ at }) => {
        const { start, end } = snapshot.spanOf(at)
        return text.slice(start, end)
      }),
    ],
  }))
}

describe('totals of tables of practice', () => {
  for (const { name, table, slips } of SHAPES) {
    it(`holds: ${name}`, async () => {
      assert.deepEqual(await reportsOn(table), [])
    })

    for (const [level, from, to] of slips) {
      it(`${from} → ${to} in ${name}`, async () => {
        assert.equal(table.split(from).length, 2, `${from} stands once`)
        const reports = await reportsOn(table.replace(from, to))
        const digits = to.replaceAll(/[()]/g, '')
        const found = reports.filter(({ spans }) => spans.includes(digits))
        assert.deepEqual(
          found.map(({ severity }) => severity),
          [level],
          reports.map(({ message }) => message).join('\n'),
        )
        assert.equal(reports.length, 1, `Nothing else is said: ${reports.map(({ message }) => message).join('\n')}`)
      })
    }
  }

  for (const [name, table] of LAWFUL) {
    it(`leaves alone: ${name}`, async () => {
      assert.deepEqual(await reportsOn(table), [])
    })
  }
})

function gridsOf(text: string): readonly Grid[] {
  const snapshot = snapshotOf(text)
  return Array.from({ length: snapshot.blockCount }, (_, block) => snapshot.reading(block)).flatMap(
    ({ tables, mentions }) => tables.map((table) => readGrid(table, mentions)),
  )
}

describe('proven totals', () => {
  it('list each total with its addends, their signs and the arithmetic', () => {
    const [grid] = gridsOf(`| | 2024 | 2023 |
|---|---|---|
| Machinery | 92,417 | 88,205 |
| Buildings | 11,860 | 10,944 |
| Total | 104,277 | 99,150 |
| Less: accumulated depreciation | 61,350 | 54,818 |
| Net | 42,927 | 44,332 |`)
    assert.ok(grid)
    const [totals] = tableTotals(grid)
    assert.ok(totals)
    const { block, footing } = totals
    assert.deepEqual(
      footing.proven.map((relation) =>
        footing.sheet.lanes.map((lane) => arithmeticOf(block, footing.sheet, relation, lane)),
      ),
      [
        ['92,417 + 11,860 = 104,277', '88,205 + 10,944 = 99,149'],
        ['104,277 − 61,350 = 42,927', '99,150 − 54,818 = 44,332'],
      ],
    )
    assert.deepEqual(
      footing.proven.map(({ judgements }) => judgements.map(({ verdict }) => verdict)),
      [
        ['holds', 'rounds'],
        ['holds', 'holds'],
      ],
    )
    assert.deepEqual([totals.down, totals.across], [[], []])
  })

  it('leave a total open that nothing explains', () => {
    const [grid] = gridsOf(`| | 2024 | 2023 |
|---|---|---|
| First fund | 41,206 | 38,118 |
| Second fund | 22,930 | 20,417 |
| Total outstanding | 310,440 | 288,226 |`)
    assert.ok(grid)
    assert.deepEqual(
      tableTotals(grid).map(({ footing }) => [footing.proven, footing.failing]),
      [[[], []]],
    )
  })

  it('are not computed for a table that no person could read', () => {
    const row = `| Item | ${Array.from({ length: 40 }, (_, at) => 1000 + at).join(' | ')} |\n`
    const [grid] = gridsOf(`${row}|${'---|'.repeat(41)}\n${row.repeat(600)}`)
    assert.ok(grid)
    assert.deepEqual(tableTotals(grid), [])
  })
})

/** Rows of a table with subtotals that foot in every column. */
const footingTables = fc
  .record({
    groups: fc.array(
      fc.array(fc.array(fc.integer({ min: 1000, max: 99_999 }), { minLength: 3, maxLength: 3 }), {
        minLength: 2,
        maxLength: 5,
      }),
      {
        minLength: 2,
        maxLength: 4,
      },
    ),
  })
  .map(({ groups }) => {
    const lines: { label: string; values: readonly number[] }[] = []
    const sums = groups.map((rows, group) => {
      for (const [at, values] of rows.entries())
        lines.push({ label: `Item ${'abcdef'[at] ?? ''} of part ${group}`, values })
      const values = [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))
      lines.push({ label: `Total of part ${group}`, values })
      return values
    })
    lines.push({
      label: 'Total',
      values: [0, 1, 2].map((column) => sums.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
    })
    return lines
  })

function printed(lines: readonly { readonly label: string; readonly values: readonly number[] }[]): string {
  const rows = lines.map(
    ({ label, values }) => `| ${label} | ${values.map((value) => value.toLocaleString('en-US')).join(' | ')} |`,
  )
  return ['| | 2024 | 2023 | 2022 |', '|---|---|---|---|', ...rows].join('\n')
}

describe('totals of generated tables', () => {
  it('hold where every column foots', async () => {
    await fc.assert(
      fc.asyncProperty(footingTables, async (lines) => {
        assert.deepEqual(await reportsOn(printed(lines)), [])
      }),
      { numRuns: 60 },
    )
  })

  it('are reported once where one figure of them has a wrong first digit', async () => {
    await fc.assert(
      fc.asyncProperty(footingTables, fc.nat(), fc.nat(2), async (lines, pick, column) => {
        const row = pick % lines.length
        const changed = lines.map((line, at) => {
          if (at !== row) return line
          return {
            ...line,
            values: line.values.map((value, lane) => {
              if (lane !== column) return value
              const digits = String(value)
              return Number((digits.startsWith('9') ? '8' : String(Number(digits[0]) + 1)) + digits.slice(1))
            }),
          }
        })
        const reports = await reportsOn(printed(changed))
        const wrong = (changed[row]?.values[column] ?? 0).toLocaleString('en-US')
        assert.equal(reports.length, 1)
        assert.ok(reports[0]?.spans.includes(wrong))
      }),
      { numRuns: 60 },
    )
  })

  it('never throw, and say nothing certain of columns of noise', async () => {
    const noise = fc.array(
      fc.array(
        fc.constantFrom('', '—', '$', '(', ')', '12,345', '(7)', '3.5%', '1,0', '100', '(1,234', 'n/a', '2024', '|'),
        { minLength: 4, maxLength: 4 },
      ),
      { minLength: 3, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(noise, async (rows) => {
        const text = ['| | a | b | c |', '|---|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join(
          '\n',
        )
        for (const { severity } of await reportsOn(text)) assert.notEqual(severity, 'error')
      }),
      { numRuns: 100 },
    )
  })
})

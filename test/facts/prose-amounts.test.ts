import assert from 'node:assert/strict'

import { type Period } from '../../server/src/facts/period.ts'
import { readProseAmounts } from '../../server/src/facts/prose-amounts.ts'
import { mentionText } from '../../server/src/mentions/mention.ts'
import { snapshotOf } from '../kit/analyse.ts'

/** Each amount of a text as "figure: period role", the period as its length in months and its end. */
function amountsOf(text: string): readonly string[] {
  const { mentions } = snapshotOf(text).reading(0)
  return readProseAmounts(mentions).map(
    ({ figure, period, role }) => `${mentionText(figure)}: ${printed(period)}${role === 'plain' ? '' : ` ${role}`}`,
  )
}

function printed(period: Period | undefined): string {
  if (period === undefined) return '?'
  const { day, year, months, quarter } = period
  return `${months === undefined ? '' : `${months} to `}${day ?? year ?? ''}${quarter === undefined ? '' : ` Q${quarter}`}`
}

const SENTENCES: readonly (readonly [text: string, amounts: readonly string[]])[] = [
  [
    'Rent was $4.1 million and $3.8 million for the years ended June 30, 2025 and 2024, respectively.',
    ['$4.1 million: 12 to 2025-06-30', '$3.8 million: 12 to 2024-06-30'],
  ],
  [
    'Rent was $21 thousand and $44 thousand for the three and six months ended June 30, 2025, respectively, and $19 thousand and $40 thousand for the three and six months ended June 30, 2024, respectively.',
    [
      '$21 thousand: 3 to 2025-06-30',
      '$44 thousand: 6 to 2025-06-30',
      '$19 thousand: 3 to 2024-06-30',
      '$40 thousand: 6 to 2024-06-30',
    ],
  ],
  [
    'As of March 31, 2025, we had cash of $16.2 million and debt of $423.1 million.',
    ['$16.2 million: 2025-03-31', '$423.1 million: 2025-03-31'],
  ],
  [
    'Revenue was $10.5 million in 2024, compared to $8.1 million in 2023.',
    ['$10.5 million: 2024', '$8.1 million: 2023'],
  ],
  ['In 2024, revenue was $10.5 million, compared to $8.1 million.', ['$10.5 million: 2024', '$8.1 million: ?']],
  [
    'The balance rose from $1,521 million as of December 31, 2024 to $1,728 million as of June 30, 2025.',
    ['$1,521 million: 2024-12-31', '$1,728 million: 2025-06-30'],
  ],
  ['Revenue increased by $2.4 million in 2024.', ['$2.4 million: 2024 change']],
  ['We saw a $2.4 million increase in rent in 2024.', ['$2.4 million: 2024 change']],
  [
    'In 2024, fees were $9.0 million, including $1.2 million of taxes.',
    ['$9.0 million: 2024', '$1.2 million: 2024 part'],
  ],
  ['We may borrow up to $50 million in 2025.', ['$50 million: 2025 limit']],
  ['Net sales for the third quarter of 2024 were $77.3 million.', ['$77.3 million: 2024 Q3']],
  ['During 2024 we paid $5 million. Taxes were $1.25 million.', ['$5 million: 2024', '$1.25 million: 2024']],
  [
    'Costs were $61.4 million in 2025 and $58.9 million in 2024, or 27.6% and 24.3% of sales, respectively.',
    ['$61.4 million: 2025', '$58.9 million: 2024', '27.6%: 2025', '24.3%: 2024'],
  ],
  [
    'Fees were $22.3 million for the second quarter of 2026 as compared to $43.5 million for the same period in 2025.',
    ['$22.3 million: 2026 Q2', '$43.5 million: 2025 Q2'],
  ],
  [
    'Fees were $22.3 million for the six months ended June 30, 2026, versus $43.5 million in the corresponding period of 2025.',
    ['$22.3 million: 6 to 2026-06-30', '$43.5 million: 6 to 2025-06-30'],
  ],
  ['Fees of $5 million and $6 million were paid for 2024, 2023 and 2022.', ['$5 million: ?', '$6 million: ?']],
]

describe('amounts of sentences', () => {
  for (const [text, amounts] of SENTENCES) {
    it(text, () => {
      assert.deepEqual(amountsOf(text), amounts)
    })
  }
})

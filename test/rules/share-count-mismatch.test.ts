import assert from 'node:assert/strict'

import fc from 'fast-check'

import { slipBetween } from '../../server/src/facts/count-slips.ts'
import { shareCountMismatch } from '../../server/src/rules/share-count-mismatch.ts'
import { checkText } from '../kit/analyse.ts'

async function messagesOf(text: string): Promise<readonly string[]> {
  return (await checkText(text, [shareCountMismatch])).map(({ severity, message }) => `${severity}: ${message}`)
}

const at = (day: string, count: string): string => `At ${day}, there were ${count} shares of common stock outstanding.`

describe('share-count-mismatch', () => {
  it('underlines the rarer count once and relates every other place', async () => {
    const text = [
      at('May 1, 2025', '12,345,678'),
      at('May 1, 2025', '12,345,678'),
      at('May 1, 2025', '12,354,678'),
    ].join('\n\n')
    const findings = await checkText(text, [shareCountMismatch])
    assert.equal(findings.length, 1)
    const [finding] = findings
    assert.match(finding?.printed ?? '', /^12,354,678/)
    assert.equal(finding?.related.length, 2)
    assert.deepEqual(finding.proof, ['12,354,678 − 12,345,678 = 9,000', '9,000 ÷ 12,345,678 = 0.07%'])
  })

  it('keeps its fingerprint when text is put before it', async () => {
    const text = [at('May 1, 2025', '12,345,678'), at('May 1, 2025', '12,354,678')].join('\n\n')
    const [plain] = await checkText(text, [shareCountMismatch])
    const [moved] = await checkText(`# Cover\n\nOne paragraph more.\n\n${text}`, [shareCountMismatch])
    assert.ok(plain)
    assert.equal(moved?.fingerprint, plain.fingerprint)
  })

  it('is a warning where the class had to be inferred', async () => {
    const text = `${at('May 1, 2025', '12,345,678')}

There were 12,400,100 shares issued and outstanding on May 1, 2025.`
    assert.deepEqual(await messagesOf(text), [
      'warning: Common stock outstanding at May 1, 2025: 12,345,678, but 12,400,100 elsewhere: 54,422 apart (0.44%)',
    ])
  })

  it('counts the days', async () => {
    const fall = [at('May 1, 2025', '12,345,678'), at('May 2, 2025', '12,300,000')].join('\n\n')
    assert.match((await messagesOf(fall)).join(), /45,678 fewer \(0\.37%\) in 1 day, with no repurchase/)
  })

  for (const explanation of [
    'In May 2025 the Company repurchased 45,678 shares of its common stock.',
    'We maintain a stock repurchase program.',
    'On May 8, 2025, 45,678 unvested shares of restricted stock were forfeited.',
    'A stockholder surrendered 45,678 shares, which were cancelled.',
    'On May 5, 2025, the Company effected a one-for-two reverse stock split of its common stock.',
    'We withheld 45,678 shares to cover taxes.',
  ]) {
    it(`accepts as explanation: ${explanation}`, async () => {
      const text = [at('May 1, 2025', '12,345,678'), explanation, at('May 20, 2025', '12,300,000')].join('\n\n')
      assert.deepEqual(await messagesOf(text), [])
    })
  }

  for (const other of [
    'The Board proposes a reverse stock split of the common stock.',
    'In 2011, 14,000 shares were forfeited.',
    'Stockholders will be asked to surrender their shares.',
    'The Securities and Exchange Commission requires us to say so.',
  ]) {
    it(`does not take as explanation: ${other}`, async () => {
      const text = [at('May 1, 2025', '12,345,678'), other, at('May 20, 2025', '12,300,000')].join('\n\n')
      assert.equal((await messagesOf(text)).length, 1)
    })
  }

  it('compares no days that lie further apart than its option', async () => {
    const text = [at('May 1, 2025', '12,345,678'), at('May 20, 2025', '12,300,000')].join('\n\n')
    const settings = { 'share-count-mismatch': { level: 'default' as const, options: { days: 10 } } }
    assert.deepEqual(await checkText(text, [shareCountMismatch], 'filing', settings), [])
  })

  it('does not take other days, other classes or one sentence for a slip', async () => {
    const silent = [
      'On May 1, 2024 the trust sold 1,250,417 shares to the fund.\n\nOn June 3, 2024 the trust sold 1,250,471 shares to the fund.',
      'The trust sold 1,250,417 shares to one fund and 1,250,471 shares to another fund of the same sponsor.',
      'The trust sold 1,450,000 shares to the fund.\n\nThe trust sold 3,450,000 shares to the fund.',
      'The trust sold 1,250,417 shares to the fund.\n\nWeather in the region destroyed 1,250,471 shares of bark.',
    ]
    for (const text of silent) assert.deepEqual(await messagesOf(text), [], text)
  })
})

describe('counts of one day that differ lawfully', () => {
  for (const text of [
    'On May 1, 2025, 40,210,000 ordinary shares were outstanding. On May 1, 2025, 6,000,200 ADSs were outstanding.',
    `${at('May 1, 2025', '12,345,678')}\n\nOn May 1, 2025, 12,300,000 shares of common stock were outstanding, excluding shares of a subsidiary.`,
    `${at('May 1, 2025', '12,345,678')}\n\nHolders of 10,300,000 shares of common stock outstanding on May 1, 2025 were present.`,
    `${at('May 1, 2025', '12,345,678')}\n\nThe number of restricted shares outstanding on May 1, 2025 was 345,678.`,
    'At May 1, 2025, 4,345,678 shares of common stock of the old parent and 9,345,000 shares of common stock of the new one were outstanding.',
    '| |\n| --- |\n| Preferred stock: Series A, 1,000,000 shares issued and outstanding at May 1, 2025; Series B, 500,000 shares issued and outstanding at May 1, 2025 |',
    'The Aspen Fund beneficially owns 3,441,209 shares of common stock.\n\nThe Birch Fund beneficially owns 3,441,290 shares of common stock.',
    '| Holder | Shares owned |\n| --- | --- |\n| Elm Fund, beneficially | 3,441,209 |\n| Oak Fund, beneficially | 3,441,290 |',
  ]) {
    it(`are left alone: ${text.slice(0, 60).replaceAll('\n', ' ')}`, async () => {
      assert.deepEqual(await messagesOf(text), [])
    })
  }

  it('are a slip where only the class is left open', async () => {
    const text = `On May 1, 2025, 12,345,678 shares of Class A common stock were outstanding.

On May 1, 2025, 1,000,000 shares of Class B common stock were outstanding.

On May 1, 2025, 12,345,687 shares were outstanding.`
    assert.match((await messagesOf(text)).join(), /^warning: .*two adjacent digits apart/)
  })
})

describe('slipBetween', () => {
  const digits = fc.stringMatching(/^[1-9]\d{6,9}$/)

  it('is the same both ways, and none between equals', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        assert.equal(slipBetween(one, other), slipBetween(other, one))
        assert.equal(slipBetween(one, one), undefined)
      }),
    )
  })

  it('sees every changed digit and every swapped pair', () => {
    fc.assert(
      fc.property(digits, fc.nat(5), fc.nat(9), (one, at, digit) => {
        const changed = one.slice(0, at + 1) + String(digit) + one.slice(at + 2)
        assert.equal(slipBetween(one, changed), changed === one ? undefined : 'one digit')
        const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2)
        assert.equal(slipBetween(one, swapped), swapped === one ? undefined : 'two adjacent digits')
      }),
    )
  })
})

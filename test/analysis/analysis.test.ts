import assert from 'node:assert/strict'
import fc from 'fast-check'

import { createAnalysis, type Analysis } from '../../server/src/analysis/analysis.ts'
import { Cancelled, type Scheduler } from '../../server/src/analysis/scheduler.ts'
import { placeFindings } from '../../server/src/features/findings.ts'
import { documentSymbols } from '../../server/src/features/symbols.ts'
import { type Change } from '../../server/src/fronts/front.ts'
import { mentionSpan } from '../../server/src/mentions/mention.ts'
import { rules } from '../../server/src/rules/index.ts'

const GO_ON = { cancelled: false }

function engine(files: Readonly<Record<string, string>> = {}, scheduler?: Partial<Scheduler>): Analysis {
  return createAnalysis({
    scheduler: { now: () => 0, pause: () => Promise.resolve(), ...scheduler },
    rules,
    onRuleFailure(rule, error) {
      throw new Error(`${rule} threw`, { cause: error })
    },
    documents: {
      resolve: (_, url) => (/^[a-z]+:/.test(url) ? undefined : url.split('#')[0]),
      load: (id) => Promise.resolve(files[id]),
    },
  })
}

/** All that the engine says of a document, with places counted in the text. */
async function everything(analysis: Analysis, id: string): Promise<unknown> {
  const checked = await analysis.check(id, GO_ON)
  const { snapshot } = checked
  const at = (block: number, span: { start: number; end: number }): unknown => snapshot.spanOf({ block, span })
  return {
    recognition: checked.recognition,
    findings: placeFindings(checked),
    facts: analysis
      .facts(id)
      .map(({ figure, at: place, ...fact }) => [fact, figure.value, at(place.block, place.span)]),
    mentions: analysis.mentions(id).map(({ block, mention }) => {
      const { run, ...said } = mention
      return [run.text, said, at(block, mentionSpan(mention))]
    }),
    symbols: documentSymbols(snapshot),
    citations: checked.citations.map((citation) => [citation.at, citation.passage, citation.namesPassage]),
  }
}

const PIECES = [
  'Notice of annual meeting of stockholders\n\n',
  'Securities and Exchange Commission, Washington, D.C. 20549\n\n',
  'Wednesday, June 17, 2025',
  'At April 15, 2025, 1,234,567 shares of common stock were outstanding.',
  'As of April 15, 2025, we had 1,243,567 shares of common stock outstanding.',
  '\n\n',
  '\n',
  '# Voting\n\n',
  '| Name | Shares |\n|---|---|\n| Ana | 1,000 |\n',
  '```\n',
  '[a]: x.md\n\n',
  '[1,000 shares](filing.md#:~:text=1%2C000%20shares)',
  '> ',
  '- ',
  '(the "Company")',
  'seven (6)',
  '$3 million dollars',
  '𝄞',
  '5',
]
const edit = fc.record({
  start: fc.nat(400),
  length: fc.oneof(fc.constant(0), fc.nat(60)),
  text: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((pieces) => pieces.join('')),
  /** Whether the engine is asked before the next edit. */
  asked: fc.boolean(),
})

describe('the engine', () => {
  it('says after any edits what it says of the same text from scratch', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        async (pieces, edits) => {
          const files = { 'filing.md': 'There are 1,000 shares.\n' }
          const analysis = engine(files)
          let text = pieces.join('')
          analysis.open({ id: 'd', version: 0, text, path: 'd.md', otherwise: 'filing' })
          for (const [number, { start: wanted, length, text: inserted, asked }] of edits.entries()) {
            const start = Math.min(wanted, text.length)
            const oldEnd = Math.min(start + length, text.length)
            text = text.slice(0, start) + inserted + text.slice(oldEnd)
            const change: Change = { start, oldEnd, newEnd: start + inserted.length }
            analysis.change('d', number + 1, text, [change])
            if (asked) await analysis.check('d', GO_ON)
          }
          const fresh = engine(files)
          fresh.open({ id: 'd', version: 0, text, path: 'd.md', otherwise: 'filing' })
          assert.deepEqual(await everything(analysis, 'd'), await everything(fresh, 'd'))
        },
      ),
      { numRuns: 80 },
    ))

  const LONG = Array.from({ length: 200 }, (_, at) => `Paragraph P${at} speaks of ${at} things.\n\n`).join('')

  it('stops when it is cancelled, between two blocks', async () => {
    let clock = 0
    const token = { cancelled: false }
    const analysis = engine(
      {},
      {
        now: () => (clock += 11),
        pause() {
          token.cancelled = true
          return Promise.resolve()
        },
      },
    )
    analysis.open({ id: 'd', version: 0, text: LONG, path: 'd.md', otherwise: 'filing' })
    await assert.rejects(analysis.check('d', token), Cancelled)
    const snapshot = analysis.snapshot('d')
    assert.ok(snapshot.isRead(0) && !snapshot.isRead(snapshot.blockCount - 1))
  })

  for (const [what, act] of [
    [
      'changes',
      (analysis: Analysis): void => {
        analysis.change('d', 1, 'Nothing.\n')
      },
    ],
    [
      'is closed',
      (analysis: Analysis): void => {
        analysis.close('d')
      },
    ],
    [
      'is configured',
      (analysis: Analysis): void => {
        analysis.checkAnyway('d')
      },
    ],
  ] as const) {
    it(`gives a check up when the document ${what} meanwhile`, async () => {
      let clock = 0
      const analysis = engine(
        {},
        { now: () => (clock += 11), pause: () => new Promise((resolve) => setImmediate(resolve)) },
      )
      analysis.open({ id: 'd', version: 0, text: LONG, path: 'd.md', otherwise: 'filing' })
      const checked = analysis.check('d', GO_ON)
      const rejected = assert.rejects(checked, Cancelled)
      act(analysis)
      await rejected
    })
  }

  it('has a state that changes with the text, the configuration and, for a note, with other documents', () => {
    const analysis = engine()
    const note = 'See [it](filing.md#:~:text=x)\n'
    analysis.open({ id: 'd', version: 0, text: LONG, path: 'd.md' })
    analysis.open({ id: 'note', version: 0, text: note, path: 'note.md' })
    const [filing, cites] = [analysis.state('d'), analysis.state('note')]
    assert.equal(analysis.state('d'), filing)
    analysis.open({ id: 'filing.md', version: 0, text: LONG, path: 'filing.md' })
    assert.equal(analysis.state('d'), filing)
    assert.notEqual(analysis.state('note'), cites)
    const configuration = {
      configuration: { filings: [], notes: [], notesFolder: undefined, rules: {} },
      kindByGlob: () => undefined,
    }
    analysis.configure('d', configuration)
    const configured = analysis.state('d')
    assert.notEqual(configured, filing)
    analysis.configure('d', configuration)
    assert.equal(analysis.state('d'), configured)
    analysis.change('d', 1, LONG)
    assert.notEqual(analysis.state('d'), configured)
  })

  it('takes the cited text from the open document, else from the source, read again only when files change', async () => {
    const files: Record<string, string> = { 'filing.md': 'There are 1,000 shares.\n' }
    const analysis = engine(files)
    analysis.open({ id: 'n', version: 0, text: '[1,000 shares](filing.md#:~:text=1%2C000%20shares)\n', path: 'n.md' })
    const found = async (): Promise<boolean> => {
      const { citations } = await analysis.check('n', GO_ON)
      return citations[0]?.passage !== undefined
    }
    assert.equal(await found(), true)
    files['filing.md'] = 'There are 2,000 shares.\n'
    assert.equal(await found(), true)
    analysis.forgetFiles()
    assert.equal(await found(), false)
    analysis.open({ id: 'filing.md', version: 0, text: 'There are 1,000 shares.\n', path: 'filing.md' })
    assert.equal(await found(), true)
    analysis.close('filing.md')
    assert.equal(await found(), false)
  })

  it('throws RangeError for a document that is not open', () => {
    assert.throws(() => engine().snapshot('nothing'), RangeError)
  })
})

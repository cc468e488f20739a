import assert from 'node:assert/strict'

import fc from 'fast-check'

import { exceptedScale, findScaleNote, scaleOf, type NotePlace } from '../../server/src/tables/scale-note.ts'

/** "amounts 3, shares 0!" of a note; the mark says that the note itself names shares. */
function write(text: string, place: NotePlace = 'cell'): string | undefined {
  const found = findScaleNote(text, place)
  if (found === undefined) return undefined
  const { amounts, shares, namesShares } = found.note
  return `amounts ${amounts ?? '–'}, shares ${shares ?? '–'}${namesShares ? '!' : ''}`
}

describe('A note on scale', () => {
  it('governs amounts and shares, or what it names', () => {
    assert.equal(write('(in thousands)'), 'amounts 3, shares 3')
    assert.equal(write('(In millions, except per share amounts)'), 'amounts 6, shares 6')
    assert.equal(write('(in thousands, except share and per share data)'), 'amounts 3, shares 0!')
    assert.equal(write('(in thousands, except per-share and share data)'), 'amounts 3, shares 0!')
    assert.equal(write('(unaudited, in thousands except share data and par value amounts)'), 'amounts 3, shares 0!')
    assert.equal(write('(Dollars in thousands, except per share data)'), 'amounts 3, shares –')
    assert.equal(write('(shares in thousands)'), 'amounts –, shares 3!')
    assert.equal(write('(dollars in millions, shares in thousands)'), 'amounts 6, shares 3!')
    assert.equal(write('(Dollars and shares in thousands)'), 'amounts 3, shares 3!')
    assert.equal(
      write('(In millions, except number of shares, which are reflected in thousands, and per share amounts)'),
      'amounts 6, shares 3!',
    )
    assert.equal(write('(in millions of U.S. dollars)'), 'amounts 6, shares –')
    assert.equal(write('(US$ in thousands, unless otherwise stated)'), 'amounts 3, shares –')
  })

  it('may be shorter in a cell', () => {
    assert.equal(write('Millions, except per share amounts'), 'amounts 6, shares 6')
    assert.equal(write("(000's omitted)"), 'amounts 3, shares 3')
    assert.equal(write('($000)'), 'amounts 3, shares –')
    assert.equal(write('US$’000'), 'amounts 3, shares –')
    assert.equal(write('Options (thous.)'), 'amounts 3, shares 3')
    assert.equal(write('Value ($ millions)'), 'amounts 6, shares –')
    assert.equal(scaleOf('In billions of dollars'), 9)
  })

  it('is none in other words', () => {
    for (const text of [
      '',
      '1,000',
      '5,000s of units',
      'millions of customers',
      'in the middle',
      '$5 million',
      'Total 000',
    ]) {
      assert.equal(write(text), undefined, text)
    }
    const prose = [
      'Lives are measured in millions of gross tons per mile of track, as in earlier years, by our engineers.',
      'Damage ran in the millions for all of the carriers that we compete with, and we expect more of the same in 2026.',
      'We invested in thousands of homes, and the program cost $5 million in the last of the three years that it ran.',
    ]
    for (const text of prose) assert.equal(write(text, 'prose'), undefined, text)
  })

  it('stands in a sentence that leads in to a table', () => {
    const sentence =
      'The components of inventories at the end of each period were as follows (in thousands, except shares):'
    assert.equal(write(sentence, 'prose'), 'amounts 3, shares 0!')
    const found = findScaleNote(sentence, 'prose')
    assert.equal(sentence.slice(found?.from, found?.to), 'in thousands, except shares')
    assert.equal(
      write(
        'All amounts in the tables of this section are stated in millions of dollars unless we say otherwise here.',
        'prose',
      ),
      'amounts 6, shares –',
    )
  })

  it('excepts rows by their words', () => {
    const found = findScaleNote('(in thousands, except average selling price and headcount)', 'cell')
    assert.ok(found)
    assert.equal(exceptedScale(found.note, 'Average selling price, wholesale'), 0)
    assert.equal(exceptedScale(found.note, 'Selling expense'), undefined)
  })

  it('is found in any text without throwing, within it', () => {
    const words = fc.constantFrom(
      '(',
      ')',
      'in thousands',
      'Dollars',
      'shares',
      ', ',
      'except',
      'per share',
      '000',
      'and',
      ':',
      '.',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 14 }), (parts) => {
        const text = parts.join(' ')
        for (const place of ['cell', 'prose'] as const) {
          const found = findScaleNote(text, place)
          if (found !== undefined) assert.ok(0 <= found.from && found.from < found.to && found.to <= text.length)
        }
      }),
    )
  })
})

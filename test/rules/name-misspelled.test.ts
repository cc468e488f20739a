import assert from 'node:assert/strict'

import fc from 'fast-check'

import { nameMisspelled } from '../../server/src/rules/name-misspelled.ts'
import { checkText } from '../kit/analyse.ts'

const consonants = ['b', 'd', 'f', 'g', 'k', 'm', 'n', 'p', 'r', 't', 'v', 'z']
const vowels = ['a', 'i', 'o', 'u']

/** A made-up name of pairs of a consonant and a vowel, ending in an x, which no rule of spelling excuses. */
const name = fc
  .array(fc.tuple(fc.constantFrom(...consonants), fc.constantFrom(...vowels)), { minLength: 3, maxLength: 5 })
  .map((pairs) => `${pairs.flat().join('')}x`)
const slip = fc.constantFrom('left out', 'added', 'changed', 'exchanged')

describe('a name misspelled once', () => {
  it('is found, whatever letter slipped, and its fix writes the usual name', async () => {
    await fc.assert(
      fc.asyncProperty(name, slip, fc.nat(), async (word, kind, where) => {
        const at = 1 + (where % (word.length - 3))
        const usual = word.charAt(0).toUpperCase() + word.slice(1)
        const wrong = misspelled(usual, kind, at)
        const text = `${usual} Harbor sold the shares.\n\n${usual} Harbor met ${wrong} Harbor.\n\nThe land of ${usual} Harbor.\n`
        const [finding, ...others] = await checkText(text, [nameMisspelled])
        assert.equal(others.length, 0)
        assert.equal(finding?.printed, wrong)
        assert.equal(finding.fixes[0]?.edits[0]?.text, usual)
      }),
      { numRuns: 60 },
    )
  })
})

function misspelled(word: string, kind: string, at: number): string {
  switch (kind) {
    case 'left out':
      return word.slice(0, at) + word.slice(at + 1)
    case 'added':
      return `${word.slice(0, at)}h${word.slice(at)}`
    case 'changed':
      return `${word.slice(0, at)}y${word.slice(at + 1)}`
    default:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  }
}

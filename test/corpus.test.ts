import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { rules } from '../server/src/rules/index.ts'
import { checkText } from './kit/analyse.ts'

const FILINGS = join(import.meta.dirname, '../../shared/corpus/markdown')

if (existsSync(FILINGS)) {
  describe('published filings', function () {
    this.timeout(180_000)

    it('hold no error, and at most one warning each on average', async () => {
      const names = readdirSync(FILINGS)
      const errors: string[] = []
      const warnings: string[] = []
      for (const name of names) {
        for (const { rule, severity, message } of await checkText(readFileSync(join(FILINGS, name), 'utf8'), rules)) {
          if (severity === 'error') errors.push(`${name}: ${rule}: ${message}`)
          if (severity === 'warning') warnings.push(`${name}: ${rule}: ${message}`)
        }
      }
      assert.deepEqual(errors, [])
      assert.ok(warnings.length <= names.length, warnings.join('\n'))
    })
  })
}

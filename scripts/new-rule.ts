import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { ruleIdProblem, ruleName } from './rule-names.ts'

/** The file of a rule that does nothing yet: it compiles, and the tests of the catalogue name what is missing. */
export function ruleScaffold(id: string): string {
  return `import { defineRule } from './rule.ts'

/** Say in one sentence what is found. */
export const ${ruleName(id)} = defineRule({
  id: '${id}',
  title: '',
  scope: 'block',
  category: 'consistency',
  severities: ['warning'],
  documents: ['filing'],
  fixable: 'no',
  since: '',
  why: '',
  options: {},
  messages: { differs: '' },
  examples: [
    { name: 'fires', text: '' },
    { name: 'is silent', text: '' },
  ],
  check({ reading }, { report }) {
    for (const run of reading.runs) {
      if (run.text === '') report('differs', run.span(0, 0))
    }
  },
})
`
}

async function main(args: readonly string[]): Promise<void> {
  const [id] = args
  const problem =
    id === undefined || args.length > 1 ? 'Say the id of the rule: npm run new-rule -- ID' : ruleIdProblem(id)
  if (id === undefined || problem !== undefined) {
    refuse(problem ?? '')
    return
  }
  const path = `server/src/rules/${id}.ts`
  try {
    await writeFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), ruleScaffold(id), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    refuse(`${path} exists already`)
    return
  }
  console.log(`wrote ${path}
Fill it in, then run: npm run generate && npx mocha test/rules.test.ts`)
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))

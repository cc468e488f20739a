// `npm start`: from a clone to VS Code with the samples open and Tickmark on.
import { giveUp, prepare, run, say } from './prepare.mjs'

prepare()
say('building and packing the extension')
if ((await run('npm', ['run', '--silent', 'package'])) !== 0) giveUp('the build failed, see above.')

say('what the command line finds in samples/')
const status = await run(process.execPath, ['dist/cli.cjs', 'check', 'samples'])
// 1 says that there are findings, and there are.
if (status > 1) giveUp(`the command line failed with status ${status}.`)

const { register } = await import('tsx/esm/api')
register()
const { openSamples } = await import('./open-samples.ts')
await openSamples({ embedded: process.argv.includes('--embedded') })

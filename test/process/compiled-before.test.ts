import assert from 'node:assert/strict'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { buildProgram, type Program } from '../cli/program.ts'

/** Where the number stands that says how long the process had worked which kept the file, and the first byte of V8's. */
const [WORKED, COMPILED] = [16, 32]
/** No process works half as long, in microseconds. */
const LONG = 1e12

describe('a bundle that was compiled before', function () {
  this.timeout(120_000)
  let program: Program
  let folder: string

  before(() => {
    program = buildProgram()
    folder = dirname(program.bundle)
    program.write({ 'filing.md': 'FORM 10-K\n\nAnnual report of the registrant, which costs $4 million dollars.\n' })
  })
  after(() => {
    program.remove()
  })

  /** What is kept of the bundle of the commands; its folder holds nothing unfinished. */
  function kept(): string {
    const names = readdirSync(folder).filter((name) => !name.endsWith('.cjs'))
    assert.equal(names.length, 1, names.join(' '))
    const [name = ''] = names
    assert.match(name, /^commands\.cjs\.[\da-f]+\.compiled$/)
    return join(folder, name)
  }
  /** Checks the filing, which must be found the same however the program was loaded; whether what is kept was written. */
  async function keepsAnew(): Promise<boolean> {
    const place = kept()
    utimesSync(place, 1, 1)
    await check()
    return statSync(place).mtimeMs > 1000
  }
  /** Has what is kept say that the process which kept it had worked so long, in microseconds. */
  function sayWorked(microseconds: number): void {
    const bytes = readFileSync(kept())
    bytes.writeDoubleLE(microseconds, WORKED)
    writeFileSync(kept(), bytes)
  }
  async function check(): Promise<void> {
    const { status, stdout, stderr } = await program.run(['check', 'filing.md'])
    assert.match(stdout, /currency-repeated/)
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  }

  it('is kept by the first process, beside the bundle, and taken by the next', async () => {
    await check()
    sayWorked(LONG)
    assert.equal(await keepsAnew(), false)
  })
  it('is kept anew by a process that has worked longer', async () => {
    sayWorked(1)
    assert.equal(await keepsAnew(), true)
  })
  it('is not believed when a byte of it has changed', async () => {
    for (const at of [COMPILED, COMPILED + 20, -1, COMPILED + 100_000]) {
      const bytes = readFileSync(kept())
      const place = at < 0 ? bytes.length + at : at
      bytes[place] = (bytes[place] ?? 0) ^ 0xff
      writeFileSync(kept(), bytes)
      assert.equal(await keepsAnew(), true, `byte ${at}`)
    }
  })
  it('is not believed when it is cut short or empty', async () => {
    for (const length of [0, COMPILED, 5000]) {
      writeFileSync(kept(), readFileSync(kept()).subarray(0, length))
      assert.equal(await keepsAnew(), true, `${length} bytes`)
    }
  })
  it('is not taken for a bundle that has changed since', async () => {
    appendFileSync(join(folder, 'commands.cjs'), '\n')
    assert.equal(await keepsAnew(), true)
    const later = new Date(Date.now() + 60_000)
    utimesSync(join(folder, 'commands.cjs'), later, later)
    assert.equal(await keepsAnew(), true)
    sayWorked(LONG)
    assert.equal(await keepsAnew(), false)
  })
  it('is done without where nothing can be kept', async () => {
    const place = kept()
    rmSync(place)
    mkdirSync(place)
    await check()
    assert.equal(kept(), place)
    rmSync(place, { recursive: true })
  })
})

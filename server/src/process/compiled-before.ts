import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import * as zlib from 'node:zlib'

import { setFlagsAsAtStart } from './v8-flags.ts'

/**
 * What `require` of a CommonJS file would be, without the wait for V8 to compile its functions, where an earlier
 * process has kept them: beside the file, for the same version of V8 with the same flags, and only as long as the file
 * stays as it is. A process that finds none keeps its own when it ends, and so does one that has worked longer than the
 * one whose functions it found, as it has come by more of them. Where nothing can be read or written, the file is loaded
 * all the same.
 */
export function requireCompiledBefore(path: string): unknown {
  const place = `${path}.${cachedDataVersionTag().toString(16)}.compiled`
  const { size, mtimeMs } = statSync(path)
  const kept = read(place, { size, mtimeMs })
  const code = Buffer.concat([Buffer.from(HEAD), readFileSync(path), Buffer.from(TAIL)]).toString()
  const script = new Script(code, { filename: path, ...(kept === undefined ? {} : { cachedData: kept.compiled }) })
  const worked = script.cachedDataRejected === true ? 0 : (kept?.worked ?? 0)
  process.once('exit', () => {
    const all = timeWorked()
    if (all <= LONGER * worked) return
    // What V8 compiled is good for the flags that it has when it hands it over.
    setFlagsAsAtStart()
    keep(place, { size, mtimeMs }, { worked: all, compiled: script.createCachedData() })
  })
  const module = { exports: {} as unknown }
  const load = script.runInThisContext() as (...given: readonly unknown[]) => void
  load(module.exports, createRequire(path), module, path, dirname(path))
  return module.exports
}

/** A process that has worked so many times as long as another has come by more functions. */
const LONGER = 1.25
/** As Node wraps every CommonJS file. */
const HEAD = '(function (exports, require, module, __filename, __dirname) { '
const TAIL = '\n})'

/** A file as it was when its functions were compiled: its length in bytes and when it was written. */
interface SeenFile {
  readonly size: number
  readonly mtimeMs: number
}
interface Compiled {
  /** Microseconds of the processor that the process had used which compiled them. */
  readonly worked: number
  readonly compiled: Buffer
}

/** The three numbers and a checksum of what follows, as V8 believes what it is given. */
const PREFIX_BYTES = 32

function read(place: string, { size, mtimeMs }: SeenFile): Compiled | undefined {
  try {
    const bytes = readFileSync(place)
    const compiled = bytes.subarray(PREFIX_BYTES)
    const same = bytes.readDoubleLE(0) === size && bytes.readDoubleLE(8) === mtimeMs
    if (!same || bytes.readDoubleLE(24) !== checksum(compiled)) return undefined
    return { worked: bytes.readDoubleLE(16), compiled }
  } catch {
    return undefined
  }
}

function keep(place: string, { size, mtimeMs }: SeenFile, { worked, compiled }: Compiled): void {
  const sum = checksum(compiled)
  if (sum === undefined) return
  const prefix = Buffer.alloc(PREFIX_BYTES)
  for (const [at, number] of [size, mtimeMs, worked, sum].entries()) prefix.writeDoubleLE(number, 8 * at)
  const unfinished = `${place}.${process.pid}`
  try {
    writeFileSync(unfinished, Buffer.concat([prefix, compiled]))
    renameSync(unfinished, place)
  } catch {
    rmSync(unfinished, { force: true })
  }
}

/** Undefined in a Node older than 20.15, such as that of an older VS Code: there nothing is kept. */
function checksum(bytes: Buffer): number | undefined {
  const known: { readonly crc32?: (bytes: Buffer) => number } = zlib
  return known.crc32?.(bytes)
}

function timeWorked(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const top = path.dirname(import.meta.dirname)

/**
 * The file that `npm run package` writes.
 * @throws Error when it is not there.
 */
export function packedExtension(): string {
  const { name, version } = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
  }
  const file = path.join(top, `${name}-${version}.vsix`)
  if (!existsSync(file)) throw new Error(`${path.basename(file)} is missing; run npm run package first`)
  return file
}

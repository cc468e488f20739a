import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

import { type KindByGlob } from '../config/globs.ts'
import {
  CONFIGURATION_FILE,
  DEFAULT_CONFIGURATION,
  type Configuration,
  type ConfigurationProblem,
} from '../config/settings.ts'
import { type AnyRule } from '../rules/rule.ts'
import { decode } from './decode.ts'
import { fileProblem } from './read.ts'

/** The configuration that holds for a document, and where it comes from. */
export interface FoundConfiguration {
  /** The absolute path of the file; undefined where there is none and the defaults hold. */
  readonly path: string | undefined
  /** The file's text, for the places of the problems. */
  readonly text: string
  readonly configuration: Configuration
  readonly problems: readonly ConfigurationProblem[]
  /** What the globs say of a document by its absolute path, or by its uri where it is not on disk. */
  kindByGlob(path: string): ReturnType<KindByGlob>
}

const NONE: FoundConfiguration = {
  path: undefined,
  text: '',
  configuration: DEFAULT_CONFIGURATION,
  problems: [],
  kindByGlob: () => undefined,
}

/** Finds configurations of documents, each file read once. */
export interface Configurations {
  /** The configuration for a document by its absolute path: the nearest file in its folder or the folders around it. */
  of(documentPath: string): Promise<FoundConfiguration>
}

/** Looks for configurations on disk. With `only`, that file holds for every document and nothing is looked for. */
export function configurationsOnDisk(rules: readonly AnyRule[], only?: string): Configurations {
  const folders = new Map<string, Promise<FoundConfiguration>>()

  function ofFolder(folder: string): Promise<FoundConfiguration> {
    const known = folders.get(folder)
    if (known !== undefined) return known
    const found = lookIn(folder)
    folders.set(folder, found)
    return found
  }

  async function lookIn(folder: string): Promise<FoundConfiguration> {
    const own = await readConfiguration(join(folder, CONFIGURATION_FILE), rules)
    if (own !== undefined) return own
    const parent = dirname(folder)
    return parent === folder ? NONE : ofFolder(parent)
  }

  if (only !== undefined) {
    let found: Promise<FoundConfiguration> | undefined
    return {
      of: () => {
        found ??= readConfiguration(only, rules).then((read) => read ?? missing(only))
        return found
      },
    }
  }
  return { of: (documentPath) => ofFolder(dirname(documentPath)) }
}

function missing(path: string): FoundConfiguration {
  return { ...NONE, path, problems: [{ message: 'There is no such file', start: 0, end: 0 }] }
}

/** Reads one configuration file by its absolute path; undefined where there is none. */
async function readConfiguration(path: string, rules: readonly AnyRule[]): Promise<FoundConfiguration | undefined> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    return {
      ...NONE,
      path,
      problems: [{ message: `This file cannot be read: ${fileProblem(error)}`, start: 0, end: 0 }],
    }
  }
  const decoded = decode(bytes)
  if ('problem' in decoded) {
    return { ...NONE, path, problems: [{ message: `This file cannot be read: ${decoded.problem}`, start: 0, end: 0 }] }
  }
  const [{ loadConfiguration }, { compileGlobs }] = await Promise.all([
    import('../config/load.ts'),
    import('../config/globs.ts'),
  ])
  const { configuration, problems } = await loadConfiguration(decoded.text, rules)
  const byGlob = compileGlobs(configuration)
  const folder = dirname(path)
  return {
    path,
    text: decoded.text,
    configuration,
    problems,
    // A document that is not on disk has no place under the folder: its name is all that a glob can match.
    kindByGlob: (document) => byGlob(isAbsolute(document) ? relative(folder, document).split(sep).join('/') : document),
  }
}

import picomatch from 'picomatch'

import { type DocumentKind } from '../rules/rule.ts'
import { type Configuration } from './settings.ts'

/** Says what the globs of a configuration make of a path, written with `/` and relative to the configuration's folder. */
export type KindByGlob = (path: string) => DocumentKind | undefined

/**
 * Compiles the globs of a configuration. Where both match, the document is a note: `notes` names a part of what a
 * broad `filings` glob covers more often than the other way round.
 */
export function compileGlobs({ filings, notes }: Configuration): KindByGlob {
  const isNote = matcher(notes)
  const isFiling = matcher(filings)
  return (path) => (isNote(path) ? 'note' : isFiling(path) ? 'filing' : undefined)
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  return picomatch([...globs], { dot: true, posixSlashes: true })
}

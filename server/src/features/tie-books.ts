import { type Derivation, type Snapshot } from '../analysis/snapshot.ts'
import { type TieMaterial } from '../document/indexed-table.ts'
import { openTieBook, type TieBook } from '../document/tie-book.ts'
import { readTieMaterial } from '../document/tie-material.ts'
import { keptWith } from '../text/kept-with.ts'

const MATERIAL: Derivation<TieMaterial | undefined> = { of: readTieMaterial }

/** The tie book of a version, opened when first asked for. */
export const tieBookOf: (snapshot: Snapshot) => TieBook = keptWith((snapshot) =>
  openTieBook(snapshot.perBlock(MATERIAL).flatMap((value, block) => (value === undefined ? [] : [{ block, value }]))),
)

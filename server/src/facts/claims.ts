import { type Mention } from '../mentions/mention.ts'
import { type Table } from '../tree/table.ts'
import { type ProseRun } from '../text/runs.ts'
import { type Claim } from './claim.ts'

/** The share counts that one block states. */
export function recogniseClaims(
  runs: readonly ProseRun[],
  mentions: readonly Mention[],
  tables: readonly Table[],
): readonly Claim[] {
  void runs
  void mentions
  void tables
  return []
}

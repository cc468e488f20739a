import { type ProseRun } from '../text/runs.ts'
import { type Mention } from './mention.ts'

/** Everything that one run says, in the order of the text; overlapping readings are settled. */
export function recogniseMentions(run: ProseRun): readonly Mention[] {
  void run
  return []
}

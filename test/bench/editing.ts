import { PROGRAMS } from './build.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { differsFromFresh } from './compare.ts'
import { digitPlaces, type DocumentSession, type Keystroke, openSession, type Spot } from './document-session.ts'
import { median, quantile } from './measure.ts'
import { type Measured } from './report.ts'

/** A text to edit, with the bar for the 95th percentile of its keystrokes. */
export interface EditedText {
  readonly name: string
  readonly text: string
  readonly bar: number
}

/** How many keystrokes make a round, of which the 95th percentile is taken. */
const STROKES = 40
/** How many hovers make a round. One takes less than a millisecond, so that 40 would measure two chance delays. */
const HOVERS = 200
/** Keystrokes and hovers in each spot that are not measured, as no one judges a server by its first second. */
const WARM_UP = 20
const SPOTS: readonly Spot[] = ['prose', 'table']
const HOVER_BAR = 3
/** How much text is analyzed afresh, in UTF-16 units, to compare answers with: a dozen texts of 1 MB. */
const COMPARED_UNITS = 12_000_000

/** A server of ours and a null server with the same text open. */
interface Pair {
  readonly ours: DocumentSession
  readonly others: DocumentSession
}
/** Milliseconds of one contestant: the percentiles of each round. */
interface Percentiles {
  readonly p50: number[]
  readonly p95: number[]
}
interface Duel {
  readonly ours: Percentiles
  readonly others: Percentiles
}

/**
 * Keystrokes and hovers over stdio against the null server, for a client that pulls and one that is pushed. What
 * Tickmark answered to keystrokes from all rounds is compared with a fresh analysis of the text as it then stood.
 */
export async function measureEditing(
  texts: readonly EditedText[],
  rounds: number,
): Promise<{ readonly lines: readonly Measured[]; readonly differences: readonly string[] }> {
  const lines: Measured[] = []
  const differences: string[] = []
  for (const { name, text, bar } of texts) {
    const typed: Keystroke[] = []
    for (const pulls of [true, false]) {
      const pair = {
        ours: await openSession(PROGRAMS.server, text, pulls),
        others: await openSession(PROGRAMS.nullServer, text, pulls),
      }
      const duels = await duel(pair, text, rounds, typed)
      for (const spot of SPOTS) {
        lines.push(...linesOf(`${name}, digit in ${spot}, ${pulls ? 'pull' : 'push'}`, duels[spot], bar))
      }
      if (pulls) lines.push(...linesOf(`${name}, hover`, duels.hover, HOVER_BAR))
      await Promise.all([pair.ours.client.stop(), pair.others.client.stop()])
    }
    differences.push(...(await differsFromFresh(name, text, spread(typed, COMPARED_UNITS / text.length))))
  }
  return { lines, differences }
}

async function duel(
  { ours, others }: Pair,
  text: string,
  rounds: number,
  typed: Keystroke[],
): Promise<Record<Spot | 'hover', Duel>> {
  const duels = { prose: newDuel(), table: newDuel(), hover: newDuel() }
  const chance = chanceFrom(text.length)
  for (const spot of SPOTS) {
    for (const session of [ours, others]) {
      await type(session, text, spot, WARM_UP, chance)
      for (const place of digitPlaces(text, spot, WARM_UP, chance)) await session.hover(place)
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const spot of SPOTS) {
      await inTurn(round, duels[spot], async (contestant) => {
        const strokes = await type(contestant === 'ours' ? ours : others, text, spot, STROKES, chance)
        if (contestant === 'ours') typed.push(...strokes)
        return strokes.map(({ milliseconds }) => milliseconds)
      })
    }
    await inTurn(round, duels.hover, async (contestant) => {
      const times: number[] = []
      for (const place of digitPlaces(text, round % 2 === 0 ? 'prose' : 'table', HOVERS, chance)) {
        times.push(await (contestant === 'ours' ? ours : others).hover(place))
      }
      return times
    })
  }
  return duels
}

async function type(
  session: DocumentSession,
  text: string,
  spot: Spot,
  count: number,
  chance: Chance,
): Promise<readonly Keystroke[]> {
  const strokes: Keystroke[] = []
  for (const place of digitPlaces(text, spot, count, chance)) {
    strokes.push(await session.type(place, String(chance.whole(0, 9))))
  }
  return strokes
}

/** One round: both contestants, the first of them changing from round to round. */
async function inTurn(
  round: number,
  duel: Duel,
  times: (contestant: keyof Duel) => Promise<readonly number[]>,
): Promise<void> {
  const contestants = ['ours', 'others'] as const
  for (const contestant of round % 2 === 0 ? contestants : contestants.toReversed()) {
    const milliseconds = await times(contestant)
    duel[contestant].p50.push(quantile(milliseconds, 0.5))
    duel[contestant].p95.push(quantile(milliseconds, 0.95))
  }
}

/** About `count` of the items, evenly spread over all of them. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, items.length / count)
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

function newDuel(): Duel {
  return { ours: { p50: [], p95: [] }, others: { p50: [], p95: [] } }
}

function linesOf(name: string, { ours, others }: Duel, bar: number): readonly Measured[] {
  const against = 'null server'
  return [
    { name: `${name}, p50`, ours: median(ours.p50), others: median(others.p50), unit: 'ms', against, bar: undefined },
    { name: `${name}, p95`, ours: median(ours.p95), others: median(others.p95), unit: 'ms', against, bar },
  ]
}

import { PROGRAMS } from './build.ts'
import { openSession } from './document-session.ts'
import { interleave, median } from './measure.ts'
import { type Measured } from './report.ts'

/** The most memory that a server has held when the first findings of a text have come, against the null server. */
export async function measureMemory(text: string, rounds: number): Promise<readonly Measured[]> {
  async function peak(program: string): Promise<number> {
    const { client } = await openSession(program, text, true)
    const megabytes = client.peakMemory()
    await client.stop()
    return megabytes
  }
  const { tickmark, nothing } = await interleave(rounds, {
    tickmark: () => peak(PROGRAMS.server),
    nothing: () => peak(PROGRAMS.nullServer),
  })
  const name = 'after opening 1 MB'
  return [{ name, ours: median(tickmark), others: median(nothing), unit: 'MB', against: 'null server', bar: 2 }]
}

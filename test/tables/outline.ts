import { plainString } from '../../server/src/mentions/decimal.ts'
import { mentionText, type Figure } from '../../server/src/mentions/mention.ts'
import { snapshotOf } from '../kit/analyse.ts'

/** A figure on one line: as printed, type, value with currency, where its scale was said, and whether it is a dash. */
function writeFigure(figure: Figure): string {
  const { type, value, currency, scaleSource, nil } = figure
  const parts = [mentionText(figure), type, plainString(value), currency, scaleSource, nil === true ? 'nil' : undefined]
  return parts.filter((part) => part !== undefined).join(' ')
}

/** The figures of the tables of a markdown text, row by row: the label, then what `writeFigure` makes of each. */
export function writeTables(text: string): readonly string[] {
  const snapshot = snapshotOf(text)
  const lines: string[] = []
  for (let block = 0; block < snapshot.blockCount; block++) {
    const { tables, mentions } = snapshot.reading(block)
    for (const { run, rows } of tables) {
      for (const cells of rows) {
        const from = cells[0]?.from ?? 0
        const to = cells.at(-1)?.to ?? 0
        const figures = mentions.filter(
          (mention) => mention.kind === 'figure' && mention.run === run && mention.from >= from && mention.to <= to,
        )
        if (figures.length === 0) continue
        const label = run.text.slice(from, cells[0]?.to ?? from).trim()
        lines.push([label, ...figures.map((figure) => writeFigure(figure as Figure))].join(' | '))
      }
    }
  }
  return lines
}

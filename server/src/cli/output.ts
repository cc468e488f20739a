import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Where a command prints, and how wide and colorful it may be. */
export interface Output {
  /** In columns. */
  readonly width: number
  print(text: string): void
  /** Says what went wrong, on standard error. */
  warn(text: string): void
  style(style: Style, text: string): string
}

const DEFAULT_WIDTH = 100

/** Standard output and error. A reader that goes away ends the program quietly, as `head` means it to. */
export function standardOutput(): Output {
  const { stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit()
      throw error
    })
  }
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0'
  const wanted = (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
  const colorful = wanted && (forced || stdout.isTTY)
  return {
    width: stdout.isTTY ? Math.max(40, stdout.columns) : DEFAULT_WIDTH,
    print: (text) => void stdout.write(text),
    warn: (text) => void stderr.write(`tickmark: ${text}\n`),
    style: (style, text) => (colorful ? styleText(style, text, { validateStream: false }) : text),
  }
}

/** Prints objects as one JSON array or one object a line, as they come. */
export interface JsonWriter {
  add(value: object): void
  end(): void
}

/** Starts a list of JSON objects: `json` is the array of what `jsonl` prints line by line. */
export function jsonWriter(output: Output, format: 'json' | 'jsonl'): JsonWriter {
  let count = 0
  return {
    add(value) {
      const line = JSON.stringify(value)
      if (format === 'jsonl') output.print(`${line}\n`)
      else output.print(`${count === 0 ? '[' : ','}\n${line}`)
      count++
    },
    end() {
      if (format === 'json') output.print(count === 0 ? '[]\n' : '\n]\n')
    },
  }
}

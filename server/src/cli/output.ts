import { writeSync } from 'node:fs'
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

/**
 * Standard output and error. A reader that goes away ends the program quietly, as `head` means it to; anything else
 * that cannot be written, as on a full disk, ends it with a message and status 2.
 */
export function standardOutput(): Output {
  const { stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit()
      if (stream === stdout) giveUp(error)
      process.exit(2)
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

function giveUp({ code, message }: NodeJS.ErrnoException): void {
  const why = code === 'ENOSPC' ? 'no space is left' : message
  try {
    // At once, as the program ends here.
    writeSync(process.stderr.fd, `tickmark: the output cannot be written: ${why}\n`)
  } catch {
    // There is nowhere left to say it; the status does.
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

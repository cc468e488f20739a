import { type Chance } from './chance.ts'
import {
  type Answer,
  type LanguageClient,
  type WireDiagnostic,
  type WirePosition,
  startServer,
} from './language-client.ts'

const URI = 'file:///bench/filing.md'

/** Where keystrokes fall: in a figure of a paragraph or of a table. */
export type Spot = 'prose' | 'table'

/** A digit typed at a place, how long its answer took, and the answer. */
export interface Keystroke {
  readonly at: WirePosition
  readonly digit: string
  readonly milliseconds: number
  readonly diagnostics: readonly WireDiagnostic[]
}

/** One document open in one server. */
export interface DocumentSession {
  readonly client: LanguageClient
  /** Types one digit at a place, waits for the findings of that version, and takes the digit back untimed. */
  type(at: WirePosition, digit: string): Promise<Keystroke>
  /** Milliseconds that a hover takes. */
  hover(at: WirePosition): Promise<number>
}

/** Opens a text in a new server and waits for the first findings. */
export async function openSession(program: string, text: string, pulls: boolean): Promise<DocumentSession> {
  const client = await startServer(program, pulls)
  let version = 1

  async function findings(then: () => void): Promise<Answer<readonly WireDiagnostic[]>> {
    if (!pulls) {
      const pushed = client.pushed(version)
      then()
      return pushed
    }
    then()
    const answer = await client.request<{ items: readonly WireDiagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    })
    return { result: answer.result.items, at: answer.at }
  }
  function change(start: WirePosition, end: WirePosition, text: string): () => void {
    version++
    return () => {
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [{ range: { start, end }, text }],
      })
    }
  }

  await findings(() => {
    client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version, text } })
  })
  return {
    client,
    async type(at, digit) {
      const typing = change(at, at, digit)
      const started = performance.now()
      const answer = await findings(typing)
      const milliseconds = answer.at - started
      await findings(change(at, { line: at.line, character: at.character + 1 }, ''))
      return { at, digit, milliseconds, diagnostics: answer.result }
    },
    async hover(position) {
      const started = performance.now()
      const { at } = await client.request('textDocument/hover', { textDocument: { uri: URI }, position })
      return at - started
    },
  }
}

/** Random places directly behind a digit of a text's prose or tables. */
export function digitPlaces(text: string, spot: Spot, count: number, chance: Chance): readonly WirePosition[] {
  const lines = text.split('\n')
  const eligible = lines.flatMap((line, number) =>
    /\d/.test(line) && line.startsWith('|') === (spot === 'table') ? [number] : [],
  )
  return Array.from({ length: count }, () => {
    const line = chance.pick(eligible)
    const digits = [...(lines[line] ?? '').matchAll(/\d/g)]
    return { line, character: chance.pick(digits).index + 1 }
  })
}

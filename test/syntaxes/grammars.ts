import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as oniguruma from 'vscode-oniguruma'
import * as textmate from 'vscode-textmate'

const FOLDER = new URL('../../syntaxes/', import.meta.url)
/** Stands for VS Code's own markdown grammar, which the injections go into. */
const MARKDOWN = JSON.stringify({
  scopeName: 'text.html.markdown',
  patterns: [{ name: 'markup.inline.raw.string.markdown', match: '`[^`]+`' }],
})
const FILES: Readonly<Record<string, string>> = {
  'markdown.tickmark.citations': 'citations.injection.tmLanguage.json',
  'markdown.tickmark.figures': 'figures.injection.tmLanguage.json',
  'text.edgar': 'edgar-text.tmLanguage.json',
}

let engine: Promise<textmate.IOnigLib> | undefined

async function loadEngine(): Promise<textmate.IOnigLib> {
  await oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')))
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }
}

function sourceOf(scope: string): string {
  if (scope === 'text.html.markdown') return MARKDOWN
  const file = FILES[scope]
  if (file === undefined) throw new Error(`No grammar is called ${scope}`)
  return readFileSync(new URL(file, FOLDER), 'utf8')
}

/** A token of a line with its scopes, that of the whole document left out. */
export interface ScopedToken {
  readonly start: number
  readonly end: number
  readonly scopes: readonly string[]
}

/** Splits a text into tokens, line by line, by the grammar of a scope, as VS Code does. */
export async function tokenize(text: string, scope: string): Promise<readonly (readonly ScopedToken[])[]> {
  const registry = new textmate.Registry({
    onigLib: (engine ??= loadEngine()),
    loadGrammar: (wanted) => Promise.resolve(textmate.parseRawGrammar(sourceOf(wanted), `${wanted}.json`)),
    getInjections: (into) =>
      into === 'text.html.markdown' ? ['markdown.tickmark.citations', 'markdown.tickmark.figures'] : [],
  })
  const grammar = await registry.loadGrammar(scope)
  if (grammar === null) throw new Error(`The grammar ${scope} cannot be loaded`)
  let state: textmate.StateStack | null = null
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state)
    state = ruleStack
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      scopes: scopes.slice(1),
    }))
  })
}

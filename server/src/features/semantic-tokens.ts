import { type Snapshot } from '../analysis/snapshot.ts'
import { documentNames } from '../document/document-mentions.ts'
import { mentionsWithNames } from '../document/mentions-with-names.ts'
import { mentionSpan, type EntityType, type Mention } from '../mentions/mention.ts'
import { type Span } from '../text/span.ts'
import { firstBlockFrom } from './first-block.ts'

/**
 * The types of tokens, all of them standard ones (LSP 3.17, "Semantic Tokens"), chosen by the colors that themes give
 * them in code: figures as numbers; days and periods as strings, the other literal; organizations as classes, and what
 * they issue and file as types of their own; persons as variables; places as namespaces; tickers as enum members, which
 * are short fixed names too; defined terms as properties. References, addresses and numbers of identification stay plain.
 */
export const TOKEN_TYPES = [
  'number',
  'string',
  'class',
  'struct',
  'interface',
  'variable',
  'namespace',
  'enumMember',
  'property',
] as const

/** The modifiers of tokens: `definition` where a term is defined. */
export const TOKEN_MODIFIERS = ['definition'] as const

type TokenType = (typeof TOKEN_TYPES)[number]

/** A stretch of a document to color. */
export interface SemanticToken {
  readonly span: Span
  readonly type: TokenType
  readonly definition: boolean
}

const ENTITY_TOKENS: Readonly<Record<EntityType, TokenType | undefined>> = {
  organization: 'class',
  auditor: 'class',
  exchange: 'class',
  security: 'struct',
  product: 'struct',
  form: 'interface',
  law: 'interface',
  person: 'variable',
  location: 'namespace',
  ticker: 'enumMember',
  email: undefined,
  phone: undefined,
  url: undefined,
  identifier: undefined,
}

function tokenType(mention: Mention): TokenType | undefined {
  switch (mention.kind) {
    case 'figure':
      return 'number'
    case 'date':
      return 'string'
    case 'entity':
      return ENTITY_TOKENS[mention.type]
    case 'term':
      return 'property'
    case 'reference':
      return undefined
  }
}

/**
 * The tokens of a document, or of the blocks that `within` touches, in the order of the text and apart from each other:
 * of mentions within each other the outer one counts. Uses of terms and short names are told once every block is read;
 * before that, a part of a document is answered from its own blocks alone, so that nothing else need be read for it.
 */
export function semanticTokens(snapshot: Snapshot, within?: Span): readonly SemanticToken[] {
  const { slices, blockCount } = snapshot
  const first = within === undefined ? 0 : firstBlockFrom(slices, within.start)
  const end = within?.end ?? Infinity
  const names = within === undefined || isRead(snapshot) ? documentNames(snapshot) : undefined
  const tokens: SemanticToken[] = []
  for (let block = first; block < blockCount; block++) {
    const start = slices[block]?.start ?? 0
    if (start > end) break
    const mentions = names === undefined ? mentionsWithNames(snapshot.reading(block)) : names.mentions(block)
    if (mentions.length > 0) addTokens(tokens, mentions, start)
  }
  return tokens
}

function isRead(snapshot: Snapshot): boolean {
  for (let block = 0; block < snapshot.blockCount; block++) if (!snapshot.isRead(block)) return false
  return true
}

function addTokens(tokens: SemanticToken[], mentions: readonly Mention[], blockStart: number): void {
  const own: SemanticToken[] = []
  for (const mention of mentions) {
    const type = tokenType(mention)
    if (type === undefined) continue
    const { start, end } = mentionSpan(mention)
    const span = { start: start + blockStart, end: end + blockStart }
    own.push({ span, type, definition: mention.kind === 'term' && mention.role === 'definition' })
  }
  own.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
  let end = -1
  for (const token of own) {
    if (token.span.start < end || token.span.end <= token.span.start) continue
    tokens.push(token)
    end = token.span.end
  }
}

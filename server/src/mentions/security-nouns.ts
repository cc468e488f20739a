/** Capitalized nouns of depositary receipts and of classes named by their series alone. */
export const STOCK_NOUNS: ReadonlySet<string> = new Set(['ADR', 'ADRs', 'ADS', 'ADSs', 'Preferred'])

/** Capitalized nouns of debt securities and rights; their qualifiers make them names. */
export const INSTRUMENT_NOUNS: ReadonlySet<string> = new Set([
  'Bonds',
  'Debenture',
  'Debentures',
  'NOTES',
  'Note',
  'Notes',
  'Rights',
  'Units',
  'Warrant',
  'Warrants',
])

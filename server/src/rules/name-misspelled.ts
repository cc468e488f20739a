import {
  collectCapitalizedWords,
  hashOf,
  isJoined,
  isWrittenInLowerCase,
  markPairs,
  placesOf,
  runOf,
  spanOf,
  standTogether,
  startOf,
  STRIDE,
  textOf,
  type Name,
  type WordSource,
} from '../document/capitalized-words.ts'
import { type Marks } from '../document/hash-marks.ts'
import { nearTwins, type CountedName } from '../document/word-twins.ts'
import { defineRule } from './rule.ts'

/** Finds names one slip of the pen away from a name that the document writes far more often. */
export const nameMisspelled = defineRule({
  id: 'name-misspelled',
  title: 'A name one letter away from the name that stands everywhere else',
  scope: 'document',
  category: 'names',
  severities: ['warning'],
  documents: ['filing'],
  fixable: 'suggestion',
  since: '0.1.0',
  why: `A name that is spelled one way throughout and another way once is nearly always a slip, and in a signature block,
an exhibit list or a definition it names a party that does not exist.

Reported is a capitalized word that stands once, or twice against very many, and is one letter (left out, added,
changed, or exchanged with its neighbor) away from a word that stands more often beside the same name. Words that the
document also writes in lower case are words, not names; a difference at the end is grammar; British and American
spellings, short acronyms and numbered series are left alone.

When not to use it: in documents about parties whose names really do differ by one letter.`,
  options: {},
  messages: { twin: '"{printed}", but "{usual}" elsewhere ("{word}" {times} times)' },
  examples: [
    {
      name: 'two letters exchanged',
      text: `Borealis Trading and Nordlys Water entered into an agreement. Nordlys Water holds 20%.

The shares held by Nodrlys Water were sold by Nordlys Water in May.
                   ^^^^^^^ twin: "Nodrlys Water", but "Nordlys Water" elsewhere ("Nordlys" 3 times)
`,
    },
    {
      name: 'an acronym within a name',
      text: `KQV Harbor holds 20%. KQV Harbor and its affiliates vote together. The notes held by KVQ Harbor were repaid.
                                                                                     ^^^ twin: "KVQ Harbor", but "KQV Harbor" elsewhere ("KQV" 2 times)
`,
    },
    {
      name: 'a surname and a first name',
      text: `| Name | Age |
| --- | --- |
| Ingrid Solhaug | 51 |
| Tobias Lindqvist | 47 |

Ingrid Solhaug chairs the board. Tobias Lindqvist is our president.

/s/ Ingrid Solhuag
           ^^^^^^^ twin: "Ingrid Solhuag", but "Ingrid Solhaug" elsewhere ("Solhaug" 2 times)

/s/ TOBAS LINDQVIST
    ^^^^^ twin
`,
    },
    {
      name: 'affiliates, numbered series, plurals and possessives',
      text: `Nordlys Fund II, Nordlys Fund III, Nordlys’s Funds and Norden Fund II hold shares with Nordlys Fund II.

Nordlys Funds I and II sold. Ames Harbor and Ahmes Bay are towns. The Eastern Plan and the Easter plan differ.
`,
    },
    {
      name: 'words that the document writes in lower case, and British spellings',
      text: `Senior Notes were issued with Senior Notes of the Trade Center. The Senior Votes that holders may cast are votes.

The lease of the Trade Centre ended, as did that of the Trade Center.

The Contracts, Contracts Law, Contracts Office, Contracts List and Contracts Guide: contracts of all kinds. The Contacts page.
`,
    },
  ],
  collect: ({ reading }) => collectCapitalizedWords(reading),
  check(document, { report }) {
    const twins = nearTwins(document)
    if (twins.length === 0) return
    const pairs = markPairs(document)
    for (const { rare, usual } of twins) {
      const right = textOf(document, usual.name)
      const hash = hashOf(rare.name)
      for (const place of rare.count === 1 ? [rare.name] : placesOf(document, hash)) {
        const printed = sharedName(document, pairs, place, usual)
        if (printed === undefined || isWrittenInLowerCase(document, hash)) continue
        const word = textOf(document, place)
        const text = inFormOf(word, right)
        const at = { block: place.block, span: spanOf(document, place) }
        report('twin', at, {
          data: { printed, usual: printed.replace(word, text), word: text, times: String(usual.count) },
          keys: [word, right],
          related: [{ at: { block: usual.name.block, span: spanOf(document, usual.name) }, message: right }],
          fixes: [{ title: `Write "${text}"`, kind: 'suggestion', edits: [{ at, text }] }],
        })
      }
    }
  },
})

/** So often a name must stand for a vaguer likeness to count. */
const MANY = 5
/** A word so long is not another by chance. */
const LONG = 7
/** Words that stand beside any word, and so say nothing of it. */
const FUNCTION_WORDS = new Set('the in on at by to for from of and or our we its his her as'.split(' '))
/** Words that stand beside any name, and only say that it is one. */
const TITLES_AND_FORMS = new Set(
  'mr mrs ms dr inc corp co ltd llc llp lp plc na company corporation limited sa ag nv'.split(' '),
)

/**
 * The printed name with a neighbor that the usual spelling has as well; the word alone where it is long and the usual
 * spelling frequent; undefined where nothing speaks for a slip.
 */
function sharedName(document: WordSource, pairs: Marks, place: Name, usual: CountedName): string | undefined {
  const word = textOf(document, place).toLowerCase()
  const right = textOf(document, usual.name).toLowerCase()
  const vague = usual.count >= MANY && right.length >= 5 && word.startsWith(right.charAt(0))
  if (right.endsWith(word) && startsLine(document, place)) return undefined
  // "Contacts" is no misspelled "Contracts": an ordinary word that stands alone has to be misspelled beyond doubt.
  const sure = vague && (isStumble(word, right) || !isWrittenInLowerCase(document, hashOf(usual.name)))
  const says = (name: Name, follows: boolean): boolean => {
    const beside = textOf(document, name).toLowerCase()
    if (FUNCTION_WORDS.has(beside)) return sure && !follows
    return vague || !TITLES_AND_FORMS.has(beside)
  }
  const printed = (from: Name, to: Name): string => textOf(document, from, to).replaceAll(/\s+/g, ' ')
  const before = { ...place, index: place.index - STRIDE }
  if (isJoined(place) && says(before, false) && standTogether(document, pairs, hashOf(before), hashOf(usual.name))) {
    return printed(before, place)
  }
  const after = { ...place, index: place.index + STRIDE }
  const isName = after.index < after.names.length && isJoined(after)
  if (isName && says(after, true) && standTogether(document, pairs, hashOf(usual.name), hashOf(after)))
    return printed(place, after)
  return sure && isAlike(word, right) ? printed(place, place) : undefined
}

/** Whether a long word, used often, differs from another before its last three letters, where no inflection is. */
function isAlike(word: string, usual: string): boolean {
  return usual.length >= LONG && word.slice(-3) === usual.slice(-3)
}

/** Whether a letter was doubled, or exchanged with its neighbor: slips that make no other English word, as a rule. */
function isStumble(word: string, usual: string): boolean {
  let at = 0
  while (at < word.length && word.charAt(at) === usual.charAt(at)) at++
  if (word.length === usual.length) return word.charAt(at) === usual.charAt(at + 1)
  return word.length > usual.length && word.charAt(at) === word.charAt(at - 1)
}

/** Whether the word stands first in a line or cell: one that lost its first letter there is damage of a conversion. */
function startsLine(document: WordSource, name: Name): boolean {
  const start = startOf(name)
  return start === 0 || (runOf(document, name)?.text.charCodeAt(start - 1) ?? 0) < 0x20
}

function inFormOf(printed: string, right: string): string {
  return printed === printed.toUpperCase() ? right.toUpperCase() : right
}

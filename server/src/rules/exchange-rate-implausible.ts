import { printedFigure } from '../facts/change-problems.ts'
import { readConversions, readCurrencyText, type Conversion, type CurrencyText } from '../facts/conversions.ts'
import { rateBand, type RateBand } from '../facts/exchange-rate-bands.ts'
import { intervalOf } from '../facts/rounding-interval.ts'
import { compare, divide, multiply, plainString, readDecimal, type Decimal } from '../mentions/decimal.ts'
import { mentionSpan } from '../mentions/mention.ts'
import { defineRule } from './rule.ts'

/** Finds amounts in two currencies that imply a rate which the year did not see. */
export const exchangeRateImplausible = defineRule({
  id: 'exchange-rate-implausible',
  title: 'Amounts in two currencies that imply an exchange rate which the year did not see',
  scope: 'document',
  looksAt: 'mentions',
  category: 'arithmetic',
  severities: ['warning'],
  documents: ['filing', 'note'],
  fixable: 'no',
  since: '0.2.0',
  why: `"RMB 250 million (approximately $61 million)" implies a rate of 4.1, which no day of 2014 saw: one of the two amounts is
wrong. The implied rate is compared with the lowest and highest daily rate of the years that the sentence names, or else
the document, from the releases H.10 and G.5A of the Federal Reserve, and 5% either way are allowed.

Left alone are years and currencies that the table does not hold, years whose rates lie more than 15% apart, amounts that a
stated or contractual rate converts, and "$" in documents that use dollars of several countries.

When not to use it: where amounts are converted at a rate of another time.`,
  options: {},
  messages: { outside: '{one} for {other} is {rate} {unit}, outside {low} to {high} of {years}' },
  examples: [
    {
      name: 'yuan',
      text: `On May 12, 2014, the investor valued the plant at RMB 250 million (approximately $61 million).
                                                  ^^^^^^^^^^^^^^^ outside: RMB 250 million for $61 million is 4.10 CNY per dollar, outside 6.03 to 6.27 of 2014
`,
    },
    {
      name: 'euros, with the year of the document',
      text: `Press release of March 3, 2019

The fine was €20.0 million ($30.5 million).
             ^^^^^^^^^^^^^ outside: €20.0 million for $30.5 million is 1.53 dollars per EUR, outside 1.08 to 1.16 of 2019
`,
    },
    {
      name: 'other currencies, and dollars first',
      text: `In 2019 we paid $4.0 million (£4.1 million) for the site.
                              ^^^^^^^^^^^^ outside

In 2018 we borrowed ¥500 million, or approximately $7.4 million.
                    ^^^^^^^^^^^^ outside
`,
    },
    {
      name: 'marked dollars',
      text: `In 2021 it received HK$10.0 million (US$2.1 million).
                    ^^^^^^^^^^^^^^^ outside
`,
    },
    {
      name: 'plausible amounts',
      text: `On May 12, 2014, the investor valued the plant at RMB 250 million (approximately $40 million). In 2019 the fine was
€20.0 million ($22.4 million). In 2018 we borrowed ¥500 million, or approximately $4.5 million.
`,
    },
    {
      name: 'stated rates, years that are not known, and years far apart',
      text: `The exchange rate of the contract of 2014 was 4.1. In 2014 RMB 250 million (approximately $61 million) were converted.

In 1985 the fine was £20 million ($50 million). In 2008 the fine was £20 million ($50 million).
`,
    },
    {
      name: 'no date at all',
      text: `The fine was €20.0 million ($30.5 million).
`,
    },
    {
      name: 'dollars of several countries',
      text: `All amounts are in Canadian dollars. In 2019 the fine was €20.0 million ($30.5 million).
`,
    },
    {
      name: 'years in which the notes are due',
      text: `Annual report 2014

We issued €500 million ($690 million) of 2% notes due 2024, and £300 million ($500 million) of the 2023 notes.
`,
    },
    {
      name: 'amounts that are not the same',
      text: `In 2019 we sold €20.0 million and $30.5 million of notes. In 2019 sales were €20.0 million (2018: $30.5 million). In 2019
the budget was €20.0 million, of which $30.5 million is spent.
`,
    },
  ],
  collect({ reading }) {
    const conversions = readConversions(reading.runs, reading.mentions)
    return conversions.length === 0 ? undefined : conversions
  },
  check(document, { report }) {
    const { collected, blockCount } = document
    const textOf = (block: number): CurrencyText => readCurrencyText(document.reading(block))
    let texts: readonly CurrencyText[] | undefined
    const allTexts = (): readonly CurrencyText[] =>
      (texts ??= Array.from({ length: blockCount }, (_, block) => textOf(block)))
    for (const { block, value } of collected) {
      for (const conversion of value) {
        const years = yearsFor(conversion, textOf(block), allTexts)
        const band = rateBand(conversion.foreign.currency ?? '', years)
        if (band === undefined || isWide(band)) continue
        const implied = impliedRate(conversion, band)
        if (!implied.outside) continue
        if (allTexts().some(({ rate }) => rate)) return
        if (!conversion.marked && allTexts().some(({ otherDollars }) => otherDollars)) continue
        const { foreign, dollars } = conversion
        const currency = foreign.currency ?? ''
        const first = foreign.from < dollars.from ? foreign : dollars
        const second = first === foreign ? dollars : foreign
        const rate = plainString(implied.rate)
        report(
          'outside',
          { block, span: mentionSpan(foreign) },
          {
            data: {
              one: printedFigure(first),
              other: printedFigure(second),
              rate,
              unit: band.per === 'dollar' ? `${currency} per dollar` : `dollars per ${currency}`,
              low: band.low,
              high: band.high,
              years: years.toSorted().join(' and '),
            },
            related: [{ at: { block, span: mentionSpan(dollars) }, message: printedFigure(dollars) }],
            proof: [
              `Federal Reserve, H.10: ${currency} ${band.low} to ${band.high} in ${years.toSorted().join(' and ')}`,
            ],
            keys: [printedFigure(foreign), printedFigure(dollars)],
          },
        )
      }
    }
  },
})

/** The years of the sentence, of its block, or of the whole document. */
function yearsFor(
  conversion: Conversion,
  own: CurrencyText,
  allTexts: () => readonly CurrencyText[],
): readonly string[] {
  if (conversion.years.length > 0) return conversion.years
  if (own.years.length > 0) return own.years
  return [...new Set(allTexts().flatMap(({ years }) => years))]
}

const WIDEST = readDecimal('1.15')
const BELOW = readDecimal('0.95')
const ABOVE = readDecimal('1.05')

function isWide({ low, high }: RateBand): boolean {
  return compare(readDecimal(high), multiply(readDecimal(low), WIDEST)) > 0
}

/** The rate that the amounts imply, and whether all rates that they can imply lie outside the band. */
function impliedRate(
  { foreign, dollars }: Conversion,
  { per, low, high }: RateBand,
): { rate: Decimal; outside: boolean } {
  const [over, under] = per === 'dollar' ? [foreign, dollars] : [dollars, foreign]
  const [most, least] = [intervalOf(over), intervalOf(under)]
  const places = Math.max(2, low.length - low.indexOf('.') - 1)
  // most.high ÷ least.low < low × 0.95, without a division.
  const below = compare(most.high, multiply(least.low, multiply(readDecimal(low), BELOW))) < 0
  const above = compare(most.low, multiply(least.high, multiply(readDecimal(high), ABOVE))) > 0
  return { rate: divide(over.value, under.value, low.includes('.') ? places : 0), outside: below || above }
}

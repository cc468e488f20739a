import { MONTHS } from '../../server/src/mentions/calendar.ts'
import { type Chance } from './chance.ts'
import { narrative } from './narrative.ts'

/** The company that files every generated text. */
export const FILER = 'Harrowgate Instruments, Inc.'

const FIRST_NAMES = [
  'Adela',
  'Bertram',
  'Corinne',
  'Desmond',
  'Edwina',
  'Fergus',
  'Gudrun',
  'Horatio',
  'Imelda',
  'Jorah',
]
const LAST_NAMES = ['Ashdown', 'Brackley', 'Cawthorne', 'Dunmore', 'Eastlake', 'Fairweather', 'Gilchrist', 'Holloway']
const ROLES = ['Chief Executive Officer', 'Chief Financial Officer', 'General Counsel', 'Director', 'Treasurer']
const COMPANY_HEADS = ['Norwick', 'Selby', 'Tarrant', 'Ullswater', 'Vantry', 'Wexcombe', 'Yarrow', 'Ardmore', 'Bexhill']
const COMPANY_TAILS = [
  'Holdings, Inc.',
  'Bearings Corporation',
  'Optics LLC',
  'Coatings Ltd.',
  'Bancorp',
  'Logistics, L.P.',
]
const MEASURES = ['Revenue', 'Gross profit', 'Operating expense', 'Interest expense', 'Cash from operations', 'Backlog']
const CAUSES = [
  'higher volumes',
  'lower freight rates',
  'a weaker euro',
  'the plant closure',
  'new customers',
  'price rises',
]
const CLASSES = ['common stock', 'Class A common stock', 'Class B common stock']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Some whole number with its thousands set off by commas. */
export function grouped(chance: Chance, least: number, most: number): string {
  return chance.whole(least, most).toLocaleString('en-US')
}

/** One sentence of a filing: one in four with figures, dates and names, as in real filings. */
export function sentence(chance: Chance): string {
  return chance.oneIn(4) ? chance.pick(SENTENCES)(chance) : narrative(chance)
}

function person(chance: Chance): string {
  return `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`
}

function company(chance: Chance): string {
  return `${chance.pick(COMPANY_HEADS)} ${chance.pick(COMPANY_TAILS)}`
}

/** A day that exists; `weekday` sets its day of the week before it, the wrong one now and then. */
function day(chance: Chance, weekday = false): string {
  const year = chance.whole(2009, 2024)
  const month = chance.whole(0, 11)
  const number = chance.whole(1, 28)
  const printed = `${MONTHS[month] ?? ''} ${number}, ${year}`
  if (!weekday) return printed
  const slip = chance.oneIn(12) ? 1 : 0
  return `${WEEKDAYS[(new Date(Date.UTC(year, month, number)).getUTCDay() + slip) % 7] ?? ''}, ${printed}`
}

function millions(chance: Chance): string {
  return `$${chance.whole(1, 980)}.${chance.whole(0, 9)} million`
}

function percent(chance: Chance): string {
  return `${chance.whole(1, 60)}.${chance.whole(0, 9)}%`
}

/** The count of a class on a quarter's last day: the same wherever it is told, but for a slip now and then. */
function outstanding(chance: Chance): string {
  const year = chance.whole(2012, 2023)
  const quarter = chance.pick([3, 6, 9, 12])
  const kind = chance.whole(0, CLASSES.length - 1)
  const count = 41_000_000 + kind * 7_000_000 + (year * 12 + quarter) * 1_013 + (chance.oneIn(15) ? 90 : 0)
  const date = `${MONTHS[quarter - 1] ?? ''} ${quarter === 6 || quarter === 9 ? 30 : 31}, ${year}`
  return `As of ${date}, there were ${count.toLocaleString('en-US')} shares of our ${CLASSES[kind] ?? ''} outstanding`
}

const SENTENCES: readonly ((chance: Chance) => string)[] = [
  (chance) =>
    `${chance.pick(MEASURES)} increased ${percent(chance)} to ${millions(chance)} in fiscal ${chance.whole(2010, 2024)}, from ${millions(chance)} the year before, mainly on ${chance.pick(CAUSES)}.`,
  (chance) =>
    `${chance.pick(MEASURES)} for the ${chance.pick(['three', 'six', 'nine'])} months ended ${day(chance)} was ${millions(chance)}, of which ${percent(chance)} came from ${company(chance)}.`,
  (chance) =>
    `On ${day(chance)}, we granted ${person(chance)}, our ${chance.pick(ROLES)}, options to purchase ${grouped(chance, 1_000, 900_000)} shares at $${chance.whole(2, 80)}.${chance.whole(10, 99)} per share.`,
  (chance) => `${outstanding(chance)}, held by ${grouped(chance, 200, 9_000)} holders of record.`,
  (chance) =>
    `The lease with ${company(chance)} runs until ${day(chance)} and calls for rent of $${grouped(chance, 9_000, 990_000)} a year, rising by ${percent(chance)} after month ${chance.whole(12, 90)}.`,
  (chance) =>
    `Management believes that demand in the region will follow the pattern of earlier cycles, although ${chance.pick(CAUSES)} and the outcome of talks with ${company(chance)} could delay orders beyond ${chance.whole(2025, 2031)}.`,
  (chance) =>
    `The board met ${chance.whole(3, 19)} times, and its committee of ${chance.pick(COUNTS)} members, led by ${person(chance)}, met on ${day(chance, true)} to approve fees of $${grouped(chance, 10_000, 900_000)}.`,
  (chance) =>
    `We repurchased ${grouped(chance, 1_000, 80_000)} shares from ${person(chance)} on ${day(chance)} for \\$${grouped(chance, 100_000, 9_000_000)}, net of tax.`,
  (chance) => {
    const count = chance.whole(0, COUNTS.length - 1)
    const digits = count + 2 + (chance.oneIn(20) ? 1 : 0)
    return `The notice period under agreement ${chance.whole(100, 9_999)} is ${COUNTS[count] ?? ''} (${digits}) months, after which ${company(chance)} may terminate for ${millions(chance)}.`
  },
  (chance) =>
    `Our facility bears interest at ${percent(chance)} above the base rate, matures on ${day(chance)}, and had ${millions(chance)} drawn and ${millions(chance)} available under the covenant (see Note ${chance.whole(2, 24)}).`,
  (chance) =>
    `Sales to ${company(chance)} and ${company(chance)} were ${percent(chance)} and ${percent(chance)} of the total, respectively, in ${chance.whole(2010, 2024)}.`,
  (chance) =>
    `There can be no assurance that the program described under heading ${chance.whole(100, 9_999)} will be carried out on the terms or at the time expected by ${person(chance)}.`,
]

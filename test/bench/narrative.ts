import { type Chance } from './chance.ts'

const SUBJECTS = [
  'our ability to serve customers abroad',
  'the audit committee',
  'a prolonged shortage of components',
  'each of our suppliers',
  'the enforcement of these covenants',
  'competition from larger manufacturers',
  'the market for precision gauges',
  'any failure of our data systems',
  'the compensation consultant',
  'a change in the tax laws of another country',
  'the outcome of pending claims',
  'our insurance program',
  'the integration of acquired businesses',
  'the loss of a senior engineer',
]
const VERBS = [
  'may adversely affect',
  'depends in large part on',
  'continues to shape',
  'has not materially changed',
  'could delay or prevent',
  'is reviewed together with',
  'is subject to',
  'may require us to write down',
  'limits',
  'was considered alongside',
]
const OBJECTS = [
  'the timing of shipments',
  'the carrying amount of goodwill',
  'the terms on which we borrow',
  'our relations with distributors',
  'the judgment of independent directors',
  'the price at which our stock trades',
  'the approval of foreign regulators',
  'the funding of our retirement plans',
  'the interests of other holders',
  'the adequacy of our reserves',
  'the protection of our patents',
  'the hiring of skilled machinists',
]
const CLAUSES = [
  'and no assurance can be given that it will improve',
  'although management believes that the effect is temporary',
  'as described more fully elsewhere in this report',
  'which in turn could harm our reputation',
  'unless the holders of a majority consent',
  'even where the underlying contract provides otherwise',
  'in particular during the winter months',
  'subject to the rights of secured lenders',
  'whether or not the merger is completed',
  'to the extent permitted by law',
  'because many of our costs are fixed',
  'without regard to conflicts among these provisions',
]
const OPENINGS = ['', '', '', 'In addition, ', 'Historically, ', 'Moreover, ', 'From time to time, ', 'As a result, ']

/** A sentence without a figure, a date or a name, as most sentences of a filing are. */
export function narrative(chance: Chance): string {
  const opening = chance.pick(OPENINGS)
  const middle = `${chance.pick(SUBJECTS)} ${chance.pick(VERBS)} ${chance.pick(OBJECTS)}`
  const further = chance.oneIn(2) ? ` and ${chance.pick(OBJECTS)}` : ''
  const whole = `${opening}${middle}${further}, ${chance.pick(CLAUSES)}.`
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

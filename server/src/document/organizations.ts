import { type Entity, type ShortName, type ToldNames } from './entity.ts'
import { cutOrganizationName, shortForms, tidyLegalForm } from './organization-names.ts'

/** A ticker stands so near to the name it belongs to. */
const TICKER_REACH = 40

interface Known {
  readonly entity: Entity
  readonly core: string
  readonly key: string
  readonly words: readonly string[]
  readonly legal: string
}

/** The organizations of a document, found again by any spelling of their names. */
export interface Organizations {
  find(printed: string): Entity | undefined
  shortNames(isDistinctive: (form: string) => boolean): readonly ShortName[]
}

/** The tickers that stand right behind a name, by the key of the name. */
function tickersOf(told: ToldNames): ReadonlyMap<string, string> {
  const tickers = new Map<string, string>()
  for (const { told: tells } of told) {
    for (const [at, { type, canonical, run, from }] of tells.names.entries()) {
      const before = type === 'ticker' ? tells.names[at - 1] : undefined
      if (before?.type !== 'organization' || before.run !== run || from - before.to > TICKER_REACH) continue
      const { key } = cutOrganizationName(before.canonical)
      if (!tickers.has(key)) tickers.set(key, canonical)
    }
  }
  return tickers
}

/** Tells the organizations of a document apart: by their names without regard to case, stops and the spelling of legal forms. */
export function tellOrganizationsApart(
  told: ToldNames,
  organizations: ReadonlyMap<string, number>,
  auditors: ReadonlyMap<string, number>,
): Organizations {
  const printed = new Map(organizations)
  for (const [form, times] of auditors) printed.set(form, (printed.get(form) ?? 0) + times)
  const tickers = tickersOf(told)
  const byKey = new Map<string, { readonly form: string; readonly times: number }>()
  for (const [form, times] of printed) {
    const { key } = cutOrganizationName(form)
    const best = byKey.get(key)
    const mixed = /[a-z]/.test(form)
    const better = best === undefined || (/[a-z]/.test(best.form) === mixed ? times > best.times : mixed)
    if (better) byKey.set(key, { form, times })
  }
  const known = new Map<string, Known>()
  const byCore = new Map<string, Known[]>()
  for (const [key, { form }] of byKey) {
    const { core, legal, words } = cutOrganizationName(form)
    const type = auditors.has(form) ? 'auditor' : 'organization'
    const entity: Entity = { type, canonical: tidyLegalForm(form), ticker: tickers.get(key) }
    const one = { entity, core, key, words, legal }
    known.set(key, one)
    if (legal !== '') byCore.set(core, [...(byCore.get(core) ?? []), one])
  }
  // A name without its legal form is the one organization that prints one.
  for (const [key, one] of known) {
    const full = one.legal === '' ? byCore.get(key) : undefined
    if (full?.length === 1 && full[0] !== undefined) known.set(key, full[0])
  }
  mergeAbbreviated(known)
  const all = [...new Set(known.values())]
  const found = new Map<string, Entity | undefined>()
  for (const form of printed.keys()) found.set(form, known.get(cutOrganizationName(form).key)?.entity)
  return {
    find: (name) => (found.has(name) ? found.get(name) : known.get(cutOrganizationName(name).key)?.entity),
    shortNames: (isDistinctive) => shortNamesOf(all, isDistinctive),
  }
}

/** "Larkspur Group" is Larkspur Group Systems, Inc. where one organization alone begins so and prints its legal form. */
function mergeAbbreviated(known: Map<string, Known>): void {
  const full = [...new Set(known.values())].filter(({ legal }) => legal !== '')
  for (const [key, one] of known) {
    if (one.legal !== '' || one.words.length < 2) continue
    const longer = full.filter((other) => other.core.startsWith(`${one.core} `))
    const [only] = longer
    if (
      longer.length === 1 &&
      only !== undefined &&
      shortForms(cutOrganizationName(only.entity.canonical)).includes(one.words.join(' '))
    )
      known.set(key, only)
  }
}

function shortNamesOf(all: readonly Known[], isDistinctive: (form: string) => boolean): readonly ShortName[] {
  const owners = new Map<string, Set<Entity>>()
  for (const one of all) {
    for (let end = 1; end <= one.words.length; end++) {
      const form = one.words.slice(0, end).join(' ').toLowerCase()
      const sharing = owners.get(form) ?? new Set<Entity>()
      owners.set(form, sharing.add(one.entity))
    }
  }
  const cores = new Map<string, Set<Entity>>()
  for (const { core, entity } of all) cores.set(core, (cores.get(core) ?? new Set<Entity>()).add(entity))
  const names: ShortName[] = []
  for (const one of all) {
    // Capitals throughout would give short forms that nobody prints.
    if (!/[a-z]/.test(one.words.join(''))) continue
    for (const text of shortForms({ key: one.key, core: one.core, legal: one.legal, words: one.words })) {
      const whole = text === one.words.join(' ') && one.words.length > 1
      const sharing = whole ? cores.get(one.core) : owners.get(text.toLowerCase())
      if (sharing?.size !== 1 || !isDistinctive(text)) continue
      names.push({ text, entity: one.entity, surname: false })
    }
  }
  return names
}

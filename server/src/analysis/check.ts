import { type Citation } from '../document/citation.ts'
import { type Reading } from '../document/reading.ts'
import {
  type AnyRule,
  type CitedPlace,
  type Edit,
  type ReportDetails,
  type RuleContext,
  type Severity,
} from '../rules/rule.ts'
import { keptList } from '../text/kept-list.ts'
import { fingerprint } from './fingerprint.ts'
import { type Finding } from './finding.ts'
import { type ActiveRule, type RuleSet } from './rule-set.ts'
import { type Checkpoint } from './scheduler.ts'
import { type Derivation, type Snapshot } from './snapshot.ts'

/** Told of a rule that threw; the rule loses its own findings only. */
export type RuleFailure = (rule: string, error: unknown) => void

/**
 * What the rules made of one block, told of the block where it last stood: kept with the block's reading, and told anew
 * only where it moves, as most keystrokes leave the number of every block as it was.
 */
interface CheckedBlock {
  block: number
  /** Of block rules. */
  findings: readonly Finding[]
  /** What the document rules collected, each with the rule's number; rules that collected nothing are left out. */
  collected: readonly { readonly rule: number; readonly block: number; readonly value: unknown }[]
}
/** Of most blocks. */
const NOTHING: CheckedBlock = { block: 0, findings: [], collected: [] }

/** Reads all blocks of a document, letting other work in between them. */
export async function readInSteps(snapshot: Snapshot, checkpoint: Checkpoint): Promise<void> {
  for (let block = 0; block < snapshot.blockCount; block++) {
    if (snapshot.isRead(block)) continue
    snapshot.reading(block)
    const pause = checkpoint()
    if (pause !== undefined) await pause
  }
}

/** A rule with what it is given at each run: one object for all blocks, as nearly all runs report nothing. */
interface RunningRule {
  readonly rule: AnyRule
  readonly context: RuleContext<string, CitedPlace, ActiveRule['options']>
}

/** The rules that look at a block, each collecting one with its number among the document rules. */
interface RulesOfBlock {
  readonly block: readonly RunningRule[]
  readonly collecting: readonly { readonly rule: AnyRule; readonly number: number }[]
}

/** Checks documents against one set of rules, keeping per block what depends on the block alone. */
export class Checker {
  readonly #documentRules: readonly RunningRule[]
  /** Of blocks with a table, of those with mentions but no table, and of those with neither. */
  readonly #tableRules: RulesOfBlock
  readonly #mentionRules: RulesOfBlock
  readonly #textRules: RulesOfBlock
  readonly #noteRules: readonly RunningRule[]
  readonly #onFailure: RuleFailure
  /** Where the rule that is running reports to. */
  #reported: Finding[] = []
  #sourceOf: (place: CitedPlace) => string = () => ''
  /** By reading: for blocks that a snapshot has not handed on to its next one. */
  readonly #blocks = new WeakMap<Reading, CheckedBlock>()
  readonly #checkedBlocks: Derivation<CheckedBlock> = { of: (reading) => this.#checkBlock(reading) }

  constructor(rules: RuleSet, onFailure: RuleFailure) {
    const all: RulesOfBlock = {
      block: rules.block.map((active) => this.#prepared(active)),
      collecting: rules.document
        .map(({ rule }, number) => ({ rule, number }))
        .filter(({ rule }) => rule.collect !== undefined),
    }
    this.#tableRules = all
    this.#mentionRules = rulesWhere(all, ({ looksAt }) => looksAt !== 'tables')
    this.#textRules = rulesWhere(all, ({ looksAt }) => looksAt === undefined)
    this.#documentRules = rules.document.map((active) => this.#prepared(active))
    this.#noteRules = rules.note.map((active) => this.#prepared(active))
    this.#onFailure = onFailure
  }

  #prepared(active: ActiveRule): RunningRule {
    return {
      rule: active.rule,
      context: {
        options: active.options,
        report: (message, at, details = {}) => {
          const place = toPlace(at)
          this.#reported.push(findingOf(active, message, place, details, this.#sourceOf(place)))
        },
      },
    }
  }

  /**
   * All findings of a document in the order of the text. `citations` are those of a note, resolved.
   * Rejects with `Cancelled` only.
   */
  async check(snapshot: Snapshot, citations: readonly Citation[], checkpoint: Checkpoint): Promise<readonly Finding[]> {
    while (snapshot.step(this.#checkedBlocks)) {
      // Nothing is awaited where nothing has to be: a turn of the queue a block would cost more than most blocks.
      const pause = checkpoint()
      if (pause !== undefined) await pause
    }
    const findings: Finding[] = []
    const documentRules = this.#documentRules
    const collected = documentRules.map((): { block: number; value: unknown }[] => [])
    const blocks = snapshot.perBlock(this.#checkedBlocks)
    for (let block = 0; block < blocks.length; block++) {
      const checked = blocks[block]
      if (checked === undefined || checked === NOTHING) continue
      if (checked.block !== block) place(checked, block)
      for (const finding of checked.findings) findings.push(finding)
      for (const one of checked.collected) collected[one.rule]?.push(one)
    }
    const reading = (block: number): Reading => snapshot.reading(block)
    for (const [number, running] of documentRules.entries()) {
      await checkpoint()
      const input = {
        facts: snapshot.facts(),
        outline: snapshot.outline(),
        collected: collected[number] ?? [],
        reading,
        blockCount: snapshot.blockCount,
      }
      this.#run(running, input, findings, (place) => snapshot.reading(place.block).source)
    }
    if (citations.length > 0) {
      for (const running of this.#noteRules) {
        await checkpoint()
        this.#run(running, { citations }, findings, (place) => sourceOf(snapshot, citations, place))
      }
    }
    await checkpoint()
    return sortFindings(findings)
  }

  /** Has the snapshot let go of what this checker made of its blocks, once the document is checked by another one. */
  forget(snapshot: Snapshot): void {
    snapshot.forget(this.#checkedBlocks)
  }

  #checkBlock(reading: Reading): CheckedBlock {
    const known = this.#blocks.get(reading)
    if (known !== undefined) return known
    const findings: Finding[] = []
    const input = { reading }
    const source = (): string => reading.source
    const rules =
      reading.tables.length > 0 ? this.#tableRules : reading.mentions.length > 0 ? this.#mentionRules : this.#textRules
    for (const running of rules.block) this.#run(running, input, findings, source)
    const collected: { rule: number; block: number; value: unknown }[] = []
    for (const { rule, number } of rules.collecting) {
      try {
        const value = rule.collect?.(input) as unknown
        if (value !== undefined) collected.push({ rule: number, block: 0, value })
      } catch (error) {
        this.#onFailure(rule.id, error)
      }
    }
    const checked =
      findings.length === 0 && collected.length === 0
        ? NOTHING
        : { block: 0, findings: keptList(findings), collected: keptList(collected) }
    this.#blocks.set(reading, checked)
    return checked
  }

  #run(
    { rule, context }: RunningRule,
    input: unknown,
    findings: Finding[],
    sourceOf: (place: CitedPlace) => string,
  ): void {
    const before = findings.length
    this.#reported = findings
    this.#sourceOf = sourceOf
    try {
      rule.check(input, context)
    } catch (error) {
      findings.length = before
      this.#onFailure(rule.id, error)
    }
  }
}

function rulesWhere({ block, collecting }: RulesOfBlock, looks: (rule: AnyRule) => boolean): RulesOfBlock {
  return { block: block.filter(({ rule }) => looks(rule)), collecting: collecting.filter(({ rule }) => looks(rule)) }
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint']

/** The less severe of two levels. */
function milder(one: Severity, other: Severity): Severity {
  return LEVELS.indexOf(one) >= LEVELS.indexOf(other) ? one : other
}

function findingOf(
  { rule, cap }: ActiveRule,
  messageId: string,
  at: CitedPlace,
  details: ReportDetails<CitedPlace>,
  source: string,
): Finding {
  const messages = rule.messages as Readonly<Record<string, string>>
  const level = details.severity ?? rule.severities[0]
  return {
    rule: rule.id,
    messageId,
    message: fill(messages[messageId] ?? messageId, details.data ?? {}),
    severity: cap === undefined ? level : milder(level, cap),
    at,
    related: (details.related ?? []).map(({ at, message }) => ({ at: toPlace(at), message })),
    fixes: (details.fixes ?? []).map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit): Edit<CitedPlace> => ({ at: toPlace(edit.at), text: edit.text })),
    })),
    proof: details.proof ?? [],
    fingerprint: fingerprint(rule.id, details.keys ?? [], source, at.span),
  }
}

/** Block rules give spans; they stand in block 0 until the finding is rebased. */
function toPlace(at: CitedPlace | { readonly start: number; readonly end: number }): CitedPlace {
  return 'block' in at ? at : { block: 0, span: at }
}

function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => data[name] ?? placeholder)
}

/** Findings and what was collected are given to rules and shells, so those of another block are new ones. */
function place(checked: CheckedBlock, block: number): void {
  checked.block = block
  checked.findings = checked.findings.map((finding) => rebase(finding, block))
  checked.collected = checked.collected.map(({ rule, value }) => ({ rule, block, value }))
}

function rebase(finding: Finding, block: number): Finding {
  return {
    ...finding,
    at: { block, span: finding.at.span },
    related: finding.related.map(({ at, message }) => ({ at: { block, span: at.span }, message })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ at, text }) => ({ at: { block, span: at.span }, text })),
    })),
  }
}

function sourceOf(snapshot: Snapshot, citations: readonly Citation[], place: CitedPlace): string {
  if (place.document === undefined) return snapshot.reading(place.block).source
  const cited = citations.find(({ document }) => document?.id === place.document)?.document
  return cited?.reading(place.block).source ?? ''
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (one, other) =>
      one.at.block - other.at.block ||
      one.at.span.start - other.at.span.start ||
      one.at.span.end - other.at.span.end ||
      (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0) ||
      (one.message < other.message ? -1 : 1),
  )
}

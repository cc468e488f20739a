import { type KindByGlob } from '../config/globs.ts'
import { DEFAULT_CONFIGURATION, type Configuration } from '../config/settings.ts'
import { type Citation } from '../document/citation.ts'
import { documentMentions, type PlacedMention } from '../document/document-mentions.ts'
import { resolveCitations, type CitedTarget } from '../document/resolve-citations.ts'
import { type Fact } from '../facts/fact.ts'
import { chooseFront } from '../fronts/choose.ts'
import { type Change } from '../fronts/front.ts'
import { type AnyRule, type DocumentKind } from '../rules/rule.ts'
import { Checker, readInSteps, type RuleFailure } from './check.ts'
import { CitedDocuments, type DocumentSource } from './cited-documents.ts'
import { recogniseDocument, type Recognition } from './document-kind.ts'
import { languageOf } from './document-language.ts'
import { type Finding } from './finding.ts'
import { ReadingCache } from './reading-cache.ts'
import { activateRules } from './rule-set.ts'
import { Cancelled, checkpoints, type CancellationToken, type Scheduler } from './scheduler.ts'
import { nextSnapshot, takeSnapshot, type Derivation, type Snapshot } from './snapshot.ts'

/** What a shell gives the engine. */
export interface AnalysisRequest {
  readonly scheduler: Scheduler
  readonly rules: readonly AnyRule[]
  /** Told of a rule that threw; the others go on. */
  readonly onRuleFailure: RuleFailure
  /** The way to documents that are cited but not open. */
  readonly documents: DocumentSource
}

/** The configuration that governs a document, with its globs compiled. The same object for the same configuration. */
export interface GoverningConfiguration {
  readonly configuration: Configuration
  readonly kindByGlob: KindByGlob
}

/** A document as a shell opens it. */
export interface OpenedDocument {
  /** Opaque to the engine: a uri, a path. */
  readonly id: string
  readonly version: number
  /** Decoded, without a byte-order mark. */
  readonly text: string
  /** As `kindByGlob` of the configuration wants it; only its end is read otherwise. */
  readonly path: string
  /** The editor's language, where one is named. */
  readonly languageId?: string
  /** The defaults when left out. */
  readonly configuration?: GoverningConfiguration
  /** What to check it as when nothing says that it is a filing or a note; it is left alone when left out. */
  readonly otherwise?: DocumentKind
}

/** All findings of one version of a document, with what is needed to place them. */
export interface CheckedDocument {
  readonly snapshot: Snapshot
  readonly recognition: Recognition
  /** In the order of the text; none for a document that was not recognized. */
  readonly findings: readonly Finding[]
  /** Of a note, resolved; none for a filing. */
  readonly citations: readonly Citation[]
  /** The documents that findings and citations may point into, by id. */
  readonly cited: ReadonlyMap<string, Snapshot>
}

/**
 * The one engine behind the editor and the command line. Documents are opened, changed and closed; questions are
 * answered for the text as it then stands. Asking for a document that is not open throws RangeError.
 */
export interface Analysis {
  /** Opens a document, or replaces it when it is open. */
  open(document: OpenedDocument): void
  /** The document's new text; `changes` say one after the other where it differs from the last one, and may be left out. */
  change(id: string, version: number, text: string, changes?: readonly Change[]): void
  close(id: string): void
  isOpen(id: string): boolean
  /** Puts an open document under another configuration. */
  configure(id: string, configuration: GoverningConfiguration): void
  /** Checks an open document as a filing from now on if it is not recognized as anything. */
  checkAnyway(id: string): void
  /** Says that files which are not open may have changed. */
  forgetFiles(): void
  kindOf(id: string): Recognition
  /** The document's current version; its readings are made when they are asked for. */
  snapshot(id: string): Snapshot
  /**
   * Equal for equal findings: changes with the text, the configuration, and for a note with any other document.
   */
  state(id: string): string
  /** Rejects with `Cancelled` when the token is cancelled or the document is changed or closed meanwhile. */
  check(id: string, token: CancellationToken): Promise<CheckedDocument>
  /** The current version with every block read, made in steps. Rejects as `check` does. */
  read(id: string, token: CancellationToken): Promise<Snapshot>
  /** A document by id for looking something up in it, open or not; undefined when it cannot be read. */
  lookUp(id: string): Promise<Snapshot | undefined>
  /** The citations of a document, resolved whatever its kind is. Rejects as `check` does. */
  citations(id: string, token: CancellationToken): Promise<Pick<CheckedDocument, 'citations' | 'cited'>>
  /** All facts, in the order of the text. Reads what is not read yet in one go. */
  facts(id: string): readonly Fact[]
  /** All mentions with what the document knows of names and terms, in the order of the text. Reads what is not read yet in one go. */
  mentions(id: string): readonly PlacedMention[]
}

interface OpenState {
  readonly id: string
  readonly path: string
  readonly languageId: string | undefined
  /** What chooses the front: `languageId`, or else what the path says. */
  readonly language: string | undefined
  configuration: GoverningConfiguration
  otherwise: DocumentKind | undefined
  /** Unique over all documents and versions of this engine. */
  revision: number
  snapshot: Snapshot
  /** Edits that no snapshot has been taken for yet. */
  pending: { readonly version: number; readonly text: string; readonly change: Change | undefined } | undefined
  /** `head` is that of the text where it alone decides. */
  recognised: { revision: number; head: string | undefined; readonly recognition: Recognition } | undefined
  checked: { readonly state: string; readonly result: CheckedDocument } | undefined
}

interface ConfiguredRules {
  readonly number: number
  readonly checkers: Map<DocumentKind, Checker>
}

const DERIVED_LINKS: Derivation<readonly string[] | undefined> = {
  of: ({ links }) => (links.length === 0 ? undefined : links.map(({ url }) => url)),
}
const UNCONFIGURED: GoverningConfiguration = { configuration: DEFAULT_CONFIGURATION, kindByGlob: () => undefined }
const NO_CITATIONS = { citations: [], cited: new Map<string, Snapshot>() } as const
const NO_CHANGE: Change = { start: 0, oldEnd: 0, newEnd: 0 }
/** How much of a text decides about its kind unless it holds a text fragment; no less than recognizing reads. */
const HEAD = 16_000

/** Starts an engine; it knows no document yet. */
export function createAnalysis({ scheduler, rules, onRuleFailure, documents }: AnalysisRequest): Analysis {
  const cache = new ReadingCache()
  const open = new Map<string, OpenState>()
  const configured = new WeakMap<Configuration, ConfiguredRules>()
  let configurations = 0
  let revisions = 0
  /** Changes whenever any document does: what notes depend on. */
  let world = 0
  const closed = new CitedDocuments(documents, cache)

  function stateOf(id: string): OpenState {
    const state = open.get(id)
    if (state === undefined) throw new RangeError('The document is not open')
    return state
  }
  function configuredRules(configuration: Configuration): ConfiguredRules {
    let known = configured.get(configuration)
    if (known === undefined) {
      known = { number: ++configurations, checkers: new Map() }
      configured.set(configuration, known)
    }
    return known
  }
  function checkerFor(configuration: Configuration, kind: DocumentKind): Checker {
    const { checkers } = configuredRules(configuration)
    let checker = checkers.get(kind)
    if (checker === undefined) {
      checker = new Checker(activateRules(rules, kind, configuration.rules), onRuleFailure)
      checkers.set(kind, checker)
    }
    return checker
  }
  function current(state: OpenState): Snapshot {
    const { pending, id, language } = state
    if (pending === undefined) return state.snapshot
    const { version, text, change } = pending
    const request = { id, version, text, front: chooseFront(language, text), cache }
    state.snapshot = change === undefined ? takeSnapshot(request) : nextSnapshot(request, state.snapshot, change)
    state.pending = undefined
    return state.snapshot
  }
  function recognise(state: OpenState): Recognition {
    const { revision } = state
    if (state.recognised?.revision === revision) return state.recognised.recognition
    const { text } = state.pending ?? state.snapshot
    const head = text.slice(0, HEAD)
    const decidedByHead = !text.includes('#:~:text=')
    if (decidedByHead && state.recognised?.head === head) {
      state.recognised.revision = revision
      // The old head would keep the old text alive.
      state.recognised.head = head
      return state.recognised.recognition
    }
    const { path, languageId, otherwise } = state
    const { kindByGlob } = state.configuration
    const request = { path, text, kindByGlob, ...(languageId === undefined ? {} : { languageId }) }
    const found = recogniseDocument(request)
    const recognition =
      found.kind === undefined && otherwise !== undefined
        ? { kind: otherwise, reason: 'Checked because you asked for it' }
        : found
    state.recognised = { revision, head: decidedByHead ? head : undefined, recognition }
    return recognition
  }
  function touch(state: OpenState): void {
    state.revision = ++revisions
    state.checked = undefined
    world++
  }
  function stateName(state: OpenState, kind: DocumentKind | undefined): string {
    const { number } = configuredRules(state.configuration.configuration)
    return `${state.revision}.${number}.${kind ?? 'none'}${kind === 'note' ? `.${world}` : ''}`
  }
  /** A token that is also cancelled once the document is no longer as it was. */
  function whileUnchanged(state: OpenState, token: CancellationToken): CancellationToken {
    const { revision } = state
    return {
      get cancelled() {
        return token.cancelled || state.revision !== revision || open.get(state.id) !== state
      },
    }
  }

  async function citationsOf(
    snapshot: Snapshot,
    token: CancellationToken,
  ): Promise<Pick<CheckedDocument, 'citations' | 'cited'>> {
    const urls = new Set(snapshot.perBlock(DERIVED_LINKS).flatMap((links) => links ?? []))
    if (urls.size === 0) return NO_CITATIONS
    const targets = new Map<string, CitedTarget>()
    const cited = new Map<string, Snapshot>()
    const checkpoint = checkpoints(scheduler, token)
    for (const url of urls) {
      const id = documents.resolve(snapshot.id, url)
      if (id === undefined) continue
      const document = cited.get(id) ?? (await analysis.lookUp(id))
      if (token.cancelled) throw new Cancelled()
      targets.set(url, { document })
      if (document === undefined || cited.has(id)) continue
      cited.set(id, document)
      await readInSteps(document, checkpoint)
    }
    return { citations: resolveCitations(snapshot, (url) => targets.get(url)), cited }
  }

  const analysis: Analysis = {
    open({ id, version, text, path, languageId, configuration = UNCONFIGURED, otherwise }) {
      const language = languageId ?? languageOf(path)
      const snapshot = takeSnapshot({ id, version, text, front: chooseFront(language, text), cache })
      const state: OpenState = {
        id,
        path,
        languageId,
        language,
        configuration,
        otherwise,
        revision: 0,
        snapshot,
        pending: undefined,
        recognised: undefined,
        checked: undefined,
      }
      touch(state)
      open.set(id, state)
    },
    change(id, version, text, changes) {
      const state = stateOf(id)
      const { pending } = state
      const whole = changes === undefined || (pending !== undefined && pending.change === undefined)
      const change = whole ? undefined : changes.reduce<Change | undefined>(joined, pending?.change)
      state.pending = { version, text, change: whole ? undefined : (change ?? NO_CHANGE) }
      touch(state)
    },
    close(id) {
      if (!open.delete(id)) return
      world++
    },
    isOpen: (id) => open.has(id),
    configure(id, configuration) {
      const state = stateOf(id)
      if (state.configuration === configuration) return
      const before = state.configuration.configuration
      if (before !== configuration.configuration) {
        for (const checker of configuredRules(before).checkers.values()) checker.forget(state.snapshot)
      }
      state.configuration = configuration
      state.recognised = undefined
      touch(state)
    },
    checkAnyway(id) {
      const state = stateOf(id)
      state.otherwise ??= 'filing'
      state.recognised = undefined
      touch(state)
    },
    forgetFiles() {
      closed.forget()
      world++
    },
    kindOf: (id) => recognise(stateOf(id)),
    snapshot: (id) => current(stateOf(id)),
    state(id) {
      const state = stateOf(id)
      return stateName(state, recognise(state).kind)
    },
    async check(id, token) {
      const state = stateOf(id)
      const recognition = recognise(state)
      const { kind } = recognition
      const name = stateName(state, kind)
      if (state.checked?.state === name) return state.checked.result
      const snapshot = current(state)
      const wanted = whileUnchanged(state, token)
      if (kind === undefined) return { snapshot, recognition, findings: [], ...NO_CITATIONS }
      const checkpoint = checkpoints(scheduler, wanted)
      const checker = checkerFor(state.configuration.configuration, kind)
      if (kind === 'note') await readInSteps(snapshot, checkpoint)
      const { citations, cited } = kind === 'note' ? await citationsOf(snapshot, wanted) : NO_CITATIONS
      // A check that was superseded while it waited must not leave anything with the snapshot.
      if (wanted.cancelled) throw new Cancelled()
      const findings = await checker.check(snapshot, citations, checkpoint)
      const result: CheckedDocument = { snapshot, recognition, findings, citations, cited }
      state.checked = { state: name, result }
      return result
    },
    async read(id, token) {
      const state = stateOf(id)
      const snapshot = current(state)
      await readInSteps(snapshot, checkpoints(scheduler, whileUnchanged(state, token)))
      return snapshot
    },
    async lookUp(id) {
      const state = open.get(id)
      return state === undefined ? closed.snapshot(id) : current(state)
    },
    async citations(id, token) {
      const state = stateOf(id)
      const snapshot = current(state)
      const wanted = whileUnchanged(state, token)
      await readInSteps(snapshot, checkpoints(scheduler, wanted))
      return citationsOf(snapshot, wanted)
    },
    facts: (id) => current(stateOf(id)).facts(),
    mentions: (id) => documentMentions(current(stateOf(id))),
  }
  return analysis
}

/** One change that covers two, the second made after the first. */
function joined(first: Change | undefined, second: Change): Change {
  if (first === undefined) return second
  const growth = first.newEnd - first.oldEnd
  return {
    start: Math.min(first.start, second.start),
    oldEnd: Math.max(first.oldEnd, second.oldEnd - growth),
    newEnd: Math.max(first.newEnd, second.oldEnd) + second.newEnd - second.oldEnd,
  }
}

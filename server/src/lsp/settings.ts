import { type RunSetting } from './requests.ts'

/** The settings of the editor that the server follows, as they are now. */
export interface EditorSettings {
  run: RunSetting
  codeLens: boolean
  inlayMarks: boolean
}

/** What a client says of settings; nothing for those that it leaves out or says in another type. */
export type SaidSettings = Partial<Readonly<EditorSettings>>

/** Reads the section `tickmark` of a client's settings, or its initialization options; wrong types say nothing. */
export function readSettings(said: unknown): SaidSettings {
  if (typeof said !== 'object' || said === null) return {}
  const { run, codeLens, inlayMarks } = said as Readonly<Record<string, unknown>>
  const known = readRun(run)
  return {
    ...(known !== undefined && { run: known }),
    ...(typeof codeLens === 'boolean' && { codeLens }),
    ...(typeof inlayMarks === 'boolean' && { inlayMarks }),
  }
}

function readRun(value: unknown): RunSetting | undefined {
  return value === 'onSave' || value === 'onType' || value === 'manual' ? value : undefined
}

/** What holds where a client says nothing. */
export const DEFAULT_SETTINGS: Readonly<EditorSettings> = { run: 'onSave', codeLens: true, inlayMarks: false }

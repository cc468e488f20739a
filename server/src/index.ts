/** The core for other shells: the engine, and what it says. It does no IO; a shell opens documents and loads cited ones. */
export {
  createAnalysis,
  type Analysis,
  type AnalysisRequest,
  type CheckedDocument,
  type GoverningConfiguration,
  type OpenedDocument,
} from './analysis/analysis.ts'
export { Cancelled, type CancellationToken, type Scheduler } from './analysis/scheduler.ts'
export { type DocumentSource } from './analysis/cited-documents.ts'
export { placeFindings, type PlacedFinding } from './features/findings.ts'
export { rules } from './rules/index.ts'

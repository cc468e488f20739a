/*
 * The commands that read documents or rules: one bundle, which the program loads for them, so that all their modules
 * are evaluated at once and none of them when it only prints its help.
 */
export { runCheck } from './check.ts'
export { runFacts } from './facts.ts'
export { runMentions } from './mentions.ts'
export { runExplain, runRules } from './rules.ts'

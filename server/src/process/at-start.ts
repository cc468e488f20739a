import { prepareV8 } from './v8-flags.ts'

/*
 * What both shells ask of V8. To be imported before anything else: loading all other modules runs patterns and makes
 * garbage.
 */
prepareV8()

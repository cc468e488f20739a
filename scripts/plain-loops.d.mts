import { type Plugin } from 'esbuild'

/** What loads the bundles, which no module imports. */
export const COMPILED_BEFORE: string

/** An esbuild plugin: the modules of the server are written with indices where they go through arrays. */
export const plainLoops: Plugin

import { type BuildOptions } from 'esbuild'

/** How every bundle is made: as CommonJS for Node, small, with the names that stacks show. */
export const SETTINGS: BuildOptions

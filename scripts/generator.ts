/** One part of what `npm run generate` writes. Output depends on the repository alone, so that it is the same everywhere. */
export interface Generator {
  readonly name: string
  /** Contents of the generated files by path, relative to the root of the repository, with `/` between folders. */
  files(): Promise<ReadonlyMap<string, string>>
  /** Whether a file that exists could only have come from this generator; if it is not in `files`, it is stale. */
  owns(path: string): boolean
  /** Folders that hold owned files, relative to the root of the repository. */
  readonly folders: readonly string[]
}

/** One file of the output, whole. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes: `digitalisierung/atom.xml`. */
  path: string
  content: string
  /** False: without the `.gz` and `.br` beside it. */
  twins?: false
}

export interface Published {
  /** Files whose bytes changed; compressed twins are not counted. */
  written: number
  unchanged: number
}

/** Puts files into the output folder so that a reader sees the old or the new one, never a part. */
export interface Publisher {
  publish(files: AsyncIterable<OutputFile> | Iterable<OutputFile>): Promise<Published>
  /** Removes what stands below a folder of the output and is not in `keep`: paths relative to the output folder, as in `OutputFile`. */
  prune(folder: string, keep: Set<string>): Promise<number>
  /** Those of the paths that are not there. */
  lacking(paths: string[]): Promise<string[]>
}

/** The store a folder is made from. */
export interface StoreFacts {
  /** Made up once for each store. */
  store: string
  /** How many releases it holds. */
  releases: number
}

/** What the output folder was last made from, kept beside it so that several folders can be served from one store. */
export interface Ledger extends StoreFacts {
  /** Revision of the store. */
  revision: number
  /** Hash over configuration and program. */
  look: string
  /** In their order the topics that were published, each with a hash over what is shown of it. */
  topics: [id: string, look: string][]
  /** Fingerprint of what each document was made from, by path. */
  documents: Record<string, string>
}

export interface LedgerFile {
  /**
   * Undefined where there is none that can be read: everything is then published anew. Throws `PublishError` where the
   * folder was made from another store that held more: with a wrong or lost `data` folder every feed would be emptied.
   */
  read(store: StoreFacts): Promise<Ledger | undefined>
  write(ledger: Ledger): Promise<void>
}

/** One file of the output, whole. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes: `digitalisierung/atom.xml`. */
  path: string
  content: string
}

export interface Published {
  /** Files whose bytes changed; compressed twins are not counted. */
  written: number
  unchanged: number
}

/** Puts files into the output folder so that a reader sees the old or the new one, never a part. */
export interface Publisher {
  publish(files: AsyncIterable<OutputFile> | Iterable<OutputFile>): Promise<Published>
  /** Removes what stands below a folder of the output and is not named in `keep`. */
  prune(folder: string, keep: Set<string>): Promise<number>
}

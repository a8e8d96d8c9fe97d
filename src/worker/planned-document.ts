/** One file of the output before it is written; `content` is asked for only where the fingerprint is new or absent. */
export interface PlannedDocument {
  path: string
  /** Hash over all the content is made from; absent where what is planned is known to have changed. */
  fingerprint?: string
  content: () => Promise<string>
  /** See `OutputFile`. */
  twins?: false
}

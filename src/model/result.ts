/** Where in a source's cycle something went wrong. */
export type Step = 'robots' | 'fetch' | 'decode' | 'read' | 'normalise'

/** One bad source is a value: which step, what happened, in words for the operator. */
export interface SourceError {
  step: Step
  /** Short and stable, such as `http-status`, `timeout`, `too-large`, `not-a-feed`. */
  code: string
  message: string
  /** The URL in question, where it is not the source's own. */
  url?: string
}

export type Result<T, E = SourceError> = { ok: true; value: T } | { ok: false; error: E }

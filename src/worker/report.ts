import type { Outcome } from '../model/health.ts'
import type { SourceError } from '../model/result.ts'

/** What one source's poll came to. */
export interface PollReport {
  id: string
  outcome: Outcome
  /** Items read; `new + changed + unchanged + duplicates`, and those left out, make this number. */
  items: number
  /** Articles nobody had brought before. */
  new: number
  changed: number
  unchanged: number
  /** Articles that joined a release another article had brought. */
  duplicates: number
  error?: SourceError
  /** What was mended or left out. */
  notes: string[]
}

/** `run --json`. */
export interface CycleReport {
  sources: PollReport[]
  releases: { new: number; changed: number; total: number }
  published: { written: number; unchanged: number }
  ms: number
}

export const idle = (id: string, outcome: Outcome): PollReport => ({
  id,
  outcome,
  items: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  duplicates: 0,
  notes: [],
})

import type { Instant } from '../model/moment.ts'

export interface RobotsText {
  /** Empty where the server has none. */
  text: string
  fetchedAt: Instant
}

/** Keeps robots.txt from one process to the next. `origin` such as `https://example.org`. */
export interface RobotsCache {
  get(origin: string): Promise<RobotsText | undefined>
  set(origin: string, robots: RobotsText): Promise<void>
}

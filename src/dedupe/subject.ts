import { runsOf } from './similarity.ts'
import type { Traits } from './traits.ts'

/** An article to be compared, with the sets that comparing needs. */
export interface Subject extends Traits {
  id: string
  /** Runs of three words. */
  runs: ReadonlySet<number>
  /** All folded words of title and text. */
  vocabulary: ReadonlySet<string>
  titleWords: ReadonlySet<string>
}

const RUN = 3

export function subjectOf(id: string, traits: Traits): Subject {
  return {
    ...traits,
    id,
    runs: runsOf(traits.words, RUN),
    vocabulary: new Set([...traits.words, ...traits.title]),
    titleWords: new Set(traits.title),
  }
}

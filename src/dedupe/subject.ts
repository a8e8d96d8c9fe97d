import type { Traits } from './traits.ts'

/** An article to be compared, with the sets that comparing needs: made when they are asked for, since most never are. */
export interface Subject extends Traits {
  id: string
  /** All folded words of title and text. */
  readonly vocabulary: ReadonlySet<string>
  readonly titleWords: ReadonlySet<string>
}

export function subjectOf(id: string, traits: Traits): Subject {
  let vocabulary: ReadonlySet<string> | undefined
  let titleWords: ReadonlySet<string> | undefined
  return {
    ...traits,
    id,
    get vocabulary() {
      vocabulary ??= new Set([...traits.words, ...traits.title])
      return vocabulary
    },
    get titleWords() {
      titleWords ??= new Set(traits.title)
      return titleWords
    },
  }
}

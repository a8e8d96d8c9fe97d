import { stemmer } from '@orama/stemmers/german'
import type { Topic } from '../../src/model/topic.ts'
import { foldWord } from '../../src/topics/fold-word.ts'
import { tokenise } from '../../src/topics/tokenise.ts'

/** The same entries, found in other ways: every entry of one word, any hit anywhere. */
export type Baseline = (topic: Topic, text: string) => boolean

const wordsOf = (text: string): string[] => tokenise(text).map(({ word }) => word)
const single = (topic: Topic): string[] => topic.any.filter((entry) => /^[=*]?[\p{L}\p{N}-]+\*?$/u.test(entry))
const bare = (entry: string): string => entry.replace(/[=*]/g, '')

export const BASELINES: Record<string, Baseline> = {
  'exact word': (topic, text) => {
    const words = new Set(wordsOf(text).map(foldWord))
    return single(topic).some((entry) => words.has(foldWord(bare(entry))))
  },
  'Snowball German': (topic, text) => {
    const stems = new Set(wordsOf(text).map((word) => stemmer(word.toLowerCase())))
    return single(topic).some((entry) => stems.has(stemmer(bare(entry).toLowerCase())))
  },
  'stem as prefix': (topic, text) => {
    const words = wordsOf(text).map((word) => word.toLowerCase())
    return single(topic).some((entry) => {
      const stem = stemmer(bare(entry).toLowerCase())
      return stem.length > 3 ? words.some((word) => word.startsWith(stem)) : words.includes(stem)
    })
  },
}

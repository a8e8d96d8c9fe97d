import type { Decision } from '../../model/relation.ts'
import { same, vetoed } from '../decision.ts'
import { byLength, conflictWords, isUntitled, type Pair, percent } from '../pair.ts'

const LONGEST = 80
const CONTAINED = 0.6
const CONTAINED_UNTITLED = 0.9
const LEAST_WORDS = 4
const TELLING = new Set(['numbers', 'days', 'relative', 'towns', 'periods', 'years'])

/** The first sentences of a longer text, under its headline. */
export function teaser(pair: Pair): Decision | undefined {
  const [short] = byLength(pair)
  const { text, title, conflicts } = pair
  if (short.words.length > LONGEST || short.words.length < LEAST_WORDS) return undefined
  if (text.containment < (isUntitled(pair) ? CONTAINED_UNTITLED : CONTAINED)) return undefined
  if (!isUntitled(pair) && title.jaccard < 0.5 && title.containment < 0.8) return undefined
  if (conflicts.some(({ kind }) => TELLING.has(kind)))
    return vetoed('a teaser with other facts', ...conflictWords(pair))
  return same('teaser', text.containment, `a teaser: ${percent(text.containment)} of it stand in the other`)
}

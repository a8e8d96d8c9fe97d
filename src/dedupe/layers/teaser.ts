import type { Decision } from '../../model/relation.ts'
import { same, vetoed } from '../decision.ts'
import { byLength, conflictWords, isUntitled, type Pair, percent } from '../pair.ts'
import type { Subject } from '../subject.ts'

const LONGEST = 80
/** How much longer the whole text is at least; of two texts of one length neither is a teaser of the other. */
const LONGER = 1.4
const CONTAINED = 0.6
const CONTAINED_UNTITLED = 0.9
const LEAST_WORDS = 4
/** Days after which nobody gives a teaser of a release. */
const DAYS = 7
/** Share of its nouns that the whole text may lack: an excerpt names nothing of its own. */
const OWN_NOUNS = 0.2
const TELLING = new Set(['numbers', 'days', 'relative', 'towns', 'periods', 'years', 'streets', 'times'])

/** The first sentences of a longer text, under its headline. */
export function teaser(pair: Pair): Decision | undefined {
  const [short, long] = byLength(pair)
  const { text, title } = pair
  if (short.words.length > LONGEST || short.words.length < LEAST_WORDS) return undefined
  if (pair.days > DAYS || long.words.length < short.words.length * LONGER) return undefined
  if (text.containment < (isUntitled(pair) ? CONTAINED_UNTITLED : CONTAINED)) return undefined
  if (!isUntitled(pair) && title.jaccard < 0.5 && title.containment < 0.8) return undefined
  if (ownNouns(short, long) > OWN_NOUNS) return undefined
  if (pair.conflicts.some(({ kind }) => TELLING.has(kind)))
    return vetoed('a teaser with other facts', ...conflictWords(pair))
  return same('teaser', text.containment, `a teaser: ${percent(text.containment)} of it stand in the other`)
}

function ownNouns(short: Subject, long: Subject): number {
  const own = short.nouns.filter((noun) => !long.vocabulary.has(noun))
  return short.nouns.length === 0 ? 0 : own.length / short.nouns.length
}

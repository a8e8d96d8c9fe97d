import type { Decision } from '../../model/relation.ts'
import { vetoed } from '../decision.ts'
import { factWords } from '../facts/fact-words.ts'
import { isUntitled, type Pair } from '../pair.ts'

/** Headlines of one form that give other figures: "5 Festnahmen nach …" and "7 Festnahmen nach …". */
export function otherFigures(pair: Pair): Decision | undefined {
  const { a, b, title, marked, refers, numbers, sharesIdentity } = pair
  if (marked || refers || numbers === 'agree' || sharesIdentity || isUntitled(pair) || title.jaccard < 0.3)
    return undefined
  const ours = a.titleNumbers.filter((number) => !b.titleNumbers.includes(number))
  const theirs = b.titleNumbers.filter((number) => !a.titleNumbers.includes(number))
  if (ours.length === 0 || theirs.length === 0) return undefined
  return vetoed(`figures of the headlines ${figures(ours)} ≠ ${figures(theirs)}`)
}

const figures = (numbers: string[]): string => factWords('numbers', numbers).join(', ')

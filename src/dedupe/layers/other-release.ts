import type { Decision } from '../../model/relation.ts'
import { vetoed } from '../decision.ts'
import { isUntitled, type Pair } from '../pair.ts'

/** One office that gave two headlines, or two numbers, has sent two releases, however alike its wording. */
export function otherRelease(pair: Pair): Decision | undefined {
  const { sameSource, marked, refers, numbers, text, sharesIdentity } = pair
  if (!sameSource || marked || refers || numbers === 'agree' || sharesIdentity) return undefined
  if (text.jaccard < 0.3 || isUntitled(pair)) return undefined
  if (pair.title.containment < UNLIKE) return vetoed('two headlines of one office')
  return numbers === 'differ' && isOther(pair)
    ? vetoed(`numbers ${pair.a.numbers} and ${pair.b.numbers} of one office`)
    : undefined
}

/** Share of the words of the shorter headline. */
const UNLIKE = 0.34

function isOther({ a, b, text, title, days }: Pair): boolean {
  const likeTitle = title.jaccard >= 0.6 || title.containment >= 0.8
  const wrongText = text.jaccard >= 0.97 && title.jaccard < 0.3 && days < 1
  const sharesDay = a.facts.days.some((day) => b.facts.days.includes(day))
  return wrongText || !(likeTitle || text.jaccard >= 0.9 || sharesDay)
}

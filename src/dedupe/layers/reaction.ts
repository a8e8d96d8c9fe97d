import type { Decision } from '../../model/relation.ts'
import { linked } from '../decision.ts'
import type { Pair } from '../pair.ts'
import type { Subject } from '../subject.ts'

const REACTS =
  /\b(?:(?:zu[rm]?|auf) (?:der |die |den |dem )?(?:heutigen? |heute |gestrigen? |aktuellen? )?(?:\w+ )?(?:entscheidung|ankuendigung|urteil|beschluss|gesetzentwurf|vorschlag|vorstoss|meldung|bericht|mitteilung)\w*\b.{0,120}\b(?:erklaer\w+|sagt|sagte|kommentier\w+|aeusser\w+|kritisier\w+|begruess\w+)|(?:kritisier|begruess|lehn|forder|warn)\w+ .{0,60}(?:entscheidung|gesetzentwurf|plaene|vorschlag|beschluss))\b/
const OPENING = 45

/** A group or an association that speaks about a release of others has written one of its own. */
export function reaction({ a, b, sameSource, text }: Pair): Decision | undefined {
  if (sameSource || text.jaccard > 0.3 || text.containment > 0.5) return undefined
  return reacts(a) === reacts(b) ? undefined : linked('reaction', 'one speaks about what the other announces')
}

const known = new WeakMap<Subject, boolean>()

function reacts(subject: Subject): boolean {
  const answer = known.get(subject) ?? REACTS.test(openingOf(subject))
  known.set(subject, answer)
  return answer
}

const openingOf = ({ title, words }: Subject): string => [...title, '.', ...words.slice(0, OPENING)].join(' ')

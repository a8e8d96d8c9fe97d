import type { Decision } from '../../model/relation.ts'
import { linked } from '../decision.ts'
import { factsInCommon } from '../facts/in-common.ts'
import type { Pair } from '../pair.ts'
import { sharedRarity } from '../telling-words.ts'

const DAYS = 14
/** Above this the wording is that of a form, which says nothing of what it is filled with. */
const ALIKE = 0.2
const FACTS = 2
/** Of the words that both headlines begin with, and of those of the texts. */
const SUBJECT_RARITY = 1.5
const TEXT_RARITY = 6

/** What became of it: "Fischsterben in der Recke: Behörden nehmen Proben", and "…: Labor findet Ammoniak". */
export function continuation(pair: Pair): Decision | undefined {
  const { a, b, sameSource, days, text, weigh, sharesIdentity } = pair
  if (!sameSource || sharesIdentity || days > DAYS || text.jaccard > ALIKE) return undefined
  if (a.markers.length > 0 || b.markers.length > 0) return undefined
  const subject = sharedStart(a.title, b.title)
  if (subject.size < 2 || sharedRarity(subject, subject, weigh) < SUBJECT_RARITY) return undefined
  if (factsInCommon(a.facts, b.facts) < FACTS) return undefined
  if (sharedRarity(a.vocabulary, b.vocabulary, weigh) < TEXT_RARITY) return undefined
  return linked('follow-up', 'one subject in both headlines, with other news')
}

function sharedStart(one: string[], other: string[]): Set<string> {
  const end = one.findIndex((word, index) => word !== other[index])
  return new Set(end === -1 ? one : one.slice(0, end))
}

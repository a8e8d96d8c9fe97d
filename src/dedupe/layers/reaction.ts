import type { Decision } from '../../model/relation.ts'
import { linked } from '../decision.ts'
import type { Pair } from '../pair.ts'
import type { Subject } from '../subject.ts'
import { sharedRarity } from '../telling-words.ts'

/** What is spoken about, alone or at the end of a compound: "Kabinettsbeschluss". */
const ACT =
  '[a-z]{0,30}(?:entscheidung|ankuendigung|urteil|beschluss|gesetzentwurf|entwurf|vorschlag|vorstoss|meldung|bericht|mitteilung|haushalt|plaene)[a-z]{0,4}'
const BODY =
  '(?:landes|bundes|staats|stadt)?(?:regierung|kabinett|ministerium|minister(?:in)?|senat|rat|verwaltung|landtag|bundestag|kommission|behoerde)'
const JUDGES = '(?:kritisier|begruess|lehn|forder|warn|bemaengel|unterstuetz)(?:e|en|t|te|ten)'

const REACTS = [
  `(?:zu[rm]?|auf) (?:der |die |den |dem )?(?:heutigen? |heute |gestrigen? |aktuellen? )?(?:\\w+ )?${ACT}\\b.{0,120}\\b(?:erklaer\\w+|sagt|sagte|kommentier\\w+|aeusser\\w+|kritisier\\w+|begruess\\w+)`,
  `${JUDGES} .{0,60}${ACT}\\b`,
  `(?:kritisier(?:en|t|te|ten)|bemaengel(?:n|t|te|ten)) .{0,90}(?:plan|konzept|strategie|gesetz|reform)(?:e?s|en)?\\b`,
  `${JUDGES},? dass (?:die |der |das )?${BODY}\\b`,
].map((form) => new RegExp(`\\b${form}`))
const OPENING = 45
const DAYS = 7
/** Of the words that both have: what they speak about. */
const RARITY = 1.5

/** A group or an association that speaks about a release of others has written one of its own. */
export function reaction({ a, b, sameSource, days, text, weigh }: Pair): Decision | undefined {
  if (sameSource || days > DAYS || text.jaccard > 0.3 || text.containment > 0.5 || reacts(a) === reacts(b)) {
    return undefined
  }
  if (sharedRarity(a.vocabulary, b.vocabulary, weigh) < RARITY) return undefined
  return linked('reaction', 'one speaks about what the other announces')
}

const known = new WeakMap<Subject, boolean>()

function reacts(subject: Subject): boolean {
  const answer = known.get(subject) ?? isReaction(openingOf(subject))
  known.set(subject, answer)
  return answer
}

const isReaction = (opening: string): boolean => REACTS.some((form) => form.test(opening))
const openingOf = ({ title, words }: Subject): string => [...title, '.', ...words.slice(0, OPENING)].join(' ')

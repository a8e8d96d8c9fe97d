import type { Decision } from '../../model/relation.ts'
import { apart, same } from '../decision.ts'
import { withoutLanguage } from '../language-segment.ts'
import type { Pair } from '../pair.ts'
import type { Subject } from '../subject.ts'

/**
 * Over languages only the publisher's own word counts: a link from one to the other as its translation, one id, or one
 * address but for the language in it. Without it two articles are two, and yet no reason to keep others apart: many an
 * office names the translations in the original alone, and a translation is copied too.
 */
export function language({ a, b, sameSource }: Pair): Decision | undefined {
  if (a.language === b.language) return undefined
  const names = `${a.language} and ${b.language}`
  if (pointsTo(a, b) || pointsTo(b, a))
    return same('translation', 1, `${names}: one names the other as its translation`)
  if (sharesId(a, b, sameSource)) return same('translation', 1, `${names}: one publisher, one id`)
  return apart(names, 'the publisher does not say that they are one')
}

const pointsTo = (from: Subject, to: Subject): boolean => from.translations.some((url) => to.identities.includes(url))

function sharesId(a: Subject, b: Subject, sameSource: boolean): boolean {
  if (!sameSource && hostOf(a) !== hostOf(b)) return false
  if (a.identities.some((identity) => b.identities.includes(identity))) return true
  if (a.urlKey === undefined || b.urlKey === undefined) return false
  const neutral = withoutLanguage(a.urlKey)
  return neutral !== undefined && neutral === withoutLanguage(b.urlKey)
}

const hostOf = ({ urlKey }: Subject): string | undefined => urlKey?.split('/')[0]

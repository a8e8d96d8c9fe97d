import type { Decision } from '../../model/relation.ts'
import { linked } from '../decision.ts'
import { factsInCommon } from '../facts/in-common.ts'
import type { Pair } from '../pair.ts'
import type { Subject } from '../subject.ts'
import { sharedRarity } from '../telling-words.ts'
import { isNamedDigest } from './digest.ts'

const DAYS = 30
/** Share of the words before what is quoted that the first release does not have. */
const FRESH = 0.45
/** Facts of the first that what quotes it has to repeat: a form repeats sentences too, with facts of its own. */
const FACTS = 1

/** A later release of the same office, which says something new and quotes the first below. */
export function followUp({ a, b, sameSource, days, weigh, text }: Pair): Decision | undefined {
  if (!sameSource || a.published === undefined || b.published === undefined || days > DAYS) return undefined
  const [older, newer] = a.published <= b.published ? [a, b] : [b, a]
  if (newer.markers.length > 0 || isNamedDigest(newer) || text.containment < QUOTED) return undefined
  const own = beforeQuote(older, newer)
  if (own === undefined || factsInCommon(a.facts, b.facts) < FACTS) return undefined
  const known = new Set(older.words)
  if (own.filter((word) => !known.has(word)).length / own.length <= FRESH) return undefined
  const said = new Set([...newer.title, ...own])
  const isOfBoth =
    isAnnounced(own) || isBelow(own, older, newer) || sharedRarity(older.vocabulary, said, weigh) >= RARITY
  if (!isOfBoth) return undefined
  return linked('follow-up', 'something new above what an earlier release says')
}

/** Least share of the shorter text that a quotation makes up. */
const QUOTED = 0.2
/** Of what is new and its headline, with the first: a page that quotes several releases says nothing of the others. */
const RARITY = 1

/** Nothing comes below what is quoted: of a page of several releases it would be the last. */
const isBelow = (own: string[], older: Subject, newer: Subject): boolean =>
  newer.words.length - own.length <= older.words.length * 1.1

/** "Unsere erste Meldung:", "Erstmeldung Nr. 918 vom 28. April:", "Wie bereits berichtet:" */
const ANNOUNCING = 16
const isAnnounced = (own: string[]): boolean =>
  own.slice(-ANNOUNCING).some((word) => /(?:meldung|mitteilung|berichtet|information)$/.test(word))

/** Words in a row that make a quotation: sentences of a form are shorter. Of the beginning some may be left out. */
const RUN = 24
const STARTS = [0, 4, 8, 12, 16, 24]
/** Words that have to be new: a place or a sign of a wire are not. */
const LEAST_OWN = 15

/** The words of a release that stand before the beginning of an earlier one. */
function beforeQuote(older: Subject, newer: Subject): string[] | undefined {
  const text = ` ${newer.words.join(' ')} `
  for (const start of STARTS) {
    const run = older.words.slice(start, start + RUN)
    const at = run.length < RUN ? -1 : text.indexOf(` ${run.join(' ')} `)
    if (at < 0) continue
    const own = text.slice(1, at).split(' ')
    return own.length - start < LEAST_OWN ? undefined : own
  }
  return undefined
}

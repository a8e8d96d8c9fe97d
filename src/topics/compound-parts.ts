/**
 * What may stand beside a word in a German compound. No dictionary is asked: a remainder is judged by its length, its
 * sounds and what the language hangs on words. How often that errs is measured, see docs/topics.md.
 */

/** Everything German and its neighbours hang on a noun, adjective or verb form. */
const TAILS = new Set(['ern', 'ens', 'en', 'em', 'er', 'es', 'e', 'n', 's', 'in', 'nen'])

/** Words of two or three letters (folded) of which compounds are made. Others that short are parts of another word: Is-land. */
const SHORT_PARTS = new Set(
  `abi alm alt amt art arm bad bau bio bus dom eid eis erb erd fan gas gen geo gut hof hut jod kfz kur lkw lok los mut nah
  neu not oel ohr ort ost pkw pop rad rat ruf see ski tag tal tat tee tod ton top tor uni web weg zug zoo`.split(/\s+/),
)

/** Prefixes make another word and no compound: Versicherung is no Sicherung, Ausstellung no Stellung. */
const PREFIXES = new Set(
  `aus auf ein bei mit nach ueber unter gegen wider durch hinter ver ent zer emp miss inter heraus hinaus herein hinein
  hervor voraus zusammen`.split(/\s+/),
)
/** Haftpflicht-ver-sicherung, Gerichts-ent-scheidung, Umsatz-be-steuerung; a Ser-ver and a Gewer-be are words. */
const ENDS_IN_PREFIX = /(?<!pul|ser|sil|revol|mano)ver$|(?<!ab|prae)sent$|[^aeiourl]be$/
/** No word ends so before another; i, o and u by themselves end few: Kandi-daten. */
const UNFINISHED = /(?:[cjq]|(?<!e|o|tax|sk|min|mult|ant|sem|komb|gumm|azub|alib|un|ab)i|(?<![ae])u)$/
const VOWEL = /[aeiouy]/

/** Endings of verbs and of nouns made of them: "steuert" is no form of Steuer, Steuerung no compound of it. */
const VERBAL = /^(?:e?t(?:e[mnrst]?)?|e?st|end(?:e[mnrs]?)?|ung(?:en|s.*)?|ier(?:t|en|ung.*)?)$/

/** Of some words the final e is gone in compounds: Schulgesetz, Mietrecht, Grenzkontrolle. */
const DROPS_E = /(?:schul|kirch|sprach|miet|grenz|lehr|straf|kontroll|farb|kron|erd|hilf)e$/
/** Schulden are no Schule, Lehrer no Lehre. */
const AFTER_DROPPED_E = /^(?!d(?!ien|ir|ach))[^aeiouy].*[aeiouy]/

/** Whoever lives in Bahnhofstraße writes of no station. */
const STREET = /^(?:e?[ns]|er)?(?:str(?:asse)?n?|gasse|allee)$/

/** What precedes a word in a compound. */
export function isCompoundStart(rest: string): boolean {
  if (rest.length === 0 || /^\d+$/.test(rest)) return true
  if (rest.length <= 3) return SHORT_PARTS.has(rest)
  return VOWEL.test(rest) && !PREFIXES.has(rest) && !UNFINISHED.test(rest) && !ENDS_IN_PREFIX.test(rest)
}

/** What follows a word inside a compound or inflects it. */
export function isCompoundEnd(rest: string): boolean {
  if (rest.length === 0 || TAILS.has(rest)) return true
  if (rest.length <= 3) return rest.length > 1 && SHORT_PARTS.has(rest)
  return VOWEL.test(rest) && !VERBAL.test(rest) && !STREET.test(rest)
}

/** What follows an umlaut plural: Städte, Städtebau, Ärztin, and not Stadt with another ending. */
export const isAfterUmlaut = (rest: string): boolean => rest === '' || /^(?:e|in|n$|s$)/.test(rest)

/** A word without the e that it loses in compounds; undefined for the others. */
export const withoutFinalE = (folded: string): string | undefined =>
  DROPS_E.test(folded) ? folded.slice(0, -1) : undefined

export const isAfterDroppedE = (rest: string): boolean =>
  rest.length <= 3 ? SHORT_PARTS.has(rest) : AFTER_DROPPED_E.test(rest) && !STREET.test(rest)

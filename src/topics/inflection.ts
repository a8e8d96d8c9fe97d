import { isAccident } from './accidents.ts'
import { isAfterDroppedE, isAfterUmlaut, isCompoundEnd, isCompoundStart, withoutFinalE } from './compound-parts.ts'
import { foldWord } from './fold-word.ts'

/** Everything German hangs on a noun, adjective or verb form; longest first. */
const ENDINGS = ['ern', 'ens', 'en', 'em', 'er', 'es', 'e', 'n', 's']
const SHORTEST_STEM = 4

/** A folded word of a text with and without each of its possible endings. */
export function textStems(word: string): string[] {
  const stems = [word]
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending)) stems.push(word.slice(0, -ending.length))
  }
  return stems
}

/** Plural endings that can be taken from a noun without making another of it (Richter is not Bericht). */
const NOUN_PLURAL =
  /(?<=(?:ung|heit|keit|schaft|ion|taet|enz|anz|ur|or|in)n?)en$|(?<=\p{L}{4}e[lr]?)n$|(?<=\p{L}{3}[aoy])s$/u
/** Endings by the role a rule word has. */
const ADJECTIVE = {
  noun: /(?<=\p{L}{3}(?:isch|lich|ig|bar|sam|haft|los|ell|al|iv|end|ent|ant))e[mnrs]?$/u,
  adjective: /(?<=\p{L}{4})e[mnrs]?$/u,
  attribute: /(?<=\p{L}{3})e[mnrs]?$/u,
}

/** Capitalised, lower case, or before another word of a phrase ("Neue Mobilität"). */
export type WordRole = keyof typeof ADJECTIVE

/** A folded word of a rule as it would stand in the dictionary. */
function ruleStem(folded: string, role: WordRole): string {
  const stem = folded.replace(ADJECTIVE[role], '')
  return stem === folded ? folded.replace(NOUN_PLURAL, '') : stem
}

/** Stadt, Städte; Haus, Häuser; Garten, Gärten: the last vowel before an ending of its own. */
const LAST_VOWEL = /(au|(?<!a)[aou](?![aeou]))([^aeiouy]*(?:e[lnr])?)$/

function umlautPlural(folded: string): string | undefined {
  const plural = folded.replace(
    LAST_VOWEL,
    (_, vowel: string, rest: string) => `${vowel === 'au' ? 'aeu' : `${vowel}e`}${rest}`,
  )
  return plural === folded ? undefined : plural
}

/** Museum, Museen; Virus, Viren; Thema, Themen; Praxis, Praxen. */
const LATIN = /(?<=\p{L}{3}|[dfv]i)(?:(?<!a)um|(?<![ae])us|(?<!i)a|(?<=x)is)$/u

const latinPlural = (folded: string): string | undefined =>
  LATIN.test(folded) && folded !== 'datum' ? folded.replace(LATIN, 'en') : undefined

/** A beginning or an end of text words; `accepts` judges what it leaves of one, and the word as it is written. */
export interface Affix {
  text: string
  accepts: (rest: string, written: string) => boolean
}

const isNounStart = (rest: string, written: string): boolean =>
  rest === '' || (/^[\p{Lu}\p{N}]/u.test(written) && isCompoundStart(rest))

export interface GermanForms {
  /** A text word that begins with one of these is an inflection, or a compound that begins with the word. */
  beginnings: Affix[]
  /** A text word one of whose stems ends in one of these is an inflection, or a compound that ends in the word. */
  endings: Affix[]
}

/** A compound ends in a noun and has a capital: a short noun at the end of a small word is an accident (aus-ge-sucht). */
const LEAST_BY_ITSELF = 7

/** What a rule word looks for in German; the one place that knows of its inflection. */
export function germanForms(folded: string, role: WordRole): GermanForms {
  const latin = role === 'noun' ? latinPlural(folded) : undefined
  const base = [...new Set([folded, ruleStem(folded, role), latin ?? folded])]
  const umlaut = role === 'adjective' && folded.endsWith('n') ? undefined : umlautPlural(folded)
  const shortened = withoutFinalE(folded)
  const plural = umlaut === undefined ? [] : [umlaut]
  const beginnings = [
    ...base.map((text) => ({ text, accepts: isCompoundEnd })),
    ...plural.map((text) => ({ text, accepts: isAfterUmlaut })),
    ...(shortened === undefined ? [] : [{ text: shortened, accepts: isAfterDroppedE }]),
  ]
  const endings = [...base, ...plural].map((text) => ({
    text,
    accepts: role === 'noun' && text.length < LEAST_BY_ITSELF ? isNounStart : isCompoundStart,
  }))
  return { beginnings: beginnings.map(withoutAccidents(folded)), endings: endings.map(withoutAccidents(folded)) }
}

const withoutAccidents =
  (folded: string) =>
  ({ text, accepts }: Affix): Affix => ({
    text,
    accepts: (rest, written) => accepts(rest, written) && !isAccident(folded, foldWord(written)),
  })

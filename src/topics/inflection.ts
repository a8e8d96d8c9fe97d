/** Everything German and its neighbours hang on a noun, adjective or verb form; longest first. */
const ENDINGS = ['ern', 'ens', 'en', 'em', 'er', 'es', 'e', 'n', 's']
const TAILS = new Set([...ENDINGS, 'in'])
const SHORTEST_STEM = 4

/** A folded word of a text with and without each of its possible endings. */
export function textStems(word: string): string[] {
  const stems = [word]
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending)) stems.push(word.slice(0, -ending.length))
  }
  return stems
}

/** What follows a word inside a compound or inflects it: "steuert" is no form of Steuer, "Schuld" none of Schul-. */
export const isCompoundEnd = (rest: string): boolean => rest.length === 0 || rest.length > 2 || TAILS.has(rest)

/** What precedes a word in a compound has a vowel: Schwein is no wine. */
export const isCompoundStart = (rest: string): boolean =>
  rest.length === 0 || (rest.length > 1 && /[aeiouy]/.test(rest)) || /\d/.test(rest)

/** Plural endings that can be taken from a noun without making another of it (Richter is not Bericht). */
const NOUN_PLURAL =
  /(?<=(?:ung|heit|keit|schaft|ion|taet|enz|anz|ur|or))en$|(?<=\p{L}{4}e[lr]?)n$|(?<=\p{L}{3}[aiouy])s$/u
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

export interface RuleForms {
  /** A text word that begins with one of these is an inflection, or a compound that begins with the word. */
  beginnings: string[]
  /** A text word one of whose stems ends in one of these is an inflection, or a compound that ends in the word. */
  endings: string[]
}

/** What a rule word looks for. The one place that knows of inflection; a stemmer for a language would stand here. */
export function ruleForms(folded: string, role: WordRole): RuleForms {
  const stem = ruleStem(folded, role)
  const base = [...new Set([folded, stem])]
  const umlaut = role === 'adjective' && folded.endsWith('n') ? undefined : umlautPlural(folded)
  return { beginnings: base, endings: umlaut === undefined ? base : [...base, umlaut] }
}

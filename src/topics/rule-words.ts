import { foldWord } from './fold-word.ts'
import { ruleForms } from './inflection.ts'
import { type Token, tokenise } from './tokenise.ts'

/** How one word of a rule is recognised; all but `written` are folded. */
export type WordPattern =
  | { kind: 'word'; beginnings: string[]; endings: string[] }
  | { kind: 'begins' | 'ends' | 'holds' | 'equals'; folded: string }
  | { kind: 'written'; written: string }

/** The words of a phrase in their order. */
export type Phrase = WordPattern[]

/** From this many characters a word is inflected and stands in compounds; a shorter one is a sign, as written. */
const LEAST_INFLECTED = 4

function patternOf(word: string, exact: boolean): WordPattern {
  const folded = foldWord(word)
  if (exact || folded.length < LEAST_INFLECTED) return { kind: 'written', written: word }
  if (/^\d+$/.test(folded)) return { kind: 'equals', folded }
  return { kind: 'word', ...ruleForms(folded, /^\p{Ll}/u.test(word)) }
}

/** The ways in which one word of a rule may stand in a text: a hyphenated word in one, or in its parts. */
function readings(chunk: string, exact: boolean): Phrase[] {
  const tokens = tokenise(chunk)
  const stars = starred(chunk, tokens)
  if (stars !== undefined) return [[stars]]
  const parts = tokens.map(({ word }) => patternOf(word, exact))
  const [first] = tokens
  if (first?.compound === undefined || tokens.length !== first.compound.span) return parts.length > 0 ? [parts] : []
  const { word, written } = first.compound
  const whole = patternOf(exact ? written : word, exact)
  return exact ? [[whole]] : [[whole.kind === 'written' ? { ...whole, written } : whole], parts]
}

function starred(chunk: string, tokens: Token[]): WordPattern | undefined {
  const [before, after] = [chunk.startsWith('*'), chunk.endsWith('*')]
  if (tokens.length === 0 || !(before || after)) return undefined
  const folded = foldWord(tokens.map(({ word }) => word).join(''))
  if (before && after) return { kind: 'holds', folded }
  return { kind: after ? 'begins' : 'ends', folded }
}

/**
 * The phrases an entry of a rule stands for, any of which is enough; none where it has no word. `=` before the entry
 * makes every word of it exact, before a later word that word; `*` at a word's end or beginning leaves that side open.
 */
export function phrasesOf(entry: string): Phrase[] {
  const rule = entry.trim()
  const whole = rule.startsWith('=')
  let phrases: Phrase[] = [[]]
  for (const chunk of rule.split(/\s+/)) {
    const exact = whole || chunk.startsWith('=')
    const ways = readings(chunk.replace(/^=/, ''), exact)
    if (ways.length > 0) phrases = phrases.flatMap((phrase) => ways.map((way) => [...phrase, ...way]))
  }
  return phrases.filter((phrase) => phrase.length > 0)
}

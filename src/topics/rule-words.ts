import { foldWord } from './fold-word.ts'
import type { WordRole } from './inflection.ts'
import { type Token, tokenise } from './tokenise.ts'

/** How one word of a rule is recognised. */
export type WordPattern =
  | { kind: 'word'; written: string; role: WordRole }
  | { kind: 'begins' | 'ends' | 'holds' | 'equals'; folded: string }
  | { kind: 'written'; written: string }

/** The words of a phrase in their order. */
export type Phrase = WordPattern[]

/** From this many characters a word is inflected and stands in compounds; a shorter one is a sign, as written. */
const LEAST_INFLECTED = 4

/** Where a word of a rule stands: under `=`, before another word of its phrase, or last. */
type Place = 'exact' | 'inner' | 'last'

function patternOf(word: string, place: Place): WordPattern {
  const folded = foldWord(word)
  if (place === 'exact' || word.length < LEAST_INFLECTED) return { kind: 'written', written: word }
  if (/^\d+$/.test(folded)) return { kind: 'equals', folded }
  const role = place === 'inner' ? 'attribute' : /^\p{Ll}/u.test(word) ? 'adjective' : 'noun'
  return { kind: 'word', written: word, role }
}

/** The ways in which one word of a rule may stand in a text: a hyphenated word in one, or in its parts. */
function readings(chunk: string, place: Place): Phrase[] {
  const tokens = tokenise(chunk)
  const stars = starred(chunk, tokens)
  if (stars !== undefined) return [[stars]]
  const parts = tokens.map(({ word }) => patternOf(word, place))
  const [first] = tokens
  if (first?.compound === undefined || tokens.length !== first.compound.span) return parts.length > 0 ? [parts] : []
  const { word, written } = first.compound
  const whole = patternOf(word, place)
  if (place === 'exact') return [[{ kind: 'written', written }]]
  return [[whole.kind === 'written' ? { ...whole, written } : whole], parts]
}

function starred(chunk: string, tokens: Token[]): WordPattern | undefined {
  const [before, after] = [chunk.startsWith('*'), chunk.endsWith('*')]
  if (tokens.length === 0 || !(before || after)) return undefined
  const folded = foldWord(tokens.map(({ word }) => word).join(''))
  if (before && after) return { kind: 'holds', folded }
  return { kind: after ? 'begins' : 'ends', folded }
}

/**
 * The phrases a term of a rule stands for, any of which is enough; none where it has no word. `=` before the term
 * makes every word of it exact, before a later word that word; `*` at a word's end or beginning leaves that side open.
 */
export function phrasesOf(term: string): Phrase[] {
  const rule = term.normalize('NFC').replaceAll('"', ' ').trim()
  const whole = rule.startsWith('=')
  const chunks = rule.split(/\s+/)
  let phrases: Phrase[] = [[]]
  for (const [index, chunk] of chunks.entries()) {
    const place = whole || chunk.startsWith('=') ? 'exact' : index < chunks.length - 1 ? 'inner' : 'last'
    const ways = readings(chunk.replace(/^=/, ''), place)
    if (ways.length > 0) phrases = phrases.flatMap((phrase) => ways.map((way) => [...phrase, ...way]))
  }
  return phrases.filter((phrase) => phrase.length > 0)
}

import { foldSpelling } from './fold.ts'

/** Sections that an office puts under every release of a kind. */
const BACKGROUND = /\n\s*(?:zum )?(?:hintergrund|weitere informationen|weiterführende links|über (?:das|die|den) )\b/iu
const CAPITALISED = /\p{Lu}\p{L}{2,}/gu
/** Letters that two forms of one noun share: "Ministerin", "Ministers". */
const STEM = 5

/** The capitalised words of a text, folded: in German all nouns and names, in other languages names. */
export function nounsOf(spelled: string): string[] {
  const background = BACKGROUND.exec(spelled)?.index ?? spelled.length
  const text = background > spelled.length / 2 ? spelled.slice(0, background) : spelled
  return [...new Set((text.match(CAPITALISED) ?? []).map(foldSpelling))]
}

export interface NounExchange {
  /** Of all nouns that both have or exchange, the share that is exchanged. */
  share: number
  ours: string[]
  theirs: string[]
}

/**
 * What names and things two texts exchange, one for another: a copy adds or leaves out, another filling of a form
 * exchanges.
 */
export function exchangedNouns(a: readonly string[], b: readonly string[]): NounExchange {
  const [ours, theirs] = [onlyIn(a, b), onlyIn(b, a)]
  const exchanged = Math.min(ours.length, theirs.length)
  const all = a.length - ours.length + exchanged
  return { share: all === 0 ? 0 : exchanged / all, ours, theirs }
}

function onlyIn(one: readonly string[], other: readonly string[]): string[] {
  const known = new Set(other)
  const stems = new Set(other.map((noun) => noun.slice(0, STEM)))
  return one.filter((noun) => !known.has(noun) && !stems.has(noun.slice(0, STEM)))
}

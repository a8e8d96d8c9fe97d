import { foldSpelling } from './fold.ts'

const CAPITALISED = /\p{Lu}\p{L}{2,}/gu
/** Letters that two forms of one noun share: "Ministerin", "Ministers". */
const STEM = 5

/** The capitalised words of a text, folded: in German all nouns and names, in other languages names. */
export const nounsOf = (spelled: string): string[] => [...new Set((spelled.match(CAPITALISED) ?? []).map(foldSpelling))]

/** Two capitalised words in a row, which in German is a name: "Paula Lohse"; folded. */
const NAME = /\p{Lu}[\p{L}-]{1,60}(?= (\p{Lu}[\p{L}-]{2,}))/gu
const NO_NAME = new Set(
  `millionen milliarden million mio euro prozent uhr der die das den dem des ein eine einen einem einer im in am an auf aus
  bei fuer mit nach von vom vor zu zum zur ueber unter`.split(/\s+/),
)

export function namesOf(spelled: string): string[] {
  const found = new Set<string>()
  for (const match of spelled.matchAll(NAME)) {
    const [first, last] = [foldSpelling(match[0]), foldSpelling(match[1] ?? '')]
    if (!NO_NAME.has(first) && !NO_NAME.has(last)) found.add(`${first} ${last}`)
  }
  return [...found]
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

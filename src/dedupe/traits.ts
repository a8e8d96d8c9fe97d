import { type Facts, readFacts } from './facts/facts.ts'
import { foldSpelling, plainSpelling, tokens } from './fold.ts'
import { readHeadline, withoutNumbers } from './headline.ts'
import { identityKey } from './identity-key.ts'
import { languageOf } from './languages/language-of.ts'
import { labelIn, type Marker, markersIn } from './markers.ts'
import { nounsOf } from './nouns.ts'
import { pressText, withoutBackground } from './press-text.ts'
import { numbersIn, openingNumber, referredNumbersIn } from './release-number.ts'
import { runsOf } from './similarity.ts'

/** What is to be recognised, as plain text, whatever it came as. */
export interface Described {
  sourceId: string
  /** BCP 47. */
  language: string
  title: string
  /** Empty where there is none. */
  text: string
  /** Milliseconds since 1970; undefined where no date was stated. */
  published: number | undefined
  url?: string
  /** Every URL and GUID it was seen under. */
  aliases: readonly string[]
  /** Addresses of the same release in other languages, as the source states them. */
  translations: readonly string[]
}

/** All that comparing two articles needs, as plain values that a store can keep. */
export interface Traits {
  sourceId: string
  /** `de` of `de-AT`. */
  language: string
  published?: number
  urlKey?: string
  /** Identity keys of its addresses and GUIDs. */
  identities: string[]
  translations: string[]
  /** Folded words of the headline, without labels and numbers. */
  title: string[]
  /** Quantities the headline gives, with what is counted where it says so: `festnahmen 5`, `5`. */
  titleFigures: string[]
  /** Numbers the office gave the release, and those of others it names. */
  numbers: string[]
  refersTo: string[]
  markers: Marker[]
  /** Folded words and numbers of the text, without contacts. */
  words: string[]
  /** Hashes of its runs of three words, by size. */
  runs: Uint32Array
  /** See `nounsOf`. */
  nouns: string[]
  facts: Facts
}

const DAY = 86_400_000
const RUN = 3
/** Characters at the start of a text in which a press office writes number and marker. */
const OPENING = 120

export function traitsOf(described: Described): Traits {
  const { sourceId, published, url } = described
  const language = described.language.slice(0, 2).toLowerCase()
  const title = plainSpelling(described.title)
  const headline = readHeadline(title)
  const spelled = withoutBackground(pressText(plainSpelling(described.text)))
  const folded = foldSpelling(spelled)
  const opening = folded.slice(0, OPENING)
  const numbered = openingNumber(opening)
  const words = tokens(folded.slice(numbered.length))
  const read = languageOf(words.length === 0 ? headline.words : words, language)
  const day = published === undefined ? undefined : Math.floor(published / DAY) * DAY
  return {
    sourceId,
    language,
    ...(published !== undefined && { published }),
    ...(url !== undefined && { urlKey: identityKey(url) }),
    identities: distinct(described.aliases.map(identityKey)),
    translations: distinct(described.translations.map(identityKey)),
    title: headline.words,
    titleFigures: figuresOf(readFacts(withoutNumbers(title), day, read)),
    numbers: distinct([...headline.numbers, ...numbersIn(numbered)]),
    refersTo: distinct([...referredNumbersIn(foldSpelling(title)), ...referredNumbersIn(opening)]),
    markers: distinct([...headline.markers, ...markersIn(labelIn(opening))]),
    words,
    runs: runsOf(words, RUN),
    nouns: nounsOf(spelled),
    facts: readFacts(`${withoutNumbers(title)}\n${spelled.slice(numbered.length)}`, day, read),
  }
}

function figuresOf({ numbers, amounts }: Facts): string[] {
  const counted = new Set(amounts.map((amount) => amount.split(' ')[1]))
  return [...amounts, ...numbers.filter((number) => !counted.has(number))]
}

const distinct = <T>(values: T[]): T[] => [...new Set(values)]

const ONSETS = 'b b br d d dr f f fl fr g g gr h h k k kl l l m m n n p r r s s sch sp st t t tr v w w z'.split(' ')
const VOWELS = 'a a a e e e e i i o o u u ä ö ü au ei eu ie'.split(' ')
const CODAS = '     ch ck d f ft g k l ll lt m n n nd ng nt r r rd rg rt s st t tt z'.split(' ')
const SMALL =
  'der die das und in den von zu mit für auf ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch'.split(
    ' ',
  )

/** Deterministic, so that every run and every peer is given the same texts. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

function syllables(count: number, random: () => number): string {
  return Array.from({ length: count }, () => pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random)).join('')
}

/** Words of German sound, commonest first: small words, plain ones, and compounds of the plain ones. */
export function madeUpVocabulary(size: number, random: () => number): string[] {
  const plain = Array.from({ length: Math.floor(size / 2) }, () => {
    const word = syllables(1 + Math.floor(random() ** 2 * 3), random)
    return random() < 0.5 ? word : word.charAt(0).toUpperCase() + word.slice(1)
  })
  const nouns = plain.filter((word) => /^\p{Lu}/u.test(word) && word.length > 3 && word.length < 9)
  const compounds = Array.from({ length: size - plain.length }, () => {
    const link = pick(['', 's', 'en', ''], random)
    return `${pick(nouns, random)}${link}${pick(nouns, random).toLowerCase()}${pick(['', '', 'en', 's'], random)}`
  })
  const rest = [...plain, ...compounds].map((word) => [random(), word] as const).sort(([a], [b]) => a - b)
  return [...SMALL, ...rest.map(([, word]) => word)]
}

/** A text of about so many characters; words are as common as Zipf's law has it. */
export function madeUpText(vocabulary: string[], length: number, random: () => number): string {
  let text = ''
  let sentence = 0
  while (text.length < length) {
    const rank = Math.floor(Math.exp(random() * Math.log(vocabulary.length)))
    const ends = ++sentence % 14 === 0
    text += `${vocabulary[rank - 1] ?? 'und'}${ends ? '. ' : ' '}`
  }
  return text
}

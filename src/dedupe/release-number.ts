const OWN = [
  /\b\d{6}\s*-\s*(?<number>\d{1,4})\b/g,
  /(?:^|[-:|([\]]\s*|(?:mitteilung|information|meldung|presseinfo|bericht|report|heute,?|\bvom [\d. ]{1,12},?)\s*)(?:nr|nummer|no|pm|mi)\.?\s*:?\s*(?<number>\d{1,5}(?:\s*\/\s*\d{2,4})?)\b(?!\s*\.)/gu,
  /(?:mitteilung|information|meldung|presseinfo)\s*:?\s*(?<number>\d{1,4}\s*\/\s*\d{2,4})\b/g,
]
/** "Nachtrag zur Pressemitteilung Nr. 309": a number of another release. */
const REFERRING = /\b(?:zu[rm]?|unsere[rm]?|vo[mn]|siehe|vgl|aus|mit)\b[^.:;|]{0,60}$/

const plain = (number: string): string => number.replace(/\s/g, '').replace(/^0+(?=\d)/, '')

export function numbersIn(folded: string): string[] {
  return spread(folded)
    .filter(({ refers }) => !refers)
    .map(({ number }) => number)
}

/** Numbers of other releases that a text names as such. */
export function referredNumbersIn(folded: string): string[] {
  return spread(folded)
    .filter(({ refers }) => refers)
    .map(({ number }) => number)
}

function spread(folded: string): { number: string; refers: boolean }[] {
  const found = OWN.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ index, groups }) => ({
      number: plain(groups?.['number'] ?? ''),
      refers: REFERRING.test(folded.slice(Math.max(0, index - 80), index)),
    })),
  )
  return found.filter(({ number }, place) => found.findIndex((one) => one.number === number) === place)
}

const OPENING_NUMBER =
  /^(?:[^\n]{0,80}\n|[\p{L}/ -]{0,40}\s)?(?:presse\w+ )?(?:nr|nummer)\.?\s*\d{1,5}(?:\s*\/\s*\d{2,4})?\b\.?/u

/** "Mitte/Neukölln Nr. 1873" at the start of a folded text; empty where there is none. */
export const openingNumber = (opening: string): string => OPENING_NUMBER.exec(opening)?.[0] ?? ''

import type { Claim } from '../model/raw-item.ts'

/**
 * Where a date can stand, the most trusted place first; `docs/dates.md` says why. A place that is not named here is what
 * a list or a feed says of a release.
 */
const PLACES: RegExp[] = [
  /^recipe:/,
  /^json-ld:/,
  /^(?:article|og):|^meta:(?:(?:dc|dcterms)\.(?:date\.)?(?:issued|datesubmitted|submitted)|(?:pub(?:lish)?-?date|date-?published|publication_date))$/,
  /^microdata:/,
  /^(?!time$|text:|meta:)/,
  /^time$/,
  /^text:label$/,
  /^text:headline$/,
  /^text:class$/,
  /^meta:/,
]

const rankOf = ({ from }: Claim): number => {
  const rank = PLACES.findIndex((place) => place.test(from))
  return rank < 0 ? PLACES.length : rank
}

/** Claims by the trust in their places; of one place in the order in which they were found. */
export const byTrust = <T extends Claim>(claims: T[]): T[] =>
  claims.length < 2 ? claims : claims.toSorted((a, b) => rankOf(a) - rankOf(b))

/** A line of text near a headline may be of anything: nobody stated that it holds a date. */
export const isStated = ({ from }: Claim): boolean => !from.startsWith('text:') && from !== 'time'

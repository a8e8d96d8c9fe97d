import { hash32 } from './hash.ts'

/** Words that stand in most texts of any authority and say nothing of what one is about. */
const COMMON = new Set(
  `aber alle allem allen aller als also am an andere anderen auch auf aus bei beim bereits bis bisher da dabei dadurch
  dafuer damit danach dann daran darauf das dass dazu dem den denn der deren des deshalb dessen die dies diese diesem
  diesen dieser dieses doch dort durch ein eine einem einen einer eines er erst erste ersten es etwa euro fuer gegen
  gemeinsam gestern gibt haben hat hatte hatten heute hier hinaus ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in
  ins insgesamt ist jahr jahre jahren jetzt kann kein keine keinen koennen konnte konnten mehr mit muss muessen nach
  neue neuen neuer neues nicht noch nun nur ob oder ohne prozent rund sagte schon sehr sei sein seine seinem seinen
  seiner seit sich sie sind so sollen sowie teilte mitteilte ueber uhr um und uns unser unsere unter viele vom von vor
  waehrend war waren was weil weitere weiteren weiterer welche wenn wer werden wie wieder will wir wird worden wurde
  wurden zu zum zur zwei zwischen
  the of and to in for on with that is are was were be by at from as has have it this which will not or an
  le la les des du de et en un une pour dans sur par est sont qui que aux avec plus ce cette
  il lo gli dei della delle del di che per con una sono nel nella alla al da ed`.split(/\s+/),
)

/** A text of a stock of that many speaks before any is known, and weighs less with each that came. */
const PRIOR = 1_000
const COMMON_SHARE = 0.5
const RARE = 2
/** Counters; words that share one are taken for more common than they are, never for rarer. */
const BUCKETS = 2 ** 18

/** In how many texts words stood: counted by hash, a megabyte however many they are. */
export interface WordCounts {
  texts: number
  counts: Uint32Array
}

export const noWords = (): WordCounts => ({ texts: 0, counts: new Uint32Array(BUCKETS) })

export function countWords(known: WordCounts, vocabulary: Iterable<string>): void {
  known.texts++
  for (const word of vocabulary) {
    const bucket = hash32(word) % BUCKETS
    known.counts[bucket] = (known.counts[bucket] ?? 0) + 1
  }
}

/** How telling a word is, from 0 (in every text) to 1: inverse document frequency (Spärck Jones, 1972). */
export function weigher({ texts, counts }: WordCounts): (word: string) => number {
  const all = texts + PRIOR
  const scale = Math.log(all)
  return (word) => {
    const prior = COMMON.has(word) ? PRIOR * COMMON_SHARE : RARE
    const seen = (counts[hash32(word) % BUCKETS] ?? 0) + prior
    return Math.max(0, Math.log(all / seen) / scale)
  }
}

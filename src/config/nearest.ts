import { editDistance } from './edit-distance.ts'

/** The word that was probably meant; undefined where none is near. */
export function nearest(written: string, words: Iterable<string>): string | undefined {
  const folded = written.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(folded.length * 0.4))
  for (const word of words) {
    const distance = distanceTo(folded, word.toLowerCase())
    if (distance > least || distance >= folded.length || (distance === least && best !== undefined)) continue
    best = word
    least = distance
  }
  return best
}

/** An abbreviation is as near as a slip of the pen: `lang` for `language`. */
function distanceTo(written: string, word: string): number {
  const short = written.length >= 3 && word.length > written.length
  if (short && (word.startsWith(written) || word.endsWith(written))) return 1
  return editDistance(written, word)
}

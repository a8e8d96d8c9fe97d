import { articleTraits } from './describe.ts'
import { hash32 } from './hash.ts'
import { signaturesOf } from './signatures.ts'
import { SPECIMEN } from './specimen.ts'
import { noWords, weigher } from './word-counts.ts'

let known: number | undefined

/**
 * Names the way in which this program reads articles: a number of 32 bits, another one where the specimen is read
 * otherwise. Traits and signatures of two formats are not to be compared. Read once for each process.
 */
export function traitsFormat(): number {
  known ??= hash32(SPECIMEN.map(read).join('\n'))
  return known
}

function read(article: (typeof SPECIMEN)[number]): string {
  const traits = articleTraits(article)
  const signatures = signaturesOf(traits, weigher(noWords()))
  return JSON.stringify({ ...traits, runs: [...traits.runs], signatures })
}

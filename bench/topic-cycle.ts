/**
 * Whole cycles over a store of many releases when topics change, publishing included.
 * usage: npm run bench:topic-cycle -- [RELEASES]
 */
import type { OpenHouse } from '../src/app.ts'
import { rewriteOutput, runCycle } from '../src/worker/run.ts'
import { COMMON, openStoredReleases, RARE } from './stored-releases.ts'

const cycle = async (house: OpenHouse): Promise<void> => {
  const { published } = await runCycle(house, { only: [], all: true })
  console.log(`${published.written} files written, ${published.unchanged} as before`)
}

const { measure, remove } = await openStoredReleases(Number(process.argv[2] ?? 20_000))
await measure('recognised, sorted and published for the first time', [], rewriteOutput)
await measure('a cycle without news', [], cycle)
await measure('one with a new topic of two words', [RARE], cycle)
await measure('one with a new topic of two common words', [RARE, COMMON], cycle)
await measure('one with another title', [{ ...RARE, title: 'Anders' }, COMMON], cycle)
await measure('one with a topic less', [COMMON], cycle)
await remove()

/**
 * Filling topics from a store of many releases: how long it takes, and how long anything else has to wait meanwhile.
 * usage: npm run bench:fill -- [RELEASES]
 */
import { fillTopics } from '../src/worker/fill-topics.ts'
import { sortIntoTopics } from '../src/worker/sort-into-topics.ts'
import { COMMON, openStoredReleases, RARE, REST } from './stored-releases.ts'

const { measure, remove } = await openStoredReleases(Number(process.argv[2] ?? 100_000))
const added = [RARE, COMMON, REST]
await measure('sorted into the shipped topics for the first time, words kept', [], sortIntoTopics)
await measure('a topic of two words', [RARE], fillTopics)
await measure('one of two common words', [RARE, COMMON], fillTopics)
await measure('one of everything that is not excluded', added, fillTopics)
await measure('by another version of the program', added, (house) => fillTopics({ ...house, version: 'another' }))
await measure('by another matcher: everything, words as before', added, async (house) => {
  await house.store.saveMark('topic-rules', '{}')
  return fillTopics(house)
})
await remove()

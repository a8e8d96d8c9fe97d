import { expect, test } from 'vitest'
import type { Commit, Store } from '../../src/store/store.ts'
import { fillTopics } from '../../src/worker/fill-topics.ts'
import { runCycle } from '../../src/worker/run.ts'
import { searchStore } from '../../src/worker/search-store.ts'
import { sortIntoTopics } from '../../src/worker/sort-into-topics.ts'
import { topicReport } from '../../src/worker/topic-report.ts'
import { change, commit, MINISTRY, release } from '../store/samples.ts'
import { inHouse } from './in-house.ts'
import { openTicker } from './ticker.ts'

/** What a poll stores: nobody knows yet whether it is a copy. */
const arrived = (): Commit => commit({ articles: [change('a')], releases: [release('a', { unsettled: true })] })

async function found(store: Store): Promise<number> {
  let count = 0
  for await (const _ of searchStore(store, 'NOT Zoo')) count++
  return count
}

test('what is not yet compared with others is in no topic, until it is', async () => {
  const ticker = await openTicker({
    sources: '[]\n',
    topics: '- { id: amt, title: Amt, any: [Digitalisierung] }\n',
  })
  await inHouse(ticker.place, (house) => runCycle(house, { only: [], all: true }))
  await ticker.write('config/topics.yaml', '- { id: amt, title: Amt, none: [Zoo] }\n')
  await inHouse(ticker.place, async (house) => {
    const counted = async () => ({
      members: await house.store.countReleases('amt'),
      looked: (await topicReport(house.store, house.config)).looked,
      found: await found(house.store),
    })
    await house.store.saveSources([MINISTRY])
    await house.store.commit(async () => arrived())
    await fillTopics(house)
    await sortIntoTopics(house)
    expect(await counted()).toEqual({ members: 0, looked: 0, found: 0 })
    await runCycle(house, { only: [], all: true })
    expect(await counted()).toEqual({ members: 1, looked: 1, found: 1 })
  })
})

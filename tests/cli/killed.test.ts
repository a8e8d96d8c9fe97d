import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { OpenHouse } from '../../src/app.ts'
import { rewriteOutput, runCycle } from '../../src/worker/run.ts'
import { cycleIn, inHouse, openInHouse } from './in-house.ts'
import { type ItemFacts, openSite, openTicker, rss, temporaryFolder } from './ticker.ts'
import { lookAtOutput } from './whole.ts'

const FEEDS = 12
/** In each of two places at one time: ten moments in all. */
const KILLS = 5

const SUBJECTS = ['Freibad', 'Brücke', 'Schule', 'Wald', 'Museum']

/** Each round every feed brings one item more and edits the one before; the last feed repeats what the first had. */
function itemsOf(feed: number, round: number): ItemFacts[] {
  if (feed === FEEDS - 1) return round === 0 ? [] : itemsOf(0, round - 1).map((item) => ({ ...item, guid: '' }))
  return Array.from({ length: round + 1 }, (_, number) => {
    const subject = `${SUBJECTS[(feed + number) % SUBJECTS.length]} ${feed}-${number}`
    const edit = number === round - 1 ? ' Nachtrag: Die Frist endet im Mai, wie das Ministerium ergänzte.' : ''
    return {
      title: `${subject} wird erneuert`,
      link: `https://amt-${feed}.example/meldung/${number}`,
      guid: `amt-${feed}-${number}`,
      text: `${subject}: Das Land stellt der Gemeinde ${feed * 37 + number} Euro bereit. Anträge für ${subject} nimmt die Aufbaubank entgegen.${edit}`,
      date: `Tue, 09 Jun 2026 ${10 + number}:${10 + feed}:00 +0200`,
    }
  })
}

async function openTowns() {
  const site = await openSite({})
  const turn = (round: number): void => {
    for (let feed = 0; feed < FEEDS; feed++) site.pages[`/${feed}`] = { body: rss(itemsOf(feed, round)) }
  }
  const sources = Array.from(
    { length: FEEDS },
    (_, feed) =>
      `- { id: amt-${feed}, name: Amt ${feed}, url: "${site.url}/${feed}"${feed === FEEDS - 1 ? ', role: portal' : ''} }\n`,
  )
  const ticker = await openTicker({ sources: sources.join('') })
  return { site, turn, ticker }
}

/** What the store says, without the times at which it was told. */
async function stateOf({ store }: OpenHouse) {
  const releases = await store.releases({ topic: 'all', limit: 1000, order: 'oldest' })
  const facts = releases.map(async ({ id, publishedAt, topics, lead, copies }) => ({
    id,
    publishedAt,
    topics,
    articles: [lead, ...copies].map(({ article }) => article.id).sort(),
    versions: (await store.versions(lead.article.id)).map(({ content }) => content.summary ?? content.body),
  }))
  return {
    releases: (await Promise.all(facts)).sort((a, b) => a.id.localeCompare(b.id)),
    deleted: (await store.deletedReleases()).length,
    failures: (await store.sourceStates()).map(({ sourceId, failures }) => [sourceId, failures]),
  }
}

/** What all rounds come to where nobody disturbs them. */
async function undisturbed() {
  const { turn, ticker } = await openTowns()
  const house = await openInHouse(ticker.place)
  for (let round = 0; round <= KILLS; round++) {
    turn(round)
    await runCycle(house, { only: [], all: true })
  }
  const state = await stateOf(house)
  await house.close()
  return state
}
let wanted: ReturnType<typeof undisturbed> | undefined

const plainPath = (path: string): string => path.replace(/\.(gz|br)$/, '')
/** `status/` tells times, and is another with each cycle. */
const lasting = (hashes: Map<string, string>) => [...hashes].filter(([path]) => !path.startsWith('status/'))

test.concurrent.each([0, 0.5])(
  'killed at moments of a cycle, all is whole, and the next makes up for it',
  async (shift) => {
    const { site, turn, ticker } = await openTowns()
    const { place } = ticker
    const begin = async () => {
      const asked = site.asked.length
      const running = ticker.start('run', '--all')
      while (site.asked.length === asked) await pause(2)
      return { running, began: performance.now() }
    }
    const versions = new Set<string>()
    const look = () => {
      const seen = lookAtOutput(place.output)
      expect(seen.torn).toEqual([])
      return seen.hashes
    }
    const lookAtWhole = (): void => {
      const hashes = look()
      for (const [path, hash] of hashes) versions.add(`${plainPath(path)} ${hash}`)
      expect([...hashes].filter(([path, hash]) => hashes.get(plainPath(path)) !== hash)).toEqual([])
    }

    turn(0)
    const { running, began } = await begin()
    const { code, at } = await running.ended
    expect(code).toBe(0)
    lookAtWhole()

    let hit = 0
    for (let kill = 0; kill < KILLS; kill++) {
      turn(kill + 1)
      const { running } = await begin()
      await pause(((kill + shift + Math.random() / 2) / KILLS) * (at - began))
      if ((await running.stop('SIGKILL')).signal === 'SIGKILL') hit++
      const left = look()

      if (kill % 2 === 0) expect(await ticker.amtsticker('run', '--all')).toMatchObject({ code: 0, stdout: '' })
      else await cycleIn(place, { all: true })
      lookAtWhole()
      expect(lasting(left).filter(([path, hash]) => !versions.has(`${plainPath(path)} ${hash}`))).toEqual([])

      const before = await ticker.output()
      expect((await cycleIn(place, { all: false })).published.written).toBe(0)
      expect(await ticker.output()).toEqual(before)
    }
    expect(hit).toBeGreaterThan(KILLS / 2)

    wanted ??= undisturbed()
    const state = await inHouse(place, stateOf)
    expect(state).toEqual(await wanted)
    expect(state.releases).toHaveLength((FEEDS - 1) * (KILLS + 1))
    const anew = { ...place, output: await temporaryFolder() }
    await inHouse(anew, rewriteOutput)
    expect(lasting(look())).toEqual(lasting(lookAtOutput(anew.output).hashes))
  },
)

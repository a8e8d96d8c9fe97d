import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { OpenHouse } from '../../src/app.ts'
import { rewriteOutput, runCycle } from '../../src/worker/run.ts'
import { inHouse, openInHouse } from './in-house.ts'
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

test.concurrent.each([0, 0.5])(
  'killed at moments of a cycle, every file is whole, and the next run makes up for it',
  async (shift) => {
    const { site, turn, ticker } = await openTowns()
    const place = (name: string) => ({
      config: join(ticker.folder, 'config'),
      output: join(ticker.folder, name),
      data: join(ticker.folder, `${name}-data`),
    })
    const undisturbed = await openInHouse(place('undisturbed'))
    const disturbed = { ...place('output'), data: join(ticker.folder, 'data') }
    const versions = new Set<string>()
    const remember = ({ hashes }: { hashes: Map<string, string> }): void => {
      for (const [path, hash] of hashes) versions.add(`${path.replace(/\.(gz|br)$/, '')} ${hash}`)
    }

    const cycle = async (): Promise<{ running: ReturnType<typeof ticker.start>; began: number }> => {
      const asked = site.asked.length
      const running = ticker.start('run', '--all', '--json')
      while (site.asked.length === asked) await pause(2)
      return { running, began: performance.now() }
    }

    turn(0)
    const first = await cycle()
    const { code, at } = await first.running.ended
    expect(code).toBe(0)
    const length = at - first.began
    await runCycle(undisturbed, { only: [], all: true })
    remember(lookAtOutput(disturbed.output))

    let hit = 0
    for (let kill = 0; kill < KILLS; kill++) {
      turn(kill + 1)
      const { running } = await cycle()
      const moment = ((kill + shift + Math.random() / 2) / KILLS) * length
      await pause(moment)
      const { signal } = await running.stop('SIGKILL')
      if (signal === 'SIGKILL') hit++
      const left = lookAtOutput(disturbed.output)
      expect({ moment, torn: left.torn }).toEqual({ moment, torn: [] })

      const next = await ticker.amtsticker('run', '--all')
      expect(next).toMatchObject({ code: 0, stdout: '' })
      const whole = lookAtOutput(disturbed.output)
      expect(whole.torn).toEqual([])
      remember(whole)
      const strange = [...left.hashes].filter(
        ([path, hash]) => !versions.has(`${path.replace(/\.(gz|br)$/, '')} ${hash}`),
      )
      expect(strange.filter(([path]) => !path.startsWith('status/'))).toEqual([])
      for (const [path, hash] of whole.hashes) expect(whole.hashes.get(path.replace(/\.(gz|br)$/, ''))).toBe(hash)

      await runCycle(undisturbed, { only: [], all: true })
      const before = await ticker.output()
      const idle = await inHouse(disturbed, (house) => runCycle(house, { only: [], all: false }))
      expect(idle.published.written).toBe(0)
      expect(await ticker.output()).toEqual(before)
    }
    expect(hit).toBeGreaterThan(KILLS / 2)

    const state = await inHouse(disturbed, stateOf)
    expect(state).toEqual(await stateOf(undisturbed))
    expect(state.releases).toHaveLength((FEEDS - 1) * (KILLS + 1))
    const anew = { ...disturbed, output: await temporaryFolder() }
    await inHouse(anew, rewriteOutput)
    const [kept, made] = [lookAtOutput(disturbed.output).hashes, lookAtOutput(anew.output).hashes]
    for (const hashes of [kept, made])
      for (const path of hashes.keys()) if (path.startsWith('status/')) hashes.delete(path)
    expect(kept).toEqual(made)
    await undisturbed.close()
  },
)

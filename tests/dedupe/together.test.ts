import fc from 'fast-check'
import { expect, test } from 'vitest'
import { casesNamed, givenOf, sourcesOf } from './documents.ts'
import type { HardDocument } from './hard-cases.ts'
import { type Given, type Ticker, withTicker } from './ticker.ts'

const hour = (n: number): string => new Date(Date.UTC(2026, 10, 1, n)).toISOString()

async function look(ticker: Ticker) {
  const live = await ticker.live()
  return {
    members: new Map(live.map(({ id, articleIds }) => [id, articleIds])),
    dates: new Map(live.map(({ id, arrival, publishedAt }) => [id, { arrival, publishedAt }])),
    keys: new Map(live.map(({ key, id }) => [key, id])),
  }
}

type Look = Awaited<ReturnType<typeof look>>

/** What was promised when the earlier state was published still holds. */
async function expectKept(ticker: Ticker, before: Look, after: Look): Promise<void> {
  const releaseOf = new Map([...after.members].flatMap(([id, members]) => members.map((member) => [member, id])))
  for (const members of before.members.values()) {
    expect(new Set(members.map((member) => releaseOf.get(member))).size).toBe(1)
  }
  for (const [id, { publishedAt }] of before.dates) {
    const now = after.dates.get(id)
    if (now !== undefined) expect(now.publishedAt).toBe(publishedAt)
  }
  const arrivals = new Map([...before.dates, ...after.dates])
  for (const { id, arrival, supersededBy, articleIds } of await ticker.deleted()) {
    const successor = after.keys.get(supersededBy ?? '')
    expect(successor).toBeDefined()
    expect(arrivals.get(successor ?? '')?.arrival).toBeLessThan(arrival)
    expect(articleIds).toEqual([])
    expect(after.members.has(id)).toBe(false)
  }
  for (const id of before.members.keys()) {
    const isDeleted = (await ticker.deleted()).some((release) => release.id === id)
    expect(after.members.has(id) || isDeleted).toBe(true)
  }
}

const DOCUMENTS: HardDocument[] = casesNamed(
  'correction-with-marker',
  'rewritten-by-the-trade-press',
  'wire-version-with-prefix-and-contact',
)

test('what was published together stays together, in whatever order documents come', async () => {
  const orders = fc.shuffledSubarray(DOCUMENTS, { minLength: DOCUMENTS.length, maxLength: DOCUMENTS.length })
  const runs = fc.asyncProperty(orders, (order) =>
    withTicker(async (ticker) => {
      let before = await look(ticker)
      for (const [n, document] of order.entries()) {
        await ticker.take([givenOf(document)], hour(n))
        const after = await look(ticker)
        await expectKept(ticker, before, after)
        before = after
      }
    }, sourcesOf(DOCUMENTS)),
  )
  await fc.assert(runs, { numRuns: 3 })
})

const TOWNS = ['Altenrode', 'Birkental', 'Cranfeld', 'Dornheim', 'Ebersrode']
const unrelated: Given[] = [
  'In Altenrode eröffnet die Bürgermeisterin eine Schwimmhalle mit sechs Bahnen und einem Becken für Kinder.',
  'Das Gymnasium Birkental bekommt eine Mensa, für die der Kreistag nach langer Beratung Mittel freigab.',
  'Nach dem Brand einer Scheune bei Cranfeld sucht die Kriminalpolizei Zeugen, die ein Fahrrad gesehen haben.',
  'Wölfe haben am Rand von Dornheim Schafe gerissen; das Landesamt berät Halter zu Zäunen und Hunden.',
  'Die Museumsnacht in Ebersrode zeigt Fotografien aus der Weberei, die ein Verein auf dem Dachboden fand.',
].map((text, n) => ({ url: `https://ministry.example/${n}`, title: `Meldung aus ${TOWNS[n]}`, text }))

const pairs = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 2, maxLength: 5 })

/** Which of them should be together after the unions, the oldest of each group first. */
function united(ids: string[], unions: [number, number][]): string[][] {
  const groupOf = new Map(ids.map((id) => [id, [id]]))
  for (const [a, b] of unions) {
    const all = new Set([...(groupOf.get(ids[a] ?? '') ?? []), ...(groupOf.get(ids[b] ?? '') ?? [])])
    const group = ids.filter((id) => all.has(id))
    for (const id of group) groupOf.set(id, group)
  }
  return [...new Set(groupOf.values())]
}

/** What readers have afterwards: ids and dates of the oldest, with all members; and what points to which. */
async function outcome(ticker: Ticker) {
  const live = await ticker.live()
  const deleted = await ticker.deleted()
  return {
    releases: live.map(({ id, publishedAt, articleIds }) => [id, publishedAt, new Set(articleIds)]),
    successors: new Map(deleted.map(({ key, supersededBy }) => [key, supersededBy])),
  }
}

test('of releases that turn out to be one, over however many unions, the oldest survives and the others point to it', async () => {
  const runs = fc.asyncProperty(pairs, (unions) =>
    withTicker(async (ticker) => {
      for (const [n, given] of unrelated.entries()) await ticker.take([given], hour(n))
      const minted = await ticker.live()
      const ids = minted.map(({ leadId }) => leadId)
      for (const [n, [a, b]] of unions.entries()) {
        if (a !== b) await ticker.say('same', ids[a] ?? '', ids[b] ?? '')
        await ticker.settle(hour(10 + n))
      }
      const groups = united(ids, unions).map((members) => members.map((id) => releaseLedBy(minted, id)))
      expect(await outcome(ticker)).toEqual({
        releases: groups.map((group) => [group[0]?.id, group[0]?.publishedAt, new Set(group.map((one) => one.leadId))]),
        successors: new Map(groups.flatMap(([first, ...others]) => others.map(({ key }) => [key, first?.key]))),
      })
    }),
  )
  await fc.assert(runs, { numRuns: 4 })
})

function releaseLedBy<T extends { leadId: string }>(releases: T[], id: string): T {
  const found = releases.find(({ leadId }) => leadId === id)
  if (found === undefined) throw new Error(`no release is led by ${id}`)
  return found
}

import { afterEach, expect, test } from 'vitest'
import { type Given, LATER, NOW, openTicker, type Ticker } from './ticker.ts'

const BATHS =
  'Das Land stellt den Kommunen im kommenden Jahr zwölf Millionen Euro für die Sanierung von Schwimmbädern bereit. Anträge nimmt die Aufbaubank ab dem ersten März entgegen, wie das Ministerium mitteilte.'
const BRIDGE =
  'Die Straßenbauverwaltung sperrt ab Montag die Brücke über die Ilm für den Schwerverkehr. Eine Umleitung führt über die Bundesstraße und ist ausgeschildert, die Arbeiten dauern bis Ende August.'
const LAST = '2026-06-10T16:00:00Z'

const open: Ticker[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function ticker(): Promise<Ticker> {
  const one = await openTicker()
  open.push(one)
  return one
}

const of = (id: string, source: string, text = BATHS): Given => ({
  ...{ id, source, text, url: `https://${source}.example/${id}` },
  title: text === BRIDGE ? 'Brücke über die Ilm gesperrt' : 'Zwölf Millionen Euro für Schwimmbäder',
})

/** Which articles are together, each group and the groups in order. */
async function groups({ live }: Ticker): Promise<string[][]> {
  return (await live()).map(({ articleIds }) => articleIds.toSorted()).sort()
}

test('a release is parted no further than was said: the others stay with what they are most like', async () => {
  const one = await ticker()
  const edited = `${BATHS} Vereine erhalten zehn Prozent mehr, hieß es am Rande der Sitzung.`
  for (const [id, source, text] of [
    ['a', 'ministry'],
    ['b', 'portal', edited],
    ['c', 'wire', edited],
    ['d', 'paper'],
  ] as const) {
    await one.take([of(id, source, text)])
  }
  expect(await groups(one)).toEqual([['a', 'b', 'c', 'd']])
  const [before] = await one.live()
  await one.say('different', 'a', 'b')
  await one.settle(LATER)
  expect(await groups(one)).toEqual([
    ['a', 'd'],
    ['b', 'c'],
  ])
  expect(await one.live()).toContainEqual(
    expect.objectContaining({ id: before?.id, leadId: 'a', updatedAt: before?.updatedAt }),
  )
})

test('the id stays with the article it was made for, even where another leads', async () => {
  const one = await ticker()
  await one.take([of('p', 'portal')])
  const [before] = await one.live()
  await one.take([of('m', 'ministry')], LATER)
  expect(await one.live()).toMatchObject([{ id: before?.id, leadId: 'm' }])
  await one.say('different', 'm', 'p')
  await one.settle(LAST)
  expect((await one.live()).map(({ id, leadId }) => [id === before?.id, leadId]).sort()).toEqual([
    [false, 'm'],
    [true, 'p'],
  ])
})

test('what was united is parted with the id that it had, and is newer than the mark of its deletion', async () => {
  const one = await ticker()
  await one.take([of('a', 'ministry')])
  await one.take([of('b', 'chancellery', BRIDGE)])
  const before = await one.live()
  await one.say('same', 'a', 'b')
  await one.settle(LATER)
  const [gone] = await one.deleted()
  expect(await groups(one)).toEqual([['a', 'b']])
  await one.say('different', 'b', 'a')
  await one.settle(LAST)
  const after = await one.live()
  expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
  expect(after.map(({ publishedAt, firstSeen }) => [publishedAt, firstSeen])).toEqual(before.map(() => [NOW, NOW]))
  expect(after.find(({ id }) => id === gone?.id)?.updatedAt).toBe(LAST)
  expect(await one.deleted()).toEqual([])
})

test('a release that gave way is known by the article it was made for, whoever led it', async () => {
  const one = await ticker()
  for (const [id, source, text] of [
    ['a', 'chancellery', BATHS],
    ['b', 'ministry', BRIDGE],
    ['c', 'ministry', `Am Freitag tagt der Beirat für Wölfe in Dornheim. ${BRIDGE.slice(0, 20)}`],
  ] as const) {
    await one.take([of(id, source, text)])
  }
  await one.say('same', 'b', 'c')
  await one.settle(LATER)
  await one.say('same', 'a', 'b')
  await one.settle(LAST)
  expect((await one.deleted()).map(({ leadId }) => leadId).sort()).toEqual(['b', 'c'])
})

test('a release that gave way points to the one that its article is in, wherever that goes', async () => {
  const one = await ticker()
  const successors = async () =>
    Promise.all((await one.deleted()).map(async ({ leadId, supersededBy }) => [leadId, supersededBy]))
  const keyOf = async (id: string) => one.releaseOf(id)
  await one.take([of('a', 'ministry')])
  await one.take([of('b', 'chancellery', BRIDGE)])
  await one.take([
    of('c', 'ministry', 'Am Freitag tagt der Beirat für Wölfe in Dornheim und hört die Halter von Schafen an.'),
  ])
  await one.say('same', 'b', 'c')
  await one.settle(LATER)
  expect(await successors()).toEqual([['c', await keyOf('b')]])
  await one.say('same', 'a', 'b')
  await one.settle(LAST)
  expect(await successors()).toEqual([
    ['b', await keyOf('a')],
    ['c', await keyOf('a')],
  ])
})

test('and to another where a curator moves the article there', async () => {
  const one = await ticker()
  await one.take([of('a', 'ministry')])
  await one.take([
    of('d', 'portal', 'Am Freitag tagt der Beirat für Wölfe in Dornheim und hört die Halter von Schafen an.'),
  ])
  await one.take([of('b', 'chancellery', BRIDGE)])
  await one.say('same', 'a', 'b')
  await one.settle(LATER)
  await one.say('different', 'a', 'b')
  await one.say('same', 'b', 'd')
  await one.settle(LAST)
  expect(await groups(one)).toEqual([['a'], ['b', 'd']])
  expect(await one.deleted()).toMatchObject([{ leadId: 'b', supersededBy: await one.releaseOf('d') }])
})

test('a later word moves an article from the release it is in', async () => {
  const one = await ticker()
  await one.take([of('a', 'ministry', BRIDGE)])
  await one.take([of('b', 'chancellery')])
  await one.take([of('c', 'portal')])
  expect(await groups(one)).toEqual([['a'], ['b', 'c']])
  await one.say('different', 'a', 'b')
  await one.say('same', 'a', 'c')
  await one.settle(LATER)
  expect(await groups(one)).toEqual([['a', 'c'], ['b']])
  await one.take([of('d', 'wire')], LAST)
  const [first, second] = await groups(one)
  expect([first, second].flat().toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(first?.includes('b')).toBe(false)
})

test('what keeps two releases apart wins over what would unite them by way of others', async () => {
  const one = await ticker()
  await one.take([of('a', 'ministry', BRIDGE)])
  await one.take([of('x', 'portal', BRIDGE)])
  await one.take([of('b', 'chancellery')])
  await one.take([of('y', 'wire')])
  await one.say('different', 'x', 'y')
  await one.say('same', 'a', 'b')
  await one.settle(LATER)
  const together = await groups(one)
  expect(together.find((group) => group.includes('x'))).not.toContain('y')
  await one.settle(LAST)
  expect(await groups(one)).toEqual(together)
})

import { expect, test } from 'vitest'
import { BATHS, BRIDGE, item, openTwo } from './curated.ts'
import { inHouse } from './in-house.ts'

const BATHS_TITLE = 'Zwölf Millionen Euro für Freibäder'
const ours = item('ministry.example/1', BATHS_TITLE, BATHS)
const copied = item('portal.example/1', BATHS_TITLE, BATHS)
const bridge = item('portal.example/2', 'Brücke über die Ilm gesperrt', BRIDGE)

const MINISTRY = 'https://ministry.example/1'
const COPY = 'https://portal.example/1'
const LATER = '2026-06-10T09:00:00Z'
const LAST = '2026-06-10T10:00:00Z'

/** The ministry sends first; the portal's copy comes a cycle later, and joins. */
async function openJoined() {
  const two = await openTwo([ours], [bridge])
  await two.cycle()
  const before = (await two.feed()).ids
  two.sends('/portal', [bridge, copied])
  await two.cycle(LATER)
  expect((await two.feed()).ids).toEqual(before)
  return { ...two, before }
}

/** Two published releases that are then found to be one: the portal had sent its copy under another text. */
async function openUnited() {
  const two = await openTwo([ours], [bridge])
  await two.cycle()
  const { ids } = await two.feed()
  const [united] = ids
  const said = await two.json('same', MINISTRY, 'https://portal.example/2', '--because', 'ein Termin: "Bad & Brücke"')
  return { ...two, ids, united, said }
}

test.concurrent('same unites two releases for good, and undoing it brings the old id back', async () => {
  const { ids, said, ...two } = await openUnited()
  const [older = ''] = ids.filter((id) => said.document.releases.some((release: { id: string }) => release.id === id))
  const [gone = ''] = ids.filter((id) => id !== older)
  expect(said).toMatchObject({ code: 0, document: { verdict: 'same', effect: 'now', releases: [{ id: older }] } })
  expect(await two.feed()).toMatchObject({ ids: [older], deleted: [gone] })
  const xml = (await two.feed()).xml
  expect(xml).toContain(`https://ticker.example/release/${older.split(':').at(-1)}/`)

  const yaml = await two.read('config/verdicts.yaml')
  expect(yaml).toMatch(/^# yaml-language-server: \$schema=schema\/verdicts\.schema\.json\n/)
  expect(yaml).toContain(`because: 'ein Termin: "Bad & Brücke"'`)
  expect(yaml).toContain('- Brücke über die Ilm gesperrt')
  expect((await two.amtsticker('check')).code).toBe(0)

  const explained = await two.json('explain', gone)
  expect(explained.document.releases).toMatchObject([
    { id: gone, gaveWayTo: { id: older }, articles: [] },
    { id: older, tookPlaceOf: [{ id: gone }], articles: [{}, { joined: [{ layer: 'curator' }] }] },
  ])

  const bytes = await two.output()
  await two.cycle(LATER)
  expect(await two.output()).toEqual(bytes)

  await two.write('config/verdicts.yaml', '# nothing is said any more\n')
  await two.cycle(LAST)
  const after = await two.feed()
  expect([after.ids.toSorted(), after.deleted]).toEqual([ids.toSorted(), []])
  const [alone] = (await two.json('explain', gone)).document.releases
  expect(alone.refused.filter(({ layer }: { layer?: string }) => layer !== undefined)).toEqual([])
})

test.concurrent('different takes a release apart for ever, and keeps what stands in the file', async () => {
  const { before, ...two } = await openJoined()
  const kept = '# our verdicts\n\n# spoken of on Monday\n- verdict: same # by Anna\n  articles: [ "x1",  y2 ]\n\n'
  await two.write('config/verdicts.yaml', kept)
  const said = await two.json('different', MINISTRY, COPY)
  expect(said).toMatchObject({ code: 0, document: { effect: 'now', releases: [{}, {}] } })
  const { ids, deleted } = await two.feed()
  expect(ids).toHaveLength(3)
  expect(ids).toEqual(expect.arrayContaining(before))
  expect(deleted).toEqual([])
  expect(await two.read('config/verdicts.yaml')).toMatch(new RegExp(`^${escaped(kept)}- verdict: different\n`))

  two.sends('/portal', [{ ...copied, text: `${BATHS} Das Programm gilt bis Ende des Jahres.` }, bridge])
  await two.cycle(LAST)
  expect((await two.feed()).ids).toHaveLength(3)
  const { document } = await two.json('explain', COPY)
  expect(document.releases[0].refused).toMatchObject([
    { outcome: 'excluded', reasons: [expect.stringMatching(/^a curator says since [\d-]+ that they are two$/)] },
  ])

  const again = await two.amtsticker('same', COPY, MINISTRY)
  expect(again.stderr).toMatch(/it replaces "different", said \d{4}-\d\d-\d\d/)
  expect((await two.feed()).ids.toSorted()).toEqual(before.toSorted())
  const yaml = await two.read('config/verdicts.yaml')
  expect(yaml.match(/verdict: (same|different)/g)).toEqual(['verdict: same', 'verdict: same'])
})

const escaped = (text: string): string => text.replace(/[[\]().*+?$^|\\]/g, '\\$&')

test.concurrent('what different sets free may be one with a third release, and that is said', async () => {
  const until = (day: string) => `${BATHS} Die Frist endet am ${day}. Dezember.`
  const [december12, december19] = ['12', '19'].map((day) => item(`portal.example/${day}`, BATHS_TITLE, until(day)))
  if (december12 === undefined || december19 === undefined) throw new Error('two items')
  const two = await openTwo([ours], [december12])
  await two.cycle()
  two.sends('/portal', [december12, december19])
  await two.cycle(LATER)
  const { ids } = await two.feed()
  expect(ids).toHaveLength(2)
  const said = await two.json('different', MINISTRY, december12.link)
  const [third] = said.document.releases.flatMap(({ joined }: { joined: { article: string }[] }) => joined)
  expect(third).toMatchObject({ source: 'portal', title: BATHS_TITLE })
  expect(said.stderr).toContain(`    joined by ${third.article} of portal: ${BATHS_TITLE}\n`)
  expect((await two.feed()).ids.toSorted()).toEqual(ids.toSorted())
  const again = await two.json('different', MINISTRY, third.article)
  expect(again.document.releases).toMatchObject([{ joined: [] }, { joined: [] }])
  expect((await two.feed()).ids).toHaveLength(3)
})

test.concurrent('what cannot be said is refused, with what can be', async () => {
  const { ...two } = await openJoined()
  const nobody = await two.json('same', MINISTRY, 'https://ministry.example/99')
  expect(nobody).toMatchObject({ code: 1, document: { error: expect.stringContaining('no release is known as') } })
  const [release] = (await two.json('explain', MINISTRY)).document.releases
  const one = await two.amtsticker('different', release.key, release.id)
  expect(one.code).toBe(2)
  expect(one.stderr).toContain('name two articles. Those of its release are')
  expect(one.stderr).toContain(`${release.articles[1].id} (portal): ${BATHS_TITLE}`)
  const apart = await two.amtsticker('different', MINISTRY, bridge.link)
  expect(apart.stderr).toContain('they were two releases before; the word keeps them so\n')
  const [a, b] = release.articles.map(({ id }: { id: string }) => id)
  await two.write(
    'config/verdicts.yaml',
    `- { verdict: same, articles: [${a}, c1] }\n- { verdict: same, articles: [c1, ${b}] }\n`,
  )
  const clash = await two.amtsticker('different', a, b)
  expect(clash.code).toBe(1)
  const wrong = `what is wrong of\n  same: ${a} and c1\n  same: c1 and ${b}\n`
  expect(clash.stderr).toContain(
    `"different" contradicts what stands in config/verdicts.yaml; take out there first ${wrong}`,
  )
  const checked = await two.amtsticker('check')
  expect(checked).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('config/verdicts.yaml:1:53 articles: no article has the id "c1"'),
  })
})

test.concurrent('while another process is at work the word waits for its next cycle', async () => {
  const { before, ...two } = await openJoined()
  const told = await inHouse(two.place, () => two.json('different', MINISTRY, COPY))
  expect(told).toMatchObject({ code: 0, document: { effect: 'next-cycle' } })
  expect(told.stderr).toContain('takes effect at its next cycle')
  expect((await two.feed()).ids).toEqual(before)
  await two.cycle(LAST)
  expect((await two.feed()).ids).toHaveLength(3)
})

test.concurrent('a service that runs already hears of it', async () => {
  const { before, ...two } = await openJoined()
  const { runCycle } = await import('../../src/worker/run.ts')
  const { openInHouse } = await import('./in-house.ts')
  const service = await openInHouse(two.place)
  try {
    await service.exclusively(() => two.json('different', MINISTRY, COPY))
    expect((await two.feed()).ids).toEqual(before)
    await service.exclusively(() => runCycle(service, { only: [], all: false }))
    expect((await two.feed()).ids).toHaveLength(3)
  } finally {
    await service.close()
  }
})

test.concurrent('a service reads the file again at each cycle, and keeps to the last one that was in order', async () => {
  const { before, ...two } = await openJoined()
  const { openInHouse } = await import('./in-house.ts')
  const { openService } = await import('../../src/commands/service.ts')
  const { rereadingVerdicts } = await import('../../src/commands/reread-verdicts.ts')
  const lines: string[] = []
  const say = (line = '') => void lines.push(line)
  const terminal = { json: false, say, print: () => {}, progress: () => {} }
  const context = { ...two.place, terminal, signal: new AbortController().signal }
  const house = await openInHouse(two.place)
  const service = openService(rereadingVerdicts(house, context), context)
  const [release] = (await two.json('explain', MINISTRY)).document.releases
  const ids = release.articles.map(({ id }: { id: string }) => id).join(', ')
  const after = async (yaml: string | undefined): Promise<number> => {
    if (yaml !== undefined) await two.write('config/verdicts.yaml', yaml)
    await service.cycle()
    return (await two.feed()).ids.length
  }
  try {
    expect(await after(undefined)).toBe(before.length)
    expect(await after(`- { verdict: different, articles: [${ids}] }\n`)).toBe(before.length + 1)
    expect(await after(`- { verdict: differnt, articles: [${ids}] }\n`)).toBe(before.length + 1)
    expect(await after(undefined)).toBe(before.length + 1)
    expect(lines.filter((line) => /verdicts\.yaml:1:14 .*did you mean "different"/.test(line))).toHaveLength(1)
    expect(lines).toContain('the verdicts that were in order last hold until these are mended')
    // The command writes into the file, and the next reading of it changes nothing.
    await two.write('config/verdicts.yaml', '')
    expect((await two.json('different', MINISTRY, COPY)).code).toBe(0)
    expect(await after(undefined)).toBe(before.length + 1)
    expect(await after('# all is taken back\n')).toBe(before.length)
  } finally {
    await house.close()
  }
})

import { expect, test } from 'vitest'
import { runCycle } from '../../src/worker/run.ts'
import { searchStore } from '../../src/worker/search-store.ts'
import { cycleIn, inHouse, type Place } from './in-house.ts'
import { openSite, openTicker, rss } from './ticker.ts'

const DEICH = {
  title: 'Deichbau an der Unstrut beginnt',
  link: 'https://amt.example/1',
  guid: '1',
  text: 'Das Land erneuert drei Kilometer.',
}
const ARTS = {
  title: 'Museen öffnen länger',
  link: 'https://amt.example/2',
  guid: '2',
  text: 'Der Eintritt bleibt frei.',
}

const TOPIC = (id: string, more: string): string => `- { id: ${id}, title: ${id.toUpperCase()}, ${more} }\n`

async function openAmt(topics: string) {
  const site = await openSite({ '/rss': { body: rss([DEICH, ARTS]) } })
  const ticker = await openTicker({ sources: `- { id: amt, name: Amt, url: ${site.url}/rss }\n`, topics })
  const cycle = () => cycleIn(ticker.place, { all: true })
  const change = async (text: string) => {
    await ticker.write('config/topics.yaml', text)
    return cycle()
  }
  return {
    ticker,
    site,
    cycle,
    change,
    titlesOf: async (id: string) => titles(await ticker.read(`output/${id}/feed.json`)),
  }
}

const titles = (feed: string): string[] => JSON.parse(feed).items.map(({ title }: { title: string }) => title)
const feedId = (atom: string): string | undefined => /<id>([^<]*)</.exec(atom)?.[1]

async function releasePages(ticker: { read: (path: string) => Promise<string> }): Promise<string[]> {
  const { items } = JSON.parse(await ticker.read('output/all/feed.json'))
  return Promise.all(
    items.map(({ id }: { id: string }) => ticker.read(`output/release/${id.split(':').at(-1)}/index.html`)),
  )
}

test.concurrent('a new topic is filled from the store, and a changed one is emptied', async () => {
  const { cycle, change, titlesOf } = await openAmt(TOPIC('kunst', 'any: [Museum]'))
  await cycle()
  await change(`${TOPIC('kunst', 'any: [Museum]')}${TOPIC('wasser', 'any: [Deich]')}`)
  expect(await titlesOf('wasser')).toEqual([DEICH.title])
  await change(`${TOPIC('kunst', 'any: [Zoo]')}${TOPIC('wasser', 'any: ["Museen öffnen"]')}`)
  expect(await titlesOf('wasser')).toEqual([ARTS.title])
  expect(await titlesOf('kunst')).toEqual([])
})

test.concurrent('what decides between topics is decided anew', async () => {
  const rest = TOPIC('amt', 'prefer: { sources: [amt] }')
  const { cycle, change, titlesOf } = await openAmt(rest)
  await cycle()
  expect((await titlesOf('amt')).sort()).toEqual([DEICH.title, ARTS.title].sort())
  await change(`${rest}${TOPIC('wasser', 'any: [Deich]')}${TOPIC('alles', 'include: [wasser, amt]')}`)
  expect(await titlesOf('amt')).toEqual([ARTS.title])
  expect((await titlesOf('alles')).sort()).toEqual([DEICH.title, ARTS.title].sort())
  await change(`${rest}${TOPIC('rest', 'none: [Museum]')}`)
  expect(await titlesOf('rest')).toEqual([DEICH.title])
  expect((await titlesOf('amt')).sort()).toEqual([DEICH.title, ARTS.title].sort())
})

test.concurrent('another title changes no id; a topic that was removed leaves a page, and comes back as it was', async () => {
  const water = TOPIC('wasser', 'any: [Deich]')
  const { ticker, cycle, change, titlesOf } = await openAmt(`${TOPIC('kunst', 'any: [Museum]')}${water}`)
  await cycle()
  const atom = await ticker.read('output/kunst/atom.xml')
  const both = `- { id: kunst, title: Schöne Künste, any: [Museum] }\n${water}`
  await change(both)
  const renamed = await ticker.read('output/kunst/atom.xml')
  expect(renamed).toContain('Schöne Künste')
  expect(feedId(renamed)).toBe(feedId(atom))
  expect((await releasePages(ticker)).filter((page) => page.includes('Schöne Künste'))).toHaveLength(1)
  expect(await titlesOf('kunst')).toEqual([ARTS.title])
  const before = await ticker.output()
  await change(water)
  const page = await ticker.read('output/kunst/index.html')
  expect(page).toContain('„Schöne Künste“ wird nicht mehr angeboten')
  expect(page).toContain('href="../wasser/index.html"')
  const left = Object.keys(await ticker.output()).filter((path) => path.startsWith('kunst/'))
  expect(left.filter((path) => !/\.(gz|br)$/.test(path))).toEqual(['kunst/gone.html', 'kunst/index.html'])
  expect(await ticker.read('output/index.html')).not.toContain('kunst')
  expect((await cycle()).published.written).toBe(0)
  await change(both)
  expect(Object.keys(await ticker.output())).toEqual(Object.keys(before))
  expect(feedId(await ticker.read('output/kunst/atom.xml'))).toBe(feedId(atom))
})

/** What `run` does if it is stopped when news are published, and topics are still to be filled. */
const cycleWithoutFilling = (place: Place) =>
  inHouse(place, (house) => {
    const stop = new AbortController()
    const publish: typeof house.publisher.publish = async (files) => {
      const published = await house.publisher.publish(files)
      if (Array.isArray(files)) stop.abort()
      return published
    }
    return runCycle(
      { ...house, signal: stop.signal, publisher: { ...house.publisher, publish } },
      { only: [], all: true },
    )
  })

test.concurrent('news do not wait until a new topic is filled, and it is shown when it is', async () => {
  const { ticker, site, cycle, change, titlesOf } = await openAmt(TOPIC('kunst', 'any: [Museum]'))
  await cycle()
  await ticker.write('config/topics.yaml', `${TOPIC('kunst', 'any: [Zoo]')}${TOPIC('wasser', 'any: [Deich, Zoo]')}`)
  const zoo = { title: 'Der Zoo ist offen', link: 'https://amt.example/3', guid: '3', text: 'Auch im Winter.' }
  site.pages['/rss'] = { body: rss([DEICH, ARTS, zoo]) }
  await cycleWithoutFilling(ticker.place)
  expect(await titlesOf('all')).toContain(zoo.title)
  expect((await titlesOf('kunst')).sort()).toEqual([zoo.title, ARTS.title].sort())
  expect(Object.keys(await ticker.output()).filter((path) => path.startsWith('wasser'))).toEqual([])
  expect(await ticker.read('output/index.html')).not.toContain('WASSER')
  await cycle()
  expect((await titlesOf('wasser')).sort()).toEqual([zoo.title, DEICH.title].sort())
  expect(await titlesOf('kunst')).toEqual([zoo.title])
  expect(await ticker.read('output/index.html')).toContain('WASSER')
  expect((await cycle()).published.written).toBe(0)
  await ticker.write('config/topics.yaml', TOPIC('kunst', 'any: [Rathaus]'))
  await cycleWithoutFilling(ticker.place)
  await change(TOPIC('kunst', 'any: [Museum]'))
  expect(await titlesOf('kunst')).toEqual([ARTS.title])
})

test.concurrent('a rule that is taken back before its topic is filled leaves nothing behind', async () => {
  const before = TOPIC('kunst', 'any: [Museum]')
  const { ticker, site, cycle, change, titlesOf } = await openAmt(before)
  await cycle()
  await ticker.write('config/topics.yaml', TOPIC('kunst', 'any: [Zoo]'))
  const zoo = { title: 'Der Zoo ist offen', link: 'https://amt.example/3', guid: '3', text: 'Auch im Winter.' }
  site.pages['/rss'] = { body: rss([DEICH, ARTS, zoo]) }
  await cycleWithoutFilling(ticker.place)
  expect((await titlesOf('kunst')).sort()).toEqual([zoo.title, ARTS.title].sort())
  await change(before)
  expect(await titlesOf('kunst')).toEqual([ARTS.title])
  expect((await cycle()).published.written).toBe(0)
})

const line = (fields: object): string => `${JSON.stringify({ id: 'x', source: 'amt', text: '', ...fields })}\n`
const LINES = `\ufeff${line({ id: 'a', title: 'Museen' })}{broken\n\n[1]\n${line({ id: 'b', title: 7 })}${line({ id: 'c', title: 'Zoo' })}${line({ id: 'd', title: 'Museen', language: 'en' })}${line({ title: 'x', section: 3 })}`

/** What several commands say, of one configuration and in one process: its start costs more than all of them. */
async function runCommands() {
  const { ticker } = await openAmt(
    `${TOPIC('wasser', 'any: [Deich]')}${TOPIC('land', 'any: [Land, Kilometer], threshold: 60')}${TOPIC('bau', 'any: [Deichbau], none: [Unstrut]')}${TOPIC('museen', 'prefer: { sources: [amt] }')}`,
  )
  await ticker.write('texts.jsonl', LINES)
  await ticker.write('zoo.jsonl', line({ id: 'a', title: 'Zoo' }))
  await ticker.write('zoo.yaml', TOPIC('zoo', 'any: [Zoo]'))
  await ticker.write('kunst.yaml', TOPIC('kunst', 'any: [Museum]'))
  await ticker.write('broken.yaml', '- { id: zoo, titel: Zoo }\n')
  const [empty, waiting, , one, several, broken, explained, ...classified] = await ticker.several(
    ['search', 'Deich', '--json'],
    ['topics', '--report'],
    ['run', '--all'],
    ['search', 'Deich', '--json'],
    ['search', 'Deich*', 'OR', 'Museum', '--limit', '1', '--json'],
    ['search', '(Deich OR', '--json'],
    ['explain', DEICH.link, '--json'],
    ['classify', 'texts.jsonl', '--topics', 'kunst.yaml'],
    ['classify', 'zoo.jsonl', '--topics', 'zoo.yaml'],
    ['classify', 'zoo.jsonl', '--topics', 'broken.yaml'],
    ['classify', 'zoo.jsonl'],
  )
  return { ticker, found: { empty, waiting, one, several, broken }, explained, classified }
}

let runs: ReturnType<typeof runCommands> | undefined
const commands = () => {
  runs ??= runCommands()
  return runs
}

test.concurrent('why a release is in its topics, and why not in others', async () => {
  const { ticker, explained } = await commands()
  const pages = await releasePages(ticker)
  expect(pages.filter((page) => page.includes('weil: Titel „Deichbau“'))).toHaveLength(1)
  expect(pages.filter((page) => page.includes('weil: Quelle „amt“'))).toHaveLength(1)
  const { stdout, stderr } = explained
  expect(JSON.parse(stdout).releases).toMatchObject([
    {
      topics: [{ id: 'wasser', title: 'WASSER', because: [{ where: 'title', text: 'Deichbau' }] }],
      missedTopics: [
        { id: 'land', obstacle: { kind: 'too-few-points', threshold: 60 } },
        { id: 'bau', obstacle: { kind: 'excluded' } },
      ],
    },
  ])
  expect(stderr).toContain('in WASSER because: title ‘Deichbau’\n')
  expect(stderr).toContain('not in BAU in spite of: title ‘Deichbau’ (excluded by Unstrut ‘Unstrut’)')
  expect(stderr).toMatch(/not in LAND in spite of: .*‘Land’.* points of 60\)/)
})

test.concurrent('texts of a file are classified, with topics of a file of their own too', async () => {
  expect((await commands()).classified).toMatchObject([
    {
      code: 0,
      stdout: '{"id":"a","topics":["kunst"]}\n{"id":"c","topics":[]}\n{"id":"d","topics":[]}\n',
      stderr:
        'texts.jsonl:2: expected a JSON object, found broken JSON near "{broken"\ntexts.jsonl:4: expected a JSON object, found a list\ntexts.jsonl:5: title: expected a text, found the number 7\ntexts.jsonl:8: section: expected a text, found the number 3\nleft out: 4 of 7 lines\n',
    },
    { code: 0, stdout: '{"id":"a","topics":["zoo"]}\n' },
    { code: 1, stdout: '' },
    { code: 0, stdout: '{"id":"a","topics":["museen"]}\n' },
  ])
})

const item = (number: number, host: string, date: string) => ({
  title: `Deich ${number} in ${host}`,
  link: `https://${host}.example/${number}`,
  guid: `${host}-${number}`,
  text: `Der ${number}. Abschnitt des Deichs in ${host} ist fertig, das Land hat ihn bezahlt und die Stadt dankt dafür.`,
  date,
})

test.concurrent('a quota limits what one source has in the live feed, and archives do not change with topics', async () => {
  const many = [1, 2, 3, 4, 5].map((day) => item(day, 'erfurt', `Mon, 0${day} Jun 2026 10:00:00 +0200`))
  const one = [item(9, 'gera', 'Mon, 01 Jun 2026 09:00:00 +0200')]
  const site = await openSite({ '/a': { body: rss(many) }, '/b': { body: rss(one) } })
  const ticker = await openTicker({
    settings:
      'url: https://ticker.example/\nfeed: { items: 4 }\nfetch: { allowPrivate: [127.0.0.1], hostInterval: 0s }\n',
    sources: `- { id: a, name: A, url: ${site.url}/a }\n- { id: b, name: B, url: ${site.url}/b }\n`,
    topics: '- { id: frei, title: F, any: [Deich] }\n- { id: halb, title: H, any: [Deich], quota: 50 }\n',
  })
  await cycleIn(ticker.place, { all: true })
  const numbers = async (path: string) => titles(await ticker.read(path)).map((title) => Number(title.split(' ')[1]))
  expect(await numbers('output/frei/feed.json')).toEqual([5, 4, 3, 2])
  expect(await numbers('output/halb/feed.json')).toEqual([5, 4, 9])
  expect(await numbers('output/halb/archive/1/feed.json')).toEqual(await numbers('output/frei/archive/1/feed.json'))
  const before = await ticker.output()
  await ticker.write('config/topics.yaml', `${await ticker.read('config/topics.yaml')}${TOPIC('neu', 'any: [Deich]')}`)
  await cycleIn(ticker.place, { all: true })
  const { 'halb/archive/1/feed.json': archived, 'halb/feed.json': live } = await ticker.output()
  expect(archived).toBe(before['halb/archive/1/feed.json'])
  expect(live).not.toBe(before['halb/feed.json'])
})

test.concurrent('a topic is ordered by what was published or what came last', async () => {
  const late = item(1, 'gera', 'Mon, 01 Jun 2026 09:00:00 +0200')
  const early = item(2, 'gera', 'Wed, 03 Jun 2026 09:00:00 +0200')
  const site = await openSite({ '/a': { body: rss([early]) } })
  const ticker = await openTicker({
    sources: `- { id: a, name: A, url: ${site.url}/a }\n`,
    topics: '- { id: p, title: P, any: [Deich] }\n- { id: f, title: F, any: [Deich], order: first-seen }\n',
  })
  const cycle = (now: string) => cycleIn(ticker.place, { all: true, now: () => now })
  await cycle('2026-06-04T08:00:00Z')
  site.pages['/a'] = { body: rss([late, early]) }
  await cycle('2026-06-05T08:00:00Z')
  expect(titles(await ticker.read('output/p/feed.json'))).toEqual([early.title, late.title])
  expect(titles(await ticker.read('output/f/feed.json'))).toEqual([late.title, early.title])
  const page = await ticker.read('output/f/index.html')
  expect(page.indexOf(late.title)).toBeLessThan(page.indexOf(early.title))
})

const foundIn = (place: Place, query: string): Promise<string[]> =>
  inHouse(place, async ({ store }) => {
    const found: string[] = []
    for await (const { release } of searchStore(store, query)) found.push(release.lead.article.title)
    return found
  })

test.concurrent('stored releases are found by a query', async () => {
  const { ticker, found } = await commands()
  const { empty, waiting, one, several, broken } = found
  expect(empty.code).toBe(0)
  expect(waiting.stderr).toContain('filled anew by the next cycle: ')
  expect(JSON.parse(empty.stdout)).toMatchObject({ releases: [], more: false })
  expect(JSON.parse(one.stdout)).toMatchObject({
    releases: [
      {
        title: DEICH.title,
        url: DEICH.link,
        publisher: 'Amt',
        sourceId: 'amt',
        topics: ['wasser'],
        hits: [{ field: 'title', rule: 'Deich', text: 'Deichbau', count: 1 }],
      },
    ],
    more: false,
  })
  expect(JSON.parse(several.stdout)).toMatchObject({ releases: [{}], more: true })
  expect(await foundIn(ticker.place, 'Deich* OR Museum')).toHaveLength(2)
  expect(await foundIn(ticker.place, 'NOT Museum')).toEqual([DEICH.title])
  expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining('  (Deich OR\n           ^') })
  expect(JSON.parse(broken.stdout)).toMatchObject({
    error: 'expected a word, a phrase in quotes, NOT or an opening (, found the end',
    column: 10,
  })
})

test.concurrent('check and the report tell what is most likely not meant', async () => {
  const items = Array.from({ length: 120 }, (_, n) => ({
    title: `Sitzung ${n} zum Radweg${n < 30 ? ' am Deich' : ''}`,
    link: `https://amt.example/sitzung/${n}`,
    guid: `sitzung-${n}`,
    text: `Tagesordnung der ${n}. Sitzung.`,
  }))
  const site = await openSite({ '/rss': { body: rss([...items, ARTS]) } })
  const topics = [
    '- id: rad',
    '  title: Rad',
    '  any: [Deich, Fahrradstraße, Digitalisierung]',
    '  none:',
    '    - digitalis*',
    '- { id: fahrrad, title: Fahrrad, any: [Digitalisierung, Fahrradstraße, Deich], none: ["digitalis*"] }',
    '- { id: wal, title: Wale, any: [Walfang] }',
  ]
  const ticker = await openTicker({
    sources: `- { id: amt, name: Amt, url: ${site.url}/rss }\n`,
    topics: `${topics.join('\n')}\n`,
  })
  await cycleIn(ticker.place, { all: true })
  const [report, check, list] = await ticker.several(['topics', '--report', '--json'], ['check', '--json'], ['topics'])
  expect({ code: report.code, ...JSON.parse(report.stdout) }).toMatchObject({
    code: 0,
    topics: [
      {
        id: 'rad',
        releases: 30,
        terms: 3,
        unused: ['Fahrradstraße', 'Digitalisierung'],
        broad: [{ term: 'Deich', releases: 30 }],
      },
      { id: 'fahrrad', releases: 30 },
      { id: 'wal', releases: 0, unused: ['Walfang'], broad: [] },
    ],
    equal: [['rad', 'fahrrad']],
    looked: 121,
    inNone: { count: 91 },
  })
  const { stderr } = check
  const { ok, warnings } = JSON.parse(check.stdout)
  expect({ ok, byRule: warnings.slice(0, 3) }).toMatchObject({
    ok: true,
    byRule: [
      { file: 'config/topics.yaml', line: 5, column: 7, message: expect.stringContaining('excluded by "digitalis*"') },
      { line: 6, message: expect.stringContaining('topic fahrrad') },
      { line: 6, message: 'topic fahrrad takes the same releases as rad' },
    ],
  })
  expect(stderr).toContain(
    'config/topics.yaml:3:9 topics: topic rad: "Deich" is in 25 % of the latest 121 releases (warning)',
  )
  expect(stderr).toContain('topic wal has no releases')
  expect(stderr).toContain('topic rad: 2 of 3 entries are in none of the latest 121 releases: Fahrradstraße, Digital')
  expect(stderr).toContain('config/topics.yaml topics: 91 of the latest 121 releases are in no topic (warning)')
  expect(list.stderr).toMatch(/^TOPIC +RELEASES +TITLE\nrad +30 +Rad\n/)
})

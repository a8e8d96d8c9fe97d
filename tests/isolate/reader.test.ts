import { spawnSync } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import { emptyItem } from '../../src/extract/item-draft.ts'
import { createReader, type ReaderOptions } from '../../src/isolate/create-reader.ts'
import type { Reader, ReadJob } from '../../src/isolate/reader.ts'
import type { RawItem } from '../../src/model/raw-item.ts'
import type { SourceFacts } from '../../src/model/source.ts'

const open: Reader[] = []

function reader(options: Partial<ReaderOptions> = {}): Reader {
  const created = createReader({ threads: 1, deadlineMs: 10_000, heapMb: 256, ...options })
  open.push(created)
  return created
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const URL = 'https://amt.example/rss'

const feed = (items: string): ReadJob => ({
  document: { url: URL, text: `<rss version="2.0"><channel><title>Presse</title>${items}</channel></rss>` },
})
const GOOD = feed('<item><title>Gut</title><link>https://amt.example/1</link></item>')

/** An expression that never ends on this text. */
const ENDLESS: ReadJob = {
  document: { url: URL, text: `<p><a href="/1">${'a'.repeat(50)}!</a></p>` },
  page: { items: 'p', kicker: { select: 'a', match: '^(a+)+$' } },
}

const ITEM: RawItem = {
  ...emptyItem(URL),
  title: { value: 'Titel', type: 'text', from: 'rss:title' },
  links: [{ href: 'https://amt.example/1', from: 'rss:link' }],
}
const SOURCE: SourceFacts = {
  id: 'amt',
  name: 'Amt',
  url: URL,
  role: 'issuer',
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
}
const NOW = '2024-05-01T08:00:00Z'

test('reads a feed, a release’s page and normalises, in a thread', async () => {
  const { read, readPage, normalise } = reader()
  expect(await read(GOOD)).toMatchObject({ ok: true, value: { format: 'rss', items: [{ title: { value: 'Gut' } }] } })
  const page = { url: 'https://amt.example/1', text: '<h1>Titel</h1><main><p>Text</p></main>' }
  expect(await readPage({ document: page, recipe: { body: { select: 'main' } }, item: ITEM })).toMatchObject({
    ok: true,
    value: { body: { value: '<p>Text</p>' } },
  })
  expect(await normalise({ items: [ITEM], source: SOURCE, now: NOW })).toMatchObject({
    ok: true,
    value: [{ ok: true, value: { title: 'Titel', url: 'https://amt.example/1' } }],
  })
})

test('what cannot be read is an error of its source', async () => {
  const text = '<h1>Seite</h1>'
  expect(await reader().read({ document: { url: URL, text } })).toMatchObject({
    ok: false,
    error: { step: 'read', code: 'not-a-feed' },
  })
})

test('an exception in reading is an error with its message', async () => {
  const job = { document: { url: URL, text: '<p>x</p>' }, page: { items: 'p:unknown(' } }
  expect(await reader().read(job)).toMatchObject({ ok: false, error: { step: 'read', code: 'unreadable' } })
})

test('a megabyte of "<" is read at once: no snippet is made of it', async () => {
  const { read } = reader({ deadlineMs: 5000 })
  const marks = '<'.repeat(1_000_000)
  const texts = `<description><![CDATA[${marks}]]></description><content:encoded><![CDATA[${marks}]]></content:encoded>`
  expect(await read(feed(`<item><title>Viele</title>${texts}</item>`))).toMatchObject({ ok: true })
})

test('a job over its deadline ends with its thread; others do not notice, and the pool goes on', async () => {
  const { read } = reader({ threads: 2, deadlineMs: 1500 })
  const endless = read(ENDLESS)
  const others = await Promise.all(Array.from({ length: 20 }, () => read(GOOD)))
  expect(others.every(({ ok }) => ok)).toBe(true)
  expect(await endless).toEqual({
    ok: false,
    error: { step: 'read', code: 'deadline', message: 'Reading took longer than 1500 ms.' },
  })
  const after = await Promise.all([read(GOOD), read(GOOD), read(GOOD)])
  expect(after.every(({ ok }) => ok)).toBe(true)
})

test('a job that eats the heap ends with its thread, and the pool goes on', async () => {
  const { read } = reader({ heapMb: 24 })
  const items = '{},'.repeat(1_000_000)
  const text = `{"version":"https://jsonfeed.org/version/1.1","title":"Presse","items":[${items}{}]}`
  const [full, after] = await Promise.all([read({ document: { url: URL, text } }), read(GOOD)])
  expect(full).toMatchObject({ ok: false, error: { step: 'read', code: 'out-of-memory' } })
  expect(after).toMatchObject({ ok: true })
})

test('one item that cannot be normalised costs no other', async () => {
  const { normalise } = reader()
  const broken = {
    ...ITEM,
    links: [{ href: 'https://amt.example/2', from: 'x' }],
    title: undefined,
    published: undefined,
  }
  const items: RawItem[] = [ITEM, JSON.parse(JSON.stringify(broken)), ITEM]
  const result = await normalise({ items, source: SOURCE, now: NOW })
  expect(result).toMatchObject({
    ok: true,
    value: [{ ok: true }, { ok: false, error: { step: 'normalise', url: 'https://amt.example/2' } }, { ok: true }],
  })
})

test('one item that brings the thread down costs no other', async () => {
  const { normalise } = reader({ heapMb: 24 })
  const keywords = Array.from(
    { length: 600_000 },
    () => ({ value: 'Wald', type: 'text', from: 'rss:category' }) as const,
  )
  const result = await normalise({ items: [ITEM, { ...ITEM, keywords }, ITEM], source: SOURCE, now: NOW })
  expect(result).toMatchObject({
    ok: true,
    value: [{ ok: true }, { ok: false, error: { step: 'normalise', code: 'out-of-memory' } }, { ok: true }],
  })
})

test('closing ends what runs and what waits', async () => {
  const { read, close } = reader()
  const running = read(ENDLESS)
  const waiting = read(GOOD)
  await close()
  expect(await running).toMatchObject({ ok: false, error: { code: 'closed' } })
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'closed' } })
  expect(await read(GOOD)).toMatchObject({ ok: false, error: { code: 'closed' } })
})

test('a process that reads one document ends by itself, closed or not', () => {
  const module = JSON.stringify(new globalThis.URL('../../src/isolate/create-reader.ts', import.meta.url).href)
  const script = `const { createReader } = await import(${module})
    const reader = createReader({ threads: 2, deadlineMs: 9000, heapMb: 64 })
    const result = await reader.read(${JSON.stringify(GOOD)})
    console.log(result.value.items.length)`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', timeout: 10_000 })
  expect(run).toMatchObject({ status: 0, stdout: '1\n' })
})

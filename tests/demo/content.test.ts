import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { DEMO_ORIGIN, startDemoSources } from '../../src/commands/demo-sources.ts'

const folder = fileURLToPath(new URL('../../demo/sources', import.meta.url))
const corpora = fileURLToPath(new URL('../../../shared/corpora', import.meta.url))
const configured: { id: string; url: string }[] = parse(
  readFileSync(fileURLToPath(new URL('../../demo/config/sources/demo.yaml', import.meta.url)), 'utf8'),
)
const BROKEN = 'kreis-birkenroda'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file))
const withExtension = (pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(file) && !file.endsWith('.example'))
const read = (file: string): string => readFileSync(join(folder, file), 'utf8')

let server: { url: string; close(): Promise<void> }
beforeAll(async () => {
  server = await startDemoSources({ folder, port: 0 })
})
afterAll(() => server.close())

const served = (address: string): string => address.replace(DEMO_ORIGIN, server.url)

describe('the configured sources', () => {
  const working = configured.filter(({ id }) => id !== BROKEN)

  test('are at least eight', () => expect(working.length).toBeGreaterThanOrEqual(8))

  test.each(working)('$id is served', async ({ url }) => {
    const response = await fetch(served(url))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/rss|atom|rdf|xml|json|html/)
  })

  test('one is out of order', async () => {
    const broken = configured.find(({ id }) => id === BROKEN)
    const response = await fetch(served(broken?.url ?? ''))
    expect(response.status).toBe(503)
    expect(response.headers.get('etag')).toBeNull()
    expect(await response.text()).toContain('Wartungsarbeiten')
  })
})

describe('the server', () => {
  const feed = 'gesundheit.auenmark.example/presse/rss.xml'

  test('answers a second request with 304', async () => {
    const first = await fetch(server.url + feed)
    const [etag, modified] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? '']
    for (const headers of [{ 'if-none-match': etag }, { 'if-modified-since': modified }]) {
      const again = await fetch(server.url + feed, { headers })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    const other = await fetch(server.url + feed, { headers: { 'if-none-match': '"x"', 'if-modified-since': modified } })
    expect(other.status).toBe(200)
  })

  test.each(['nichts.html', 'auental.example', '..%2f..%2fpackage.json'])('does not have %s', async (path) =>
    expect((await fetch(server.url + path)).status).toBe(404),
  )

  test('reads only', async () => {
    expect((await fetch(server.url + feed, { method: 'POST' })).status).toBe(405)
    const head = await fetch(server.url + feed, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/xml; charset=windows-1252',
      '',
    ])
  })

  test('writes its own origin into the feeds', async () => {
    const text = await (await fetch(`${server.url}finanzen.auenmark.example/aktuelles/presse.rss`)).text()
    expect(text).not.toContain(DEMO_ORIGIN)
    expect(text).toContain(`<link>${server.url}finanzen.auenmark.example/aktuelles/meldungen/`)
  })

  test('says which port is taken', async () => {
    const port = Number(new URL(server.url).port)
    await expect(startDemoSources({ folder, port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      message: expect.stringContaining(String(port)),
    })
  })
})

describe('the documents', () => {
  test('one feed is windows-1252 to the byte', () => {
    const bytes = readFileSync(join(folder, 'gesundheit.auenmark.example/presse/rss.xml'))
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
    expect(new TextDecoder('windows-1252').decode(bytes)).toMatch(/46 Millionen € für[\s\S]*„Wir fördern[^“]+Nähe“/)
  })

  const LINTER = 'xmllint'
  const hasLinter = spawnSync(LINTER, ['--version']).error === undefined
  test.skipIf(!hasLinter).each(withExtension(/\.(atom|rss|rdf|xml|svg)$/))('%s is well-formed (xmllint)', (file) => {
    execFileSync(LINTER, ['--noout', join(folder, file)])
  })

  test.each(withExtension(/\.(atom|rss|rdf|xml|json)$/))(
    'every page, file and image that %s names is there',
    async (file) => {
      const named = read(file).matchAll(/http:\/\/127\.0\.0\.1:8181\/[^\s"'<?]+\.(?:html|pdf|png)/g)
      const addresses = new Set([...named].map(([address]) => address))
      expect(addresses.size).toBeGreaterThanOrEqual(2)
      for (const address of addresses) expect((await fetch(served(address))).status, address).toBe(200)
    },
  )

  test.each(withExtension(/\.html$/))('every release, file and image that %s links is there', async (file) => {
    const base = `${server.url}${file.replaceAll('\\', '/')}`
    const links = read(file).matchAll(/(?:href|src)="([^"]*(?:\/meldung\/[^"]*|\.pdf|\.png|\.css|\.svg))"/g)
    for (const [, link = ''] of links) expect((await fetch(new URL(link, base))).status, link).toBe(200)
  })

  test.each(withExtension(/\.pdf$/))('%s is a whole PDF', (file) => {
    const text = readFileSync(join(folder, file), 'latin1')
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    expect(text.startsWith('%PDF-1.4')).toBe(true)
    expect(text.slice(start, start + 4)).toBe('xref')
  })
})

describe('a release and its copies', () => {
  const paragraphs = (html: string): string[] => html.match(/(?<=<p>)[^<]+(?=<\/p>)/g) ?? []
  const markupOf = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

  test.each([
    [
      'digitales.auenmark.example/presse/aktuell.atom',
      'www.auenmark.example/portal/meldungen.rss',
      'Elektronische Akte',
    ],
    ['finanzen.auenmark.example/aktuelles/presse.rss', 'www.auenmark.example/portal/meldungen.rss', 'Steuerschätzung:'],
    ['digitales.auenmark.example/presse/aktuell.atom', 'apd.example/thema/auenmark.rss', 'Land und Kommunen'],
  ])('%s and %s carry "%s…" word for word', (issuer, copier, title) => {
    const [own, copy] = [issuer, copier].map((file) => {
      const parts = read(file).split(/(?=<title)/)
      return paragraphs(markupOf(parts.find((part) => /<title[^>]*>(.*)/.exec(part)?.[1]?.startsWith(title)) ?? ''))
    })
    expect(own?.length).toBeGreaterThanOrEqual(4)
    expect(copy).toEqual(own)
  })
})

describe('the reference page', () => {
  const list = read('rathaus-und-netz.example/politik/index.html')
  const article = read('rathaus-und-netz.example/meldung/2026/digitalrat-nimmt-arbeit-auf.html')

  test.each([
    ['kicker', /<p class="dachzeile">Auenmark:<\/p>/],
    ['date ahead of the lead', /<p class="vorspann"><span class="datum">\[16\.11\.2026\]<\/span> Beim ersten/],
    ['sub-heading', /<h2>Schnittstellen statt Insellösungen<\/h2>/],
    ['sign', /\(ba\)<\/p>/],
    ['named source', />www\.digitales\.auenmark\.example<\/a>/],
    ['keywords', /Stichwörter: Politik, Auenmark, Digitalisierung/],
    ['credit', /Bildquelle: Ministerium/],
    ['caption', /<p class="bildtext">Zur ersten Sitzung/],
    ['PDF, print, mail', />PDF<[\s\S]*>Druckversion<[\s\S]*href="mailto:/],
    ['section', /aus dem Bereich <a [^>]+>Politik</],
    ['further items', /<h2>Weitere Meldungen[\s\S]*<div class="eintrag">/],
  ])('its article has: %s', (_part, pattern) => expect(article).toMatch(pattern))

  test.each([
    ['kicker and title', /<span class="dachzeile">Kreis Birkenroda:<\/span> <a [^>]+>Bauantrag ohne Papier<\/a>/],
    ['label, date and teaser', /<span class="marke">Bericht<\/span> \[9\.11\.2026\] Seit einem Jahr/],
    ['the way on', /<a class="mehr" [^>]+>mehr\.\.\.<\/a>/],
    ['caption', /<p class="bildtext">/],
  ])('its list has: %s', (_part, pattern) => expect(list).toMatch(pattern))
})

describe.skipIf(!existsSync(corpora))('beside the measuring corpora', () => {
  const RUN = 8
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}|\d+/gu) ?? []
  const runs = (words: string[]): string[] =>
    words.slice(RUN - 1).map((_word, at) => words.slice(at, at + RUN).join(' '))

  test('no text is copied', () => {
    const ours = new Set(
      withExtension(/\.html$/).flatMap((file) =>
        [...read(file).matchAll(/<p[^>]*>(?:<[^>]+>)*([^<]+)/g)].flatMap(([, text = '']) => runs(wordsOf(text))),
      ),
    )
    expect(ours.size).toBeGreaterThan(3000)
    const theirs = ['gov-html-pages', 'gov-feeds-transcribed', 'berlin-presse', 'duplicates', 'topics'].flatMap(
      (name) =>
        readdirSync(join(corpora, name), { recursive: true, withFileTypes: true })
          .filter((found) => found.isFile())
          .flatMap((found) => runs(wordsOf(readFileSync(join(found.parentPath, found.name), 'utf8')))),
    )
    expect(theirs.length).toBeGreaterThan(3000)
    expect(theirs.filter((run) => ours.has(run))).toEqual([])
  })
})

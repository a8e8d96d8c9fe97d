/** Reads every file of a folder once, with one of two readers: the part of the comparison that runs on its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Parser from 'rss-parser'

const [reader = '', folder = '.'] = process.argv.slice(2)

const source = {
  id: 'amt',
  name: 'Amt',
  url: 'https://amt.example/rss',
  role: 'issuer' as const,
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full' as const,
  tags: [],
}

type Reading = typeof import('../src/sources/read-document.ts')
type Normalising = typeof import('../src/normalise/normalise-item.ts')

/** As it is installed; types would otherwise be stripped from every file at each start. */
const built = (file: string): string => new URL(`../dist/${file}`, import.meta.url).href

async function openReader(): Promise<(text: string) => Promise<number>> {
  if (reader === 'rss-parser') {
    const parser = new Parser()
    return async (text) => (await parser.parseString(text)).items.length
  }
  const { readDocument }: Reading = await import(built('sources/read-document.js'))
  const { normaliseItem }: Normalising = await import(built('normalise/normalise-item.js'))
  const now = '2026-11-25T10:00:00Z'
  return async (text) => {
    const read = await readDocument({ document: { url: source.url, text } })
    if (!read.ok) throw new Error(read.error.message)
    const { items, language } = read.value
    return items.filter((item) => normaliseItem({ item, source, now, ...(language && { language }) }).ok).length
  }
}

const read = await openReader()
let items = 0
for (const name of readdirSync(folder)) items += await read(readFileSync(join(folder, name), 'utf8'))
console.log(items)

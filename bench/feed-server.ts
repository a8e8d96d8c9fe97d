import { createHash } from 'node:crypto'
import { createServer } from 'node:http'

const WORDS =
  'Ministerium Kommune Haushalt Förderung Landtag Verordnung Bürger Verwaltung Antrag Straße Schule Klinik Wasser Energie Digitalisierung Gesetz Bericht Millionen Programm Vorhaben Region Umwelt Verkehr Sprecherin Sitzung Zukunft Beratung Entwurf Frist Auszeichnung'.split(
    ' ',
  )

/** Deterministic, so that every program in a comparison is given the same bytes. */
function* numbers(seed: number): Generator<number> {
  let state = seed + 1
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state
  }
}

function words(random: Generator<number>, count: number): string {
  return Array.from({ length: count }, () => WORDS[random.next().value % WORDS.length]).join(' ')
}

/** An RSS 2.0 document of one source: `items` releases of about 1.5 KB each. */
function feed(source: number, items: number): string {
  const random = numbers(source * 7919)
  const list = Array.from({ length: items }, (_, item) => {
    const date = new Date(Date.UTC(2026, 9, 1 + (item % 28), 8, source % 60)).toUTCString()
    const address = `https://amt${source}.example/presse/${item}`
    return `<item><title>${words(random, 8)}</title><link>${address}</link><guid>${address}</guid><pubDate>${date}</pubDate><category>${words(random, 1)}</category><description>&lt;p&gt;${words(random, 60)}.&lt;/p&gt;&lt;p&gt;${words(random, 60)}.&lt;/p&gt;</description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Amt ${source}</title><link>https://amt${source}.example/</link><description>Presse</description><language>de</language>${list.join('')}</channel></rss>\n`
}

const [sources = 500, items = 20] = process.argv.slice(2).map(Number)
const pages = new Map<string, { body: Buffer; etag: string }>()
for (let source = 0; source < sources; source++) {
  const body = Buffer.from(feed(source, items))
  pages.set(`/${source}.xml`, { body, etag: `"${createHash('sha1').update(body).digest('hex')}"` })
}

const server = createServer((request, response) => {
  const page = pages.get(request.url ?? '')
  if (page === undefined) {
    response.writeHead(404).end()
  } else if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, { etag: page.etag }).end()
  } else {
    response.writeHead(200, { etag: page.etag, 'content-type': 'application/rss+xml' }).end(page.body)
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : undefined)
})

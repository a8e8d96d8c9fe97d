import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { madeUpFeed } from './made-up-feed.ts'

const [sources = 500, items = 20] = process.argv.slice(2).map(Number)
const pages = new Map<string, { body: Buffer; etag: string }>()
for (let source = 0; source < sources; source++) {
  const body = Buffer.from(madeUpFeed(source, items))
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

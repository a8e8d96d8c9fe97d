import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, run } from './running.ts'

const PAGE = '<!doctype html><title>Dieses Thema gibt es nicht mehr</title>'
const HTML = { accept: 'text/html,*/*' }
let server: Running

beforeAll(async () => {
  server = await run({
    'index.html': '<!doctype html><title>Amtsticker</title>',
    'zoo/index.html': PAGE,
    'zoo/gone.html': PAGE,
    'wald/index.html': '<!doctype html><title>Wald</title>',
    'wald/atom.xml': '<feed/>',
  })
})
afterAll(() => server.close())

test.each(['/zoo/', '/zoo', '/zoo/index.html', '/zoo/atom.xml', '/zoo/archive/1/rss.xml', '/zoo/gone.html'])(
  '%s is gone, and a browser is told why',
  async (path) => {
    const page = await server.ask(path, HTML)
    expect({ status: page.status, body: page.body.toString() }).toEqual({ status: 410, body: PAGE })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    const text = await server.ask(path)
    expect(text.status).toBe(410)
    expect(text.body.toString()).toContain('410')
    const head = await server.ask(path, HTML, 'HEAD')
    expect({ status: head.status, length: head.body.length }).toEqual({ status: 410, length: 0 })
  },
)

test.each([
  ['/wald/atom.xml', 200],
  ['/wald/', 200],
  ['/', 200],
  ['/nirgends/', 404],
  ['/nirgends/atom.xml', 404],
])('%s is answered with %i as ever', async (path, status) => {
  expect((await server.ask(path, HTML)).status).toBe(status)
})

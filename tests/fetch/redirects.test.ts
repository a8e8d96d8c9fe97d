import { describe, expect, test } from 'vitest'
import { fetcherFor, serve } from './local-server.ts'

const FEED = '<rss/>'

describe('a redirect is followed', () => {
  test.each([301, 302, 303, 307, 308])('%i', async (status) => {
    const server = await serve({
      '/alt': (_request, response) => response.writeHead(status, { location: '/neu' }).end('moved'),
      '/neu': (_request, response) => response.end(FEED),
    })
    const answer = await fetcherFor().fetch({ url: `${server.origin}/alt` })
    expect(answer).toMatchObject({ kind: 'document', document: { url: `${server.origin}/neu`, text: FEED } })
  })

  test.each([
    ['relative', '/presse/liste.html', 'feed.xml', '/presse/feed.xml'],
    ['upwards', '/presse/alt/liste.html', '../feed.xml', '/presse/feed.xml'],
    ['a query alone', '/presse', '?format=rss', '/presse?format=rss'],
    ['with a fragment', '/presse', '/feed#neu', '/feed'],
    ['with a bare umlaut', '/presse', '/b%C3%BCrger'.replace('%C3%BC', 'ü'), '/b%C3%BCrger'],
  ])('%s', async (...[, from, location, to]) => {
    const server = await serve((request, response) => {
      if (request.url === from) response.writeHead(302, { location: Buffer.from(location).toString('latin1') }).end()
      else response.end(FEED)
    })
    const answer = await fetcherFor().fetch({ url: server.origin + from })
    expect(answer).toMatchObject({ kind: 'document', document: { url: server.origin + to } })
  })

  test('to another host, with the validators', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/alt') response.writeHead(301, { location: `${server.at('127.0.0.2')}/neu` }).end()
      else response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end()
    })
    const answer = await fetcherFor().fetch({ url: `${server.origin}/alt`, validators: { etag: '"1"' } })
    expect(answer.kind).toBe('not-modified')
  })

  test('five times and not a sixth', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
      else response.end(FEED)
    })
    expect(await fetcherFor().fetch({ url: `${server.origin}/5` })).toMatchObject({ kind: 'document' })
    expect(await fetcherFor().fetch({ url: `${server.origin}/6` })).toMatchObject({
      kind: 'failed',
      status: 302,
      error: { step: 'fetch', code: 'redirect', url: `${server.origin}/1` },
    })
  })
})

test('a circle is named', async () => {
  const server = await serve((request, response) => {
    response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end()
  })
  const answer = await fetcherFor().fetch({ url: `${server.origin}/a` })
  expect(answer).toMatchObject({ kind: 'failed', error: { code: 'redirect' } })
  expect(answer.kind === 'failed' && answer.error.message).toContain(
    `${server.origin}/a → ${server.origin}/b → ${server.origin}/a`,
  )
})

describe('a redirect is not followed', () => {
  test.each<[string, Record<string, string>, string]>([
    ['without a place to go', {}, 'redirect'],
    ['to what is no address', { location: 'http://[' }, 'redirect'],
    ['to another scheme', { location: 'ftp://example.org/' }, 'redirect'],
    ['to a file', { location: 'file:///etc/passwd' }, 'redirect'],
    ['to credentials', { location: 'http://amt:geheim@127.0.0.1/' }, 'redirect'],
    ['to a private address', { location: 'http://10.0.0.1/' }, 'private-address'],
    ['to the address where clouds keep their keys', { location: 'http://169.254.169.254/latest' }, 'private-address'],
  ])('%s', async (_name, headers, code) => {
    const server = await serve((_request, response) => response.writeHead(302, headers).end())
    const answer = await fetcherFor().fetch({ url: `${server.origin}/alt` })
    expect(answer).toMatchObject({ kind: 'failed', error: { step: 'fetch', code } })
    expect(JSON.stringify(answer)).not.toContain('geheim')
  })
})

test('a failure behind a redirect names its address', async () => {
  const server = await serve({
    '/alt': (_request, response) => response.writeHead(302, { location: '/neu' }).end(),
  })
  const answer = await fetcherFor().fetch({ url: `${server.origin}/alt` })
  expect(answer).toMatchObject({ status: 404, error: { code: 'http-status', url: `${server.origin}/neu` } })
})

import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { expect, test } from 'vitest'
import { fetcherFor, listen, serve, serveRaw } from './local-server.ts'

const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const cert = read('localhost-cert.pem')

async function serveSecurely(): Promise<number> {
  return listen(createServer({ cert, key: read('localhost-key.pem') }, (_request, response) => response.end('<rss/>')))
}

const TLS = { kind: 'failed', error: { step: 'fetch', code: 'tls' } }

test('a certificate that nobody trusts is refused', async () => {
  const port = await serveSecurely()
  expect(await fetcherFor().fetch({ url: `https://localhost:${port}/` })).toMatchObject(TLS)
})

test('a server that speaks no TLS is a failure', async () => {
  const url = await serveRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  expect(await fetcherFor().fetch({ url: url.replace('http:', 'https:') })).toMatchObject(TLS)
})

test('a trusted certificate is checked against the name, and the way down to http is open', async () => {
  setDefaultCACertificates([...getCACertificates('default'), cert.toString()])
  const port = await serveSecurely()
  const fetcher = fetcherFor()
  expect(await fetcher.fetch({ url: `https://localhost:${port}/` })).toMatchObject({ kind: 'document' })
  const other = await fetcher.fetch({ url: `https://127.0.0.1:${port}/` })
  expect(other).toMatchObject(TLS)
  expect(other.kind === 'failed' && other.error.message).toContain('for another name')

  const plain = await serve((_request, response) => response.end('<rss/>'))
  const downwards = await listen(
    createServer({ cert, key: read('localhost-key.pem') }, (_request, response) => {
      response.writeHead(302, { location: `${plain.origin}/feed` }).end()
    }),
  )
  expect(await fetcher.fetch({ url: `https://localhost:${downwards}/` })).toMatchObject({
    kind: 'document',
    document: { url: `${plain.origin}/feed` },
  })
})

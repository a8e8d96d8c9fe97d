import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { serve } from './local-server.ts'

const run = promisify(execFile)

const SCRIPT = `
import { createFetcher } from '${new URL('../../src/fetch/create-fetcher.ts', import.meta.url).href}'
const settings = { timeout: 60_000, maxBytes: 1e6, concurrency: 4, perHost: 1, hostInterval: 0, allowPrivate: ['127.0.0.1'] }
const [, url, interval] = process.argv
const fetcher = createFetcher({ settings: { ...settings, hostInterval: Number(interval) }, version: '0.1.0' })
const answer = await fetcher.fetch({ url, signal: AbortSignal.timeout(500) })
process.stdout.write(answer.kind === 'failed' ? answer.error.code : answer.kind)
`

test.each([
  ['', 0, 'document'],
  [' after it gave up waiting for its turn', 60_000, 'aborted'],
])('a fetcher that was not closed does not keep the process alive%s', async (_name, interval, expected) => {
  const server = await serve((_request, response) => response.end('<rss/>'))
  const options = ['--input-type=module', '--eval', SCRIPT, server.origin, String(interval)]
  const { stdout } = await run(process.execPath, options, { timeout: 8000 })
  expect(stdout).toBe(expected)
})

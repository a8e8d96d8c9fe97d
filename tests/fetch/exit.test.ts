import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { serve } from './local-server.ts'

const SCRIPT = `
import { createFetcher } from '${new URL('../../src/fetch/create-fetcher.ts', import.meta.url).href}'
const settings = { timeout: 60_000, maxBytes: 1e6, concurrency: 4, perHost: 1, hostInterval: 0, allowPrivate: ['127.0.0.1'] }
const answer = await createFetcher({ settings, version: '0.1.0' }).fetch({ url: process.argv[1] })
process.stdout.write(answer.kind)
`

test('a fetcher that was not closed does not keep the process alive', async () => {
  const server = await serve((_request, response) => response.end('<rss/>'))
  const started = performance.now()
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', SCRIPT, server.origin],
    { timeout: 10_000 },
  )
  expect(stdout).toBe('document')
  expect(performance.now() - started).toBeLessThan(4000)
})

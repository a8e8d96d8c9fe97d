import { expect, test } from 'vitest'
import { readByteSize } from '../../src/config/byte-size.ts'
import { readDuration } from '../../src/config/duration.ts'
import { nearest } from '../../src/config/nearest.ts'
import { loadFiles } from './temporary-config.ts'

test.each([
  ['500ms', 500],
  ['30s', 30_000],
  ['1m', 60_000],
  ['2h', 7_200_000],
  ['5d', 432_000_000],
  ['1.5s', 1500],
  ['0s', 0],
  ['30', undefined],
  ['30 s', undefined],
  ['-1s', undefined],
  ['1w', undefined],
  ['1h30m', undefined],
  ['', undefined],
])('the duration %s is %s ms', (text, milliseconds) => {
  expect(readDuration(text)).toBe(milliseconds)
})

test.each([
  ['10MB', 10_000_000],
  ['500KB', 500_000],
  ['1.5GB', 1_500_000_000],
  ['10mb', undefined],
  ['10 MB', undefined],
  ['10', undefined],
  ['MB', undefined],
])('the size %s is %s bytes', (text, bytes) => {
  expect(readByteSize(text)).toBe(bytes)
})

test('a size may be a number of bytes', async () => {
  const { config } = await loadFiles({ 'settings.yaml': 'fetch: { maxBytes: 123456, hostInterval: 0s }' })
  expect(config?.settings.fetch).toMatchObject({ maxBytes: 123_456, hostInterval: 0 })
})

test.each([
  ['titel', ['id', 'title'], 'title'],
  ['maxbytes', ['maxBytes'], 'maxBytes'],
  ['lang', ['language'], 'language'],
  ['interval', ['timeout', 'hostInterval'], 'hostInterval'],
  ['anyy', ['all', 'any'], 'any'],
  ['gbs', ['berlin', 'gsb'], 'gsb'],
  ['x', ['y'], undefined],
  ['retries', ['timeout', 'maxBytes'], undefined],
])('near %s among %j is %s', (written, words, near) => {
  expect(nearest(written, words)).toBe(near)
})

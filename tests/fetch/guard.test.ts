import { describe, expect, test } from 'vitest'
import { createAddressGuard } from '../../src/fetch/address-guard.ts'
import { fetcherFor, serve } from './local-server.ts'

describe('addresses that are refused', () => {
  const allows = createAddressGuard([])
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.178.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '4000::1',
    'rathaus.example',
    '',
  ])('%s', (address) => expect(allows(address)).toBe(false))

  test.each(['193.174.10.1', '8.8.8.8', '172.32.0.1', '2a00:1450:4001:830::200e', '::ffff:8.8.8.8'])(
    'but not %s',
    (address) => expect(allows(address)).toBe(true),
  )
})

describe('what fetch.allowPrivate lists is let through', () => {
  test.each([
    [['127.0.0.1'], '127.0.0.1', true],
    [['127.0.0.1'], '127.0.0.2', false],
    [['127.0.0.1'], '::ffff:127.0.0.1', true],
    [['10.0.0.0/8', '::1'], '10.200.3.4', true],
    [['10.0.0.0/8', '::1'], '::1', true],
    [['10.0.0.0/8', '::1'], '172.16.0.1', false],
    [['10.0.0.0/8', '::1'], '127.0.0.1', false],
    [['fd00::/8'], 'fd12::1', true],
    [['fd00::/8'], 'fc00::1', false],
    [['::ffff:10.0.0.1'], '10.0.0.1', true],
  ])('%j %s: %s', (allowPrivate, address, expected) => {
    expect(createAddressGuard(allowPrivate)(address)).toBe(expected)
  })

  test('nonsense in it is said at once', () => {
    expect(() => createAddressGuard(['rathaus'])).toThrow('fetch.allowPrivate: "rathaus"')
  })
})

describe('nothing is asked of this machine', () => {
  test.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://0x7f.1',
    'http://2130706433',
    'http://017700000001',
    'http://0',
    'http://localhost',
    'http://LocalHost',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://①②⑦.0.0.1',
  ])('%s', async (url) => {
    const server = await serve((_request, response) => response.end('<rss/>'))
    const answer = await fetcherFor({ allowPrivate: [] }).fetch({ url: `${url}:${server.port}/` })
    expect(answer).toMatchObject({ kind: 'failed', error: { step: 'fetch', code: 'private-address' } })
    expect(answer.kind === 'failed' && answer.error).not.toHaveProperty('url')
    expect(answer.kind === 'failed' && answer.error.message).toContain('fetch.allowPrivate')
    expect(server.paths).toEqual([])
    expect(server.robotsAsked).toBe(0)
  })
})

test('a name is let through by the address it stands for', async () => {
  const server = await serve((_request, response) => response.end('<rss/>'))
  const fetcher = fetcherFor({ allowPrivate: ['127.0.0.1'] })
  expect(await fetcher.fetch({ url: server.at('localhost') })).toMatchObject({ kind: 'document' })
  expect(await fetcher.fetch({ url: server.at('127.0.0.2') })).toMatchObject({ error: { code: 'private-address' } })
})

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, run } from './running.ts'

const SECRET = 'the password of the database'
let server: Running

beforeAll(async () => {
  server = await run({
    'index.html': 'front page',
    'wald/index.html': 'topic',
    'wald/atom.xml': 'feed',
    '.gitkeep': SECRET,
    '.git/config': SECRET,
    'wald/.atom.xml.tmp': SECRET,
    'wald/atom.xml.123.tmp': SECRET,
    'wald/atom.tmp': SECRET,
    'wald/back\\slash.txt': SECRET,
  })
  const outside = dirname(server.folder)
  writeFileSync(join(outside, 'secret.txt'), SECRET)
  mkdirSync(join(outside, 'output-of-another'))
  writeFileSync(join(outside, 'output-of-another/index.html'), SECRET)
  symlinkSync(join(outside, 'secret.txt'), join(server.folder, 'out.txt'))
  symlinkSync(join(outside, 'output-of-another'), join(server.folder, 'folder-out'))
  symlinkSync('/etc/passwd', join(server.folder, 'passwd.txt'))
  symlinkSync('loop.txt', join(server.folder, 'loop.txt'))
  symlinkSync('wald/atom.xml', join(server.folder, 'inside.xml'))
})
afterAll(() => server.close())

test.each([
  '/../secret.txt',
  '/../../../../etc/passwd',
  '/wald/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%2fsecret.txt',
  '/wald/..%2f..%2fsecret.txt',
  '/%252e%252e/secret.txt',
  '/%252e%252e%252fsecret.txt',
  '/..%252fsecret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/wald\\..\\..\\secret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/..%c0%afsecret.txt',
  '/%uff0e%uff0e/secret.txt',
  '/....//secret.txt',
  '/.../secret.txt',
  '/..;/secret.txt',
  '//etc/passwd',
  '///etc/passwd',
  '/etc/passwd',
  '/wald//atom.xml',
  '/index.html%00.txt',
  '/%00',
  '/wald/atom.xml%00',
  '/.gitkeep',
  '/%2egitkeep',
  '/.git/config',
  '/wald/.atom.xml.tmp',
  '/wald/atom.xml.123.tmp',
  '/wald/atom.tmp',
  '/wald/atom.xml.123.tm%70',
  '/wald/back%5cslash.txt',
  '/out.txt',
  '/folder-out/',
  '/folder-out/index.html',
  '/folder-out',
  '/passwd.txt',
  '/loop.txt',
  '/index.html/',
  '/index.html/index.html',
  '/wald/atom.xml/',
  '/%',
  '/%zz',
  '/%e4%f6',
  '/wald/atom.xml%20',
  '/wald/atom.xml.',
  '/WALD/atom.xml',
  'http://169.254.169.254/latest/meta-data',
])('%s gives nothing away', async (path) => {
  const { status, body } = await server.ask(path)
  expect([400, 404]).toContain(status)
  expect(body.toString()).not.toContain(SECRET)
  expect(body.toString()).not.toContain('root:')
})

test.each([
  ['one long name', `/${'a'.repeat(3000)}.xml`, 404],
  ['many names', `/${'a/'.repeat(3000)}atom.xml`, 404],
  ['more than fits', `/${'a'.repeat(20_000)}`, 431],
])('a path of %s is refused', async (_name, path, status) => {
  expect((await server.ask(path)).status).toBe(status)
})

test.each([
  ['/wald/../wald/atom.xml', 'feed'],
  ['/wald/./atom.xml', 'feed'],
  ['/wald/%61tom.xml', 'feed'],
  ['/wald/atom.xml?utm_source=reader', 'feed'],
  ['/?', 'front page'],
  ['/inside.xml', 'feed'],
  ['http://127.0.0.1/wald/atom.xml', 'feed'],
])('%s is a file', async (path, content) => {
  const { status, body } = await server.ask(path)
  expect([status, body.toString()]).toEqual([200, content])
})

test.each([
  ['no Host', 'GET /wald/atom.xml HTTP/1.0\r\n\r\n', 200],
  ['a bad Host', 'GET / HTTP/1.1\r\nHost: a b/../c\r\nConnection: close\r\n\r\n', 400],
  ['a target without a slash', 'GET secret.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['a NUL', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['no HTTP at all', 'SSH-2.0-OpenSSH\r\n\r\n', 400],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
])('a request with %s is answered and harms nothing', async (_name, text, status) => {
  expect(await sendBytes(text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect((await server.ask('/')).status).toBe(200)
})

function sendBytes(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

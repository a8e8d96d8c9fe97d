import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { createServer } from '../../src/server/create-server.ts'
import { run, send, temporaryFolder } from './running.ts'

const QUIET = { metrics: () => '', healthy: () => ({ ok: true, detail: 'ok' }) }

test('an address in use is named in the error', async () => {
  const first = await run({})
  const port = Number(new URL(first.url).port)
  const second = createServer({ folder: first.folder, host: '127.0.0.1', port, ...QUIET })
  await expect(second).rejects.toThrow(`cannot listen on 127.0.0.1 port ${port}: another program listens there already`)
  await first.close()
})

test('an address that is not ours is named in the error', async () => {
  const server = createServer({ folder: temporaryFolder(), host: '192.0.2.1', port: 0, ...QUIET })
  await expect(server).rejects.toThrow('cannot listen on 192.0.2.1 port 0: this machine has no such address')
})

test('a folder that comes later is served then', async () => {
  const server = await createServer({ folder: '/nonexistent/output', host: '127.0.0.1', port: 0, ...QUIET })
  expect((await send(server.url, { path: '/', headers: {}, method: 'GET' })).status).toBe(404)
  await server.close()
})

test('a running request ends, idle connections do not hold the close up, and twice is once', async () => {
  let release = (): void => {}
  const held = new Promise<string>((resolve) => {
    release = () => resolve('amtsticker_up 1\n')
  })
  const server = await run({ 'index.html': 'page' }, { metrics: () => held })
  const agent = new Agent({ keepAlive: true })
  const ask = (path: string): Promise<void> =>
    new Promise((resolve) => {
      get(new URL(path, server.url), { agent }, (incoming) => incoming.resume().on('end', () => resolve()))
    })
  await ask('/')
  const running = server.ask('/metrics')
  const keptAlive = ask('/metrics')
  await wait(50)
  const closing = Promise.all([server.close(), server.close()])
  await wait(50)
  await expect(server.ask('/')).rejects.toThrow('ECONNREFUSED')
  release()
  expect((await running).body.toString()).toBe('amtsticker_up 1\n')
  await keptAlive
  const before = performance.now()
  await closing
  expect(performance.now() - before).toBeLessThan(1000)
  agent.destroy()
})

test('a failing metric is an answer of 500 and not the end of the server', async () => {
  const bug = new Error('the store is closed')
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const failing = () => {
    throw bug
  }
  const server = await run({ 'index.html': 'page' }, { metrics: failing })
  const { status, body } = await server.ask('/metrics')
  expect([status, body.toString()]).toEqual([500, '500 Interner Fehler / Internal error\n'])
  expect(logged).toHaveBeenCalledWith(bug)
  logged.mockRestore()
  expect((await server.ask('/')).status).toBe(200)
  await server.close()
})

test('clients that go away in the middle leave the server well', async () => {
  const server = await run({ 'feed.json': 'x'.repeat(6_000_000) })
  const { port } = new URL(server.url)
  for (let round = 0; round < 20; round++) {
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('GET /feed.json HTTP/1.1\r\nHost: a\r\n\r\n')
    await new Promise((resolve) => socket.once('data', resolve))
    socket.destroy()
  }
  expect((await server.ask('/feed.json')).body.length).toBe(6_000_000)
  await server.close()
})

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { runCycle } from '../../src/worker/run.ts'
import { cycleIn, openInHouse } from './in-house.ts'
import { freePort, openSite, openTicker, rss } from './ticker.ts'
import { lookAtOutput } from './whole.ts'

async function openDemo() {
  const site = await openSite({
    '/rss': { body: rss([{ title: 'Brücke gesperrt', link: 'https://amt.example/1', text: 'Ab Montag.' }]) },
  })
  const ticker = await openTicker({ sources: `- { id: amt, name: Amt, url: "${site.url}/rss" }\n` })
  const port = String(await freePort())
  const demo = (...args: string[]) => ticker.amtsticker('demo', '--once', '--sources-port', port, ...args)
  return { ticker, port, demo }
}

test.concurrent('the second demo writes nothing, and a real run takes its folder over', async () => {
  const { ticker, demo } = await openDemo()
  const first = await demo('--json')
  expect(first.code).toBe(0)
  expect(JSON.parse(first.stdout).releases.new).toBeGreaterThan(20)
  expect(lookAtOutput(join(ticker.folder, 'output')).torn).toEqual([])
  expect(first.stderr).toMatch(/Subscribe to\nall +\d+ releases +http:\S+\/all\/rss\.xml\n/)
  const before = await ticker.output()
  const second = await demo('--json')
  expect(JSON.parse(second.stdout)).toMatchObject({ releases: { new: 0, changed: 0 }, published: { written: 0 } })
  expect(await ticker.output()).toEqual(before)

  const run = JSON.parse((await ticker.amtsticker('run', '--json')).stdout)
  expect(run.releases.total).toBe(1)
  const taken = await ticker.output()
  expect(Object.keys(taken).filter((path) => path.startsWith('release/'))).toHaveLength(1)
  expect(await readdir(join(ticker.folder, 'output'))).not.toContain('.demo')
  expect((await demo()).code).toBe(1)
  expect(await ticker.output()).toEqual(taken)
})

test.concurrent('the demo keeps out of a folder that is not its own', async () => {
  const { ticker, demo } = await openDemo()
  await ticker.write('output/index.html', 'mine')
  const { code, stdout, stderr } = await demo()
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toBe("amtsticker: output holds files that are not the demo's: name another folder with --output\n")
  expect(await readdir(join(ticker.folder, 'output'))).toEqual(['index.html'])
})

test.concurrent('the demo serves until it is stopped', async () => {
  const { ticker, port } = await openDemo()
  const demo = ticker.start('demo', '--port', '0', '--sources-port', port)
  const [, url = ''] = await demo.says(/serving output at (\S+)/)
  await demo.says('stop with Ctrl')
  expect((await request(`${url}all/rss.xml`)).statusCode).toBe(200)
  expect(await demo.stop('SIGTERM')).toMatchObject({ code: 0 })
})

test.concurrent('a demo that serves leaves a folder alone that a real run took over', async () => {
  const { ticker } = await openDemo()
  const { place } = ticker
  const demo = await openInHouse({ ...place, data: `${place.data}/demo`, demo: true })
  await demo.exclusively(async () => {})
  await cycleIn(place, { all: true })
  const taken = await ticker.output()
  await expect(demo.exclusively(() => runCycle(demo, { only: [], all: true }))).rejects.toThrow("not the demo's")
  await demo.close()
  expect(await ticker.output()).toEqual(taken)
})

test.concurrent.each(['--sources-port', '--port'])(
  'a port for %s that is taken is told in one line',
  async (option) => {
    const { ticker, port } = await openDemo()
    const other = await openSite({})
    const taken = new URL(other.url).port
    const ports = option === '--port' ? ['--sources-port', port, '--port', taken] : ['--sources-port', taken]
    const { code, stdout, stderr } = await ticker.amtsticker('demo', ...ports)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^amtsticker: .*\n$/)
    expect(stderr).toContain(`port ${taken}`)
    if (option === '--sources-port') expect(stderr).toContain('choose another with --sources-port')
  },
)

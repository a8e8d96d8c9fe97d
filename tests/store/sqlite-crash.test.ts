import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { MINISTRY } from './samples.ts'
import { sqlitePlace } from './sqlite-place.ts'

const COMMITTER = fileURLToPath(new URL('committer.ts', import.meta.url))

async function startCommitter(file: string, name: string) {
  const child = spawn(process.execPath, [COMMITTER, file, name], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGKILL'))
  await Promise.race([once(child.stdout, 'data'), ended])
  return {
    async kill() {
      child.kill('SIGKILL')
      expect(await ended).toEqual([null, 'SIGKILL'])
    },
  }
}

function problemsOf(file: string): unknown[] {
  const db = new DatabaseSync(file)
  const rows = [...db.prepare('PRAGMA integrity_check').all(), ...db.prepare('PRAGMA foreign_key_check').all()]
  db.close()
  return rows
}

test('processes killed in the middle of their commits leave whole decisions, and the lock to the next', async () => {
  const place = await sqlitePlace()
  let before = 0
  for (const [round, ms] of [15, 40, 90].entries()) {
    const children = await Promise.all(['x', 'y'].map((name) => startCommitter(place.file, `${name}${round}`)))
    await pause(ms)
    for (const child of children) await child.kill()
    expect(problemsOf(place.file)).toEqual([{ integrity_check: 'ok' }])
    const store = await openStore(place.file)
    const releases = await store.releases({ topic: 'all', limit: 10_000, order: 'oldest' })
    expect(releases.length).toBeGreaterThan(before)
    before = releases.length
    for (const { key, lead, copies } of releases) {
      expect([lead.article.id, ...copies.map(({ article }) => article.id)]).toEqual([`${key}-a`, `${key}-b`])
    }
    const claimed = await store.claims(
      MINISTRY.id,
      releases.flatMap(({ key }) => [`${key}-a`, `${key}-b`]),
    )
    expect(claimed).toHaveLength(2 * releases.length)
    const articles = (await store.articleCounts()).get(MINISTRY.id)?.articles
    expect(articles).toBe(2 * releases.length)
    const last = await store.mark('last')
    expect((await store.releaseByKey(last ?? ''))?.topics).toEqual(['verkehr'])
    await store.close()
  }
  await place.remove()
}, 30_000)

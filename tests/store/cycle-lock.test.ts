import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { createCycleLock } from '../../src/store/cycle-lock.ts'

const LOCK = new URL('../../src/store/cycle-lock.ts', import.meta.url).href

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsticker-lock-'))
  file = join(folder, 'data', 'cycle.lock')
})
afterEach(() => rm(folder, { recursive: true }))

test('a task runs alone, and the next may run when it is done', async () => {
  const exclusively = createCycleLock(file)
  const other = createCycleLock(file)
  const refused = { name: 'StoreError', problem: 'busy', message: expect.stringContaining(join(folder, 'data')) }
  const done = await exclusively(async () => {
    await expect(other(async () => 'never')).rejects.toMatchObject(refused)
    return 'done'
  })
  expect(done).toBe('done')
  expect(await other(async () => 'next')).toBe('next')
})

test('a task that fails gives the lock back', async () => {
  const exclusively = createCycleLock(file)
  await expect(exclusively(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await exclusively(async () => 'next')).toBe('next')
})

test('a process that is killed gives the lock back', async () => {
  const hold = `
    import { createCycleLock } from ${JSON.stringify(LOCK)}
    await createCycleLock(${JSON.stringify(file)})(() => new Promise((done) => {
      process.stdout.write('held')
      setTimeout(done, 60_000)
    }))`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', hold], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(holder, 'exit')
  onTestFinished(() => void holder.kill('SIGKILL'))
  await Promise.race([once(holder.stdout, 'data'), ended])
  const exclusively = createCycleLock(file)
  await expect(exclusively(async () => 'never')).rejects.toMatchObject({ problem: 'busy' })
  holder.kill('SIGKILL')
  await ended
  expect(await exclusively(async () => 'next')).toBe('next')
})

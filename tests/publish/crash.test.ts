import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { createPublisher } from '../../src/publish/create-publisher.ts'
import { filesIn, page, readAll, same, temporaryFolder } from './folder.ts'
import { contentOf, PATHS } from './versions.ts'

const PROGRAM = fileURLToPath(new URL('publish-until-killed.ts', import.meta.url))
const KILLS = 10

async function publishUntilKilled(folder: string): Promise<void> {
  const child = fork(PROGRAM, [folder], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await once(child, 'message')
  await sleep(Math.random() * 200)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const DECODERS = [
  ['', (bytes: Buffer) => bytes],
  ['.gz', (bytes: Buffer) => gunzipSync(bytes)],
  ['.br', (bytes: Buffer) => brotliDecompressSync(bytes)],
] as const

/** Everything that is there and is neither the one version nor the other. */
function tornFiles(folder: string): string[] {
  return PATHS.flatMap((path) =>
    DECODERS.flatMap(([suffix, decode]) => {
      const file = join(folder, path + suffix)
      if (!existsSync(file)) return []
      const text = decode(readFileSync(file)).toString()
      return text === contentOf(path, 'A') || text === contentOf(path, 'B') ? [] : [path + suffix]
    }),
  )
}

test(`killed at ${KILLS} random moments, every file is whole, old or new, and the next run mends the rest`, async () => {
  const folder = temporaryFolder()
  let leftBehind = 0
  for (let kill = 0; kill < KILLS; kill++) {
    await publishUntilKilled(folder)
    expect(tornFiles(folder)).toEqual([])
    leftBehind += filesIn(folder).filter((file) => file.endsWith('.tmp')).length
  }
  const publisher = await createPublisher(folder)
  expect(filesIn(folder).filter((file) => !/\.xml(\.gz|\.br)?$/.test(file))).toEqual([])
  await publisher.publish(PATHS.map((path) => ({ path, content: contentOf(path, 'B') })))
  for (const path of PATHS) expect(readAll(join(folder, path))).toEqual(same(contentOf(path, 'B')))
  expect(leftBehind).toBeGreaterThan(0)
})

test.skipIf(process.platform === 'win32')('more folders are published than a process may open files', () => {
  const command = 'ulimit -n 100 && exec "$0" "$@"'
  const args = [process.execPath, fileURLToPath(new URL('publish-many.ts', import.meta.url)), temporaryFolder(), '300']
  expect(spawnSync('sh', ['-c', command, ...args], { encoding: 'utf8' })).toMatchObject({ stdout: '300\n', status: 0 })
})

test('what a living process has half-written is left to it', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a'))
  const other = fork(PROGRAM, [temporaryFolder()], { execArgv: [], stdio: 'ignore' })
  onTestFinished(() => void other.kill('SIGKILL'))
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  const temporary = (pid: number | undefined) => `a/.index.html.${pid}-0123456789abcdef.tmp`
  for (const pid of [other.pid, gone, process.pid]) {
    writeFileSync(join(folder, `.publishing-${pid}`), '')
    writeFileSync(join(folder, temporary(pid)), '')
  }
  writeFileSync(join(folder, 'a', 'notes.tmp'), '')
  await createPublisher(folder)
  expect(filesIn(folder)).toEqual([`.publishing-${other.pid}`, temporary(other.pid), 'a/notes.tmp'])
})

const MOUNTED = 64 * 1024

/** Undefined where this user may not mount. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MOUNTED}`, 'tmpfs', folder]).status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

test('on a full disk the old file stays whole, and nothing half-written beside it', async (context) => {
  const folder = smallDisk()
  if (folder === undefined) return context.skip('only root may mount the small disk this needs')
  const publisher = await createPublisher(folder)
  await publisher.publish([{ path: 'a.html', content: page('alt') }])
  const refusal = publisher.publish([{ path: 'a.html', content: page('neu').repeat(100) }])
  await expect(refusal).rejects.toThrow(`cannot write ${join(folder, 'a.html')}`)
  await expect(refusal).rejects.toHaveProperty('cause.code', 'ENOSPC')
  expect(readAll(join(folder, 'a.html'))).toEqual(same(page('alt')))
  expect(filesIn(folder)).toEqual(['a.html', 'a.html.br', 'a.html.gz'])
})

import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createPublisher } from '../../src/publish/create-publisher.ts'
import { PublishError } from '../../src/publish/publish-error.ts'
import { filesIn, page, readAll, same, stampsIn, temporaryFolder } from './folder.ts'

test('files are written with their twins, and folders made where they are missing', async () => {
  const folder = join(temporaryFolder(), 'deep', 'output')
  const publisher = await createPublisher(folder)
  const files = [
    { path: 'index.html', content: page('Start') },
    { path: 'a/b/atom.xml', content: page('ä 🏛') },
  ]
  expect(await publisher.publish(files)).toEqual({ written: 2, unchanged: 0 })
  expect(readAll(join(folder, 'index.html'))).toEqual(same(page('Start')))
  expect(readAll(join(folder, 'a/b/atom.xml'))).toEqual(same(page('ä 🏛')))
})

test('a second run with the same content changes no byte and no time, of folders neither', async () => {
  const folder = temporaryFolder()
  const files = [
    { path: 'a/index.html', content: page('x') },
    { path: 'small.txt', content: 'klein' },
  ]
  await (await createPublisher(folder)).publish(files)
  const before = stampsIn(folder)
  expect(await (await createPublisher(folder)).publish(files)).toEqual({ written: 0, unchanged: 2 })
  expect(stampsIn(folder)).toEqual(before)
})

test('only what changed is written anew', async () => {
  const folder = temporaryFolder()
  const publisher = await createPublisher(folder)
  await publisher.publish(['a', 'b'].map((name) => ({ path: `${name}.html`, content: page('alt') })))
  const before = stampsIn(folder)
  const changed = [
    { path: 'a.html', content: page('alt') },
    { path: 'b.html', content: page('neu') },
  ]
  expect(await publisher.publish(changed)).toEqual({ written: 1, unchanged: 1 })
  const after = stampsIn(folder)
  expect(['a.html', 'a.html.br', 'a.html.gz'].filter((name) => before[name] !== after[name])).toEqual([])
  expect(['b.html', 'b.html.br', 'b.html.gz'].filter((name) => before[name] === after[name])).toEqual([])
})

test('content of the same length is not taken for the same', async () => {
  const folder = temporaryFolder()
  const publisher = await createPublisher(folder)
  await publisher.publish([{ path: 'a.txt', content: 'alt' }])
  expect(await publisher.publish([{ path: 'a.txt', content: 'neu' }])).toEqual({ written: 1, unchanged: 0 })
})

test('files may come one by one, as they are made', async () => {
  const folder = temporaryFolder()
  async function* files() {
    for (let i = 0; i < 50; i++) yield { path: `release/${i}/index.html`, content: page(`${i}`) }
  }
  expect(await (await createPublisher(folder)).publish(files())).toEqual({ written: 50, unchanged: 0 })
})

test('what fails while files are made comes out, and nothing half-made stays', async () => {
  const folder = temporaryFolder()
  function* files() {
    yield { path: 'a.html', content: page('a') }
    throw new Error('no more')
  }
  await expect((await createPublisher(folder)).publish(files())).rejects.toThrow('no more')
  expect(filesIn(folder)).toEqual(['a.html', 'a.html.br', 'a.html.gz'])
})

/** Clocks of file systems tick so slowly that what happens at once would bear one time. */
function aMomentLater(path: string): void {
  const moment = Date.now() / 1000 + 1
  utimesSync(path, moment, moment)
}

describe('twins', () => {
  test.each([
    ['a.html', true],
    ['a.xml', true],
    ['a.json', true],
    ['feeds.opml', true],
    ['a.css', true],
    ['a.txt', true],
    ['a.png', false],
    ['a', false],
  ])('%s has them: %s', async (path, has) => {
    const folder = temporaryFolder()
    await (await createPublisher(folder)).publish([{ path, content: page('x') }])
    expect(filesIn(folder)).toEqual(has ? [path, `${path}.br`, `${path}.gz`] : [path])
  })

  test('a file that became too small for them loses them', async () => {
    const folder = temporaryFolder()
    const publisher = await createPublisher(folder)
    await publisher.publish([{ path: 'a.html', content: page('x') }])
    await publisher.publish([{ path: 'a.html', content: 'x' }])
    expect(filesIn(folder)).toEqual(['a.html'])
  })

  test('gzip tells no time, so that equal content makes equal bytes', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()]
    await (await createPublisher(one)).publish([{ path: 'a.html', content: page('x') }])
    await (await createPublisher(two)).publish([{ path: 'a.html', content: page('x') }])
    for (const name of ['a.html.gz', 'a.html.br']) {
      expect(readFileSync(join(one, name))).toEqual(readFileSync(join(two, name)))
    }
    expect([...readFileSync(join(one, 'a.html.gz')).subarray(4, 8)]).toEqual([0, 0, 0, 0])
  })

  test.each<[state: string, spoil: (path: string) => void]>([
    ['is missing', (path) => rmSync(path)],
    ['is of another version', (path) => utimesSync(path, 1_000_000, 1_000_000)],
    ['was cut', (path) => [writeFileSync(path, 'x'), aMomentLater(path)]],
    ['is a link', (path) => [rmSync(path), symlinkSync('a.html', path)]],
  ])('a twin that %s is made anew, and the file left alone', async (_state, spoil) => {
    const folder = temporaryFolder()
    const files = [{ path: 'a.html', content: page('x') }]
    await (await createPublisher(folder)).publish(files)
    const before = stampsIn(folder)
    spoil(join(folder, 'a.html.br'))
    expect(await (await createPublisher(folder)).publish(files)).toEqual({ written: 0, unchanged: 1 })
    expect(readAll(join(folder, 'a.html'))).toEqual(same(page('x')))
    const mended = stampsIn(folder)
    expect([mended['a.html'], mended['a.html.gz']]).toEqual([before['a.html'], before['a.html.gz']])
    await (await createPublisher(folder)).publish(files)
    expect(stampsIn(folder)).toEqual(mended)
  })

  test.runIf(process.platform === 'linux')('are swapped in before their file, so that none is ever older', async () => {
    const folder = temporaryFolder()
    const publisher = await createPublisher(folder)
    await publisher.publish([{ path: 'a.html', content: page('1') }])
    const names: string[] = []
    const watcher = watch(folder, (_event, name) => names.push(name ?? ''))
    await publisher.publish([{ path: 'a.html', content: page('2') }])
    while (!names.includes('a.html')) await setImmediate()
    watcher.close()
    expect([...new Set(names)].filter((name) => name.startsWith('a.html'))).toEqual([
      'a.html.gz',
      'a.html.br',
      'a.html',
    ])
  })

  test('carry the time of their file, and each version a later one, whatever the clock says', async () => {
    const folder = temporaryFolder()
    const publisher = await createPublisher(folder)
    const path = join(folder, 'a.html')
    await publisher.publish([{ path: 'a.html', content: page('1') }])
    const future = Date.now() / 1000 + 5000
    for (const name of [path, `${path}.gz`, `${path}.br`]) utimesSync(name, future, future)
    await publisher.publish([{ path: 'a.html', content: page('2') }])
    expect(statSync(path).mtimeMs).toBeGreaterThan(future * 1000)
    expect(statSync(`${path}.gz`).mtimeMs).toBe(statSync(path).mtimeMs)
    expect(statSync(`${path}.br`).mtimeMs).toBe(statSync(path).mtimeMs)
  })
})

test('everybody may read what is published, whatever the umask', async () => {
  const before = process.umask(0o077)
  try {
    const folder = join(temporaryFolder(), 'output')
    await (await createPublisher(folder)).publish([{ path: 'a/b/index.html', content: page('x') }])
    const modeOf = (name: string) => (statSync(join(folder, name)).mode & 0o777).toString(8)
    expect(['', 'a', 'a/b'].map(modeOf)).toEqual(['755', '755', '755'])
    expect(['', '.gz', '.br'].map((twin) => modeOf(`a/b/index.html${twin}`))).toEqual(['644', '644', '644'])
  } finally {
    process.umask(before)
  }
})

describe('paths', () => {
  test.each([
    '../a.html',
    'a/../../b.html',
    '/etc/a.html',
    'a//b.html',
    './a.html',
    'a/./b',
    'a\\b.html',
    'a\0b',
    '',
    'a/',
  ])('%j is refused', async (path) => {
    const folder = join(temporaryFolder(), 'output')
    const publisher = await createPublisher(folder)
    await expect(publisher.publish([{ path, content: 'x' }])).rejects.toThrow(PublishError)
    expect(filesIn(join(folder, '..'))).toEqual([])
  })

  test.each(['out/a.html', 'out/deeper/a.html'])('%s is refused where out is a link that leads out', async (path) => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()]
    symlinkSync(outside, join(folder, 'out'))
    await expect((await createPublisher(folder)).publish([{ path, content: 'x' }])).rejects.toThrow(/leads out/)
    expect(readdirSync(outside)).toEqual([])
  })

  test('a link in the place of a file gives way to the file', async () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()]
    writeFileSync(join(outside, 'secret'), 'x')
    symlinkSync(join(outside, 'secret'), join(folder, 'a.html'))
    await (await createPublisher(folder)).publish([{ path: 'a.html', content: 'x' }])
    expect(lstatSync(join(folder, 'a.html')).isFile()).toBe(true)
    expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('x')
  })

  test('the output folder itself may be a link', async () => {
    const [real, link] = [temporaryFolder(), join(temporaryFolder(), 'link')]
    symlinkSync(real, link)
    await (await createPublisher(link)).publish([{ path: 'a.txt', content: 'x' }])
    expect(filesIn(real)).toEqual(['a.txt'])
  })
})

describe('a folder that cannot be written', () => {
  const isRoot = process.getuid?.() === 0

  test('is named when it is a file', async () => {
    const file = join(temporaryFolder(), 'output')
    writeFileSync(file, '')
    const refusal = createPublisher(file)
    await expect(refusal).rejects.toThrow(PublishError)
    await expect(refusal).rejects.toThrow(file)
    await expect(refusal).rejects.toHaveProperty('cause.code', 'EEXIST')
  })

  test.skipIf(isRoot)('is named when it is locked (skipped for root, whom nothing is locked for)', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    await expect(createPublisher(folder)).rejects.toThrow(folder)
  })

  test('is named when a file stands in the way of a folder', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a'), '')
    const publisher = await createPublisher(folder)
    await expect(publisher.publish([{ path: 'a/b/c.html', content: 'x' }])).rejects.toThrow(join(folder, 'a/b/c.html'))
  })

  test('keeps nothing half-written when a folder stands in the place of the file', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a.html/b'), { recursive: true })
    const publisher = await createPublisher(folder)
    await expect(publisher.publish([{ path: 'a.html', content: 'x' }])).rejects.toThrow(PublishError)
    expect(filesIn(folder)).toEqual([])
  })
})

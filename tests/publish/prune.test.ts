import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPublisher } from '../../src/publish/create-publisher.ts'
import { filesIn, page, temporaryFolder } from './folder.ts'

const published = async (...paths: string[]) => {
  const folder = temporaryFolder()
  const publisher = await createPublisher(folder)
  await publisher.publish(paths.map((path) => ({ path, content: page(path) })))
  return { folder, publisher }
}

test('what is not kept goes with its twins, and folders left empty go too', async () => {
  const { folder, publisher } = await published('release/a/index.html', 'release/b/index.html', 'index.html')
  expect(await publisher.prune('release', new Set(['release/a/index.html']))).toBe(1)
  expect(filesIn(folder).filter((file) => file.endsWith('.html'))).toEqual(['index.html', 'release/a/index.html'])
  expect(filesIn(folder)).toHaveLength(6)
  expect(readdirSync(join(folder, 'release'))).toEqual(['a'])
})

test('with nothing to remove nothing happens', async () => {
  const { folder, publisher } = await published('release/a/index.html')
  const before = filesIn(folder)
  expect(await publisher.prune('release', new Set(['release/a/index.html']))).toBe(0)
  expect(await publisher.prune('elsewhere', new Set())).toBe(0)
  expect(filesIn(folder)).toEqual(before)
})

test('the whole output can be pruned; names with a dot were never published', async () => {
  const { folder, publisher } = await published('all/rss.xml', 'old/rss.xml')
  writeFileSync(join(folder, '.gitkeep'), '')
  expect(await publisher.prune('', new Set(['all/rss.xml']))).toBe(1)
  expect(filesIn(folder)).toEqual(['.gitkeep', 'all/rss.xml', 'all/rss.xml.br', 'all/rss.xml.gz'])
})

test('a link is removed, and not what it leads to', async () => {
  const { folder, publisher } = await published('release/a/index.html')
  const outside = temporaryFolder()
  writeFileSync(join(outside, 'x'), '')
  symlinkSync(outside, join(folder, 'release', 'link'))
  expect(await publisher.prune('release', new Set())).toBe(2)
  expect(readdirSync(outside)).toEqual(['x'])
})

test.each(['..', '../other', '/tmp', 'a/..'])('%s is refused', async (path) => {
  const { publisher } = await published('a/b.html')
  await expect(publisher.prune(path, new Set())).rejects.toThrow(/no path below/)
})

test('a folder that is a link which leads out is refused', async () => {
  const { folder, publisher } = await published('a/b.html')
  const outside = temporaryFolder()
  mkdirSync(join(outside, 'x'))
  symlinkSync(outside, join(folder, 'out'))
  await expect(publisher.prune('out', new Set())).rejects.toThrow(/leads out/)
  expect(readdirSync(outside)).toEqual(['x'])
})

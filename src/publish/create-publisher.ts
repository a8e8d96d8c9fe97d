import { dirname, join } from 'node:path'
import { createMark, tidy } from './leftovers.ts'
import { isThere, openFolder, openOutput, syncFolder } from './output-folder.ts'
import { checkPath } from './output-path.ts'
import { pruneFolder } from './prune-folder.ts'
import { writing } from './publish-error.ts'
import type { OutputFile, Published, Publisher } from './publisher.ts'
import { putFile } from './put-file.ts'

/** Files at work at one time: as many as keep Node's four threads for files and compression busy. */
const AT_WORK = 8

/**
 * Publishes into a folder of the file system, which is made where it is missing. Throws `PublishError` where it cannot be
 * written, then and later. What a process that was killed left half-written is removed.
 */
export async function createPublisher(folder: string): Promise<Publisher> {
  await tidy(await openOutput(folder))
  return {
    lacking: async (paths) => {
      const there = await Promise.all(paths.map((path) => isThere(join(folder, path))))
      return paths.filter((_path, index) => there[index] === false)
    },
    publish: async (files) => publishInto(await openOutput(folder), files),
    prune: async (below, keep) => {
      if (below !== '') checkPath(below)
      const root = await openOutput(folder)
      return writing(join(root, below), () => pruneFolder(root, below, keep))
    },
  }
}

async function publishInto(root: string, files: Parameters<Publisher['publish']>[0]): Promise<Published> {
  const job = createJob(root)
  const published: Published = { written: 0, unchanged: 0 }
  try {
    await several(files, async (file) => {
      published[await job.put(file)]++
    })
  } finally {
    await job.end()
  }
  return published
}

/** Does it for all, a few at a time. What fails is thrown when the others are done. */
async function several<T>(things: AsyncIterable<T> | Iterable<T>, act: (thing: T) => Promise<void>): Promise<void> {
  const queue = iterate(things)
  const work = async (): Promise<void> => {
    for await (const thing of queue) await act(thing)
  }
  const outcomes = await Promise.allSettled(Array.from({ length: AT_WORK }, work))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}

/** One iterator for all who take from it. */
async function* iterate<T>(things: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* things
}

interface Job {
  put(file: OutputFile): Promise<keyof Published>
  end(): Promise<void>
}

function createJob(root: string): Job {
  const mark = createMark(root)
  let marked: Promise<void> | undefined
  const folders = new Map<string, Promise<void>>()
  const touched = new Set<string>()
  const makeFolder = async (folder: string): Promise<void> => {
    for (const parent of await openFolder(root, folder)) touched.add(parent)
  }
  const prepare = async (folder: string): Promise<void> => {
    marked ??= mark.set()
    await marked
    if (!folders.has(folder)) folders.set(folder, makeFolder(folder))
    await folders.get(folder)
  }
  return {
    put: async ({ path, content, twins }) => {
      checkPath(path)
      const file = join(root, path)
      const folder = dirname(file)
      const put = await writing(file, () =>
        putFile({ path: file, bytes: Buffer.from(content), twins }, () => prepare(folder)),
      )
      if (put.touched) touched.add(folder)
      return put.written ? 'written' : 'unchanged'
    },
    end: async () => {
      // Each of these is opened, and a process may open no more than some thousands.
      await several(touched, (folder) => writing(folder, () => syncFolder(folder)))
      if (marked !== undefined) await mark.lift()
    },
  }
}

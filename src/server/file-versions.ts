import { constants } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { hashOfBytes, hashOfFile } from './content-hash.ts'
import { recentlyUsed } from './recently-used.ts'

/** One version of a file: hash, size and bytes belong together, whatever happens to the name afterwards. */
export interface FileVersion {
  /** Of the bytes; see `content-hash.ts`. */
  hash: string
  size: number
  /** Milliseconds. */
  modified: number
  /** Present where the file is small enough to be kept. */
  bytes?: Uint8Array<ArrayBuffer>
  /** Reads a large file from one descriptor; undefined where the name holds another version by now. */
  stream: () => Promise<ReadableStream | undefined>
}

export interface FileVersions {
  /** The version the name holds now; undefined where there is none to serve. `file` is relative to the folder. */
  current(file: string): Promise<FileVersion | undefined>
}

/** Larger files are streamed. A file of the output is a hundred kilobytes, the largest archives are some megabytes. */
const MOST_IN_MEMORY = 4 * 1024 * 1024
const CACHE_BYTES = 64 * 1024 * 1024

/** What the name does not lead to; anything else, such as a broken disk, is not for the client to know. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EISDIR'])

/** Files below a folder. A file is read and hashed once for each of its versions, not for each request. */
export function fileVersions(folder: string): FileVersions {
  const known = recentlyUsed<{ identity: string; version: Promise<FileVersion> }>(CACHE_BYTES)
  const read = async (file: string): Promise<FileVersion | undefined> => {
    const path = join(folder, file)
    const state = await identityAt(path)
    if (state === undefined) return undefined
    const before = known.get(file)
    if (before?.identity === state.identity) return before.version
    const version = readVersion(folder, path)
    known.set(file, { identity: state.identity, version }, Math.min(state.size, MOST_IN_MEMORY))
    version.catch(() => known.delete(file))
    return version
  }
  return { current: (file) => read(file).catch(absentOrThrow) }
}

async function readVersion(folder: string, path: string): Promise<FileVersion> {
  const handle = await openInside(folder, path)
  try {
    const { identity, size, modified } = await identityOf(handle)
    const stream = (): Promise<ReadableStream | undefined> => streamOf({ folder, path, identity, size })
    if (size > MOST_IN_MEMORY) return { hash: await hashOfFile(handle), size, modified, stream }
    const bytes = await handle.readFile()
    return { hash: hashOfBytes(bytes), size: bytes.length, modified, bytes, stream }
  } finally {
    await handle.close()
  }
}

interface Wanted {
  folder: string
  path: string
  identity: string
  size: number
}

async function streamOf({ folder, path, identity, size }: Wanted): Promise<ReadableStream | undefined> {
  const handle = await openInside(folder, path)
  if ((await identityOf(handle)).identity === identity) {
    return Readable.toWeb(handle.createReadStream({ start: 0, end: size - 1 }))
  }
  await handle.close()
  return undefined
}

/** Symbolic links may lead from one file of the folder to another, and nowhere else. */
async function openInside(folder: string, path: string): Promise<FileHandle> {
  const [root, real] = await Promise.all([realpath(folder), realpath(path)])
  if (!real.startsWith(root + sep)) throw Object.assign(new Error(`${path} leads out of ${folder}`), { code: 'ELOOP' })
  return open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
}

async function identityAt(path: string): Promise<Identity | undefined> {
  const state = await stat(path, { bigint: true })
  return state.isFile() ? identify(state) : undefined
}

async function identityOf(handle: FileHandle): Promise<Identity> {
  return identify(await handle.stat({ bigint: true }))
}

interface Identity {
  identity: string
  size: number
  modified: number
}

interface State {
  dev: bigint
  ino: bigint
  size: bigint
  mtimeNs: bigint
  ctimeNs: bigint
}

function identify({ dev, ino, size, mtimeNs, ctimeNs }: State): Identity {
  return {
    identity: [dev, ino, size, mtimeNs, ctimeNs].join(':'),
    size: Number(size),
    modified: Number(mtimeNs / 1_000_000n),
  }
}

function absentOrThrow(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return undefined
  throw error
}

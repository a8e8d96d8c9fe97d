import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import type { Coding } from './accept-encoding.ts'
import { hashOfBytes } from './content-hash.ts'
import type { FileVersion, FileVersions } from './file-versions.ts'

/** File name and entity tag of a compressed twin end in this. */
export const SUFFIX: Record<Coding, string> = { br: 'br', gzip: 'gz' }

const DECODERS = { br: promisify(brotliDecompress), gzip: promisify(gunzip) }

const contents = new WeakMap<FileVersion, Promise<string | undefined>>()

/**
 * The first of the codings there is a twin for that says the same as the plain file. Names are swapped one by one: for a
 * moment the plain file is new and its twin old, so a twin is read once and compared, and never trusted by its name.
 */
export async function twinOf(
  files: FileVersions,
  plain: { file: string; version: FileVersion },
  codings: Coding[],
): Promise<{ coding: Coding; version: FileVersion } | undefined> {
  for (const coding of codings) {
    const version = await files.current(`${plain.file}.${SUFFIX[coding]}`)
    if (version !== undefined && (await contentOf(version, coding, plain.version.size)) === plain.version.hash) {
      return { coding, version }
    }
  }
  return undefined
}

function contentOf(version: FileVersion, coding: Coding, size: number): Promise<string | undefined> {
  const known = contents.get(version)
  if (known !== undefined) return known
  const content = decodedHash(version, coding, size)
  contents.set(version, content)
  return content
}

/** Hash of what the twin unpacks to; undefined where it is torn, larger than the plain file or too large to look at. */
async function decodedHash({ bytes }: FileVersion, coding: Coding, size: number): Promise<string | undefined> {
  if (bytes === undefined) return undefined
  try {
    return hashOfBytes(await DECODERS[coding](bytes, { maxOutputLength: Math.max(size, 1) }))
  } catch {
    return undefined
  }
}

import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/** SHA-256, the first 128 bits in base64url: 22 characters that fit into an entity tag. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, LENGTH)
}

/** The same over a file that is too large to be read at once; the handle stays open. */
export async function hashOfFile(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) hash.update(chunk)
  return hash.digest('base64url').slice(0, LENGTH)
}

const LENGTH = 22

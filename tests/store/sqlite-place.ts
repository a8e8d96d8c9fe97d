import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open-store.ts'
import type { StorePlace } from './contract.ts'

/** A database file in a folder of its own. */
export async function sqlitePlace(): Promise<StorePlace & { file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'amtsticker-store-'))
  const file = join(folder, 'data', 'amtsticker.db')
  return { file, open: () => openStore(file), remove: () => rm(folder, { recursive: true }) }
}

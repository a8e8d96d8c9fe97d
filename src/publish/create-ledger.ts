import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { isThere, openOutput, syncFolder } from './output-folder.ts'
import { writing } from './publish-error.ts'
import type { Ledger, LedgerFile } from './publisher.ts'
import { stageFile } from './stage-file.ts'

const NAME = '.ledger.json'

/** The ledger of an output folder, in that folder: who removes the output removes what was said of it. */
export function createLedger(folder: string): LedgerFile {
  return {
    read: async () => {
      const path = join(folder, NAME)
      return (await isThere(path)) ? parse(await readFile(path, 'utf8')) : undefined
    },
    write: async (ledger) => {
      const root = await openOutput(folder)
      const path = join(root, NAME)
      await writing(path, async () => {
        await rename(await stageFile(path, Buffer.from(JSON.stringify(ledger)), Date.now() / 1000), path)
        await syncFolder(root)
      })
    },
  }
}

function parse(text: string): Ledger | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isLedger(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isLedger(value: unknown): value is Ledger {
  if (typeof value !== 'object' || value === null) return false
  if (!('revision' in value && 'look' in value && 'documents' in value)) return false
  const { revision, look, documents } = value
  if (typeof revision !== 'number' || typeof look !== 'string') return false
  return isRecord(documents) && Object.values(documents).every((fingerprint) => typeof fingerprint === 'string')
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { isThere, openOutput, syncFolder } from './output-folder.ts'
import { PublishError, writing } from './publish-error.ts'
import type { Ledger, LedgerFile, StoreFacts } from './publisher.ts'
import { stageFile } from './stage-file.ts'

const NAME = '.ledger.json'

/**
 * The ledger of an output folder, in that folder: who removes the output removes what was said of it.
 * @param anyStore take any store for the right one, however little it holds
 */
export function createLedger(folder: string, { anyStore = false }: { anyStore?: boolean } = {}): LedgerFile {
  return {
    read: async (facts) => {
      const path = join(folder, NAME)
      const ledger = (await isThere(path)) ? parse(await readFile(path, 'utf8')) : undefined
      if (ledger !== undefined && !anyStore) refusePoorer(folder, ledger, facts)
      return ledger
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

function refusePoorer(folder: string, before: Ledger, { store, releases }: StoreFacts): void {
  if (before.store === store || before.releases <= releases) return
  throw new PublishError(
    `${folder} was made from another store, with ${before.releases} releases; this one has ${releases}: name the right folder with --data, or remove ${folder} to begin anew`,
  )
}

function parse(text: string): Ledger | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isLedger(value) ? value : undefined
  } catch {
    return undefined
  }
}

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isNumber: Test = (value) => typeof value === 'number'
const isPair: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(isText)

const SHAPE: Record<keyof Ledger, Test> = {
  store: isText,
  releases: isNumber,
  revision: isNumber,
  look: isText,
  topics: (value) => Array.isArray(value) && value.every(isPair),
  documents: (value) => isRecord(value) && Object.values(value).every(isText),
}

const isLedger = (value: unknown): value is Ledger =>
  isRecord(value) && Object.entries(SHAPE).every(([key, fits]) => fits(value[key]))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

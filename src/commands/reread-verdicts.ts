import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { OpenHouse } from '../app.ts'
import { formatProblem } from '../config/load-config.ts'
import { loadVerdicts } from '../config/load-verdicts.ts'
import { type Folder, readVerdicts } from '../config/read-folder.ts'
import { rememberVerdicts } from '../worker/curator-verdicts.ts'
import type { Context } from './context.ts'

/** Milliseconds in which an editor has written a file. */
const WRITTEN = 200

/**
 * The house, in which each cycle begins with what was changed in `verdicts.yaml` by hand; the commands tell the store
 * themselves. While the file is not in order, what it said before holds.
 */
export function rereadingVerdicts(house: OpenHouse, context: Context): OpenHouse {
  const reread = createReader(house, context)
  return {
    ...house,
    exclusively: (task) =>
      house.exclusively(async () => {
        await reread()
        return task()
      }),
  }
}

function createReader({ store }: OpenHouse, { config, terminal }: Context): () => Promise<void> {
  let known: Folder | undefined
  return async () => {
    const read = await readVerdicts(config)
    if (isDeepStrictEqual(read, known)) return
    if (known !== undefined) {
      // Half a file would say that the other half is taken back.
      await pause(WRITTEN)
      if (!isDeepStrictEqual(read, await readVerdicts(config))) return
    }
    known = read
    const { verdicts, problems } = await loadVerdicts(read)
    if (problems.length === 0) return rememberVerdicts(store, verdicts)
    for (const problem of problems) terminal.say(formatProblem(problem))
    terminal.say('the verdicts that were in order last hold until these are mended')
  }
}

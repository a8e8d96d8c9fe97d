import { isDeepStrictEqual } from 'node:util'
import type { CuratorVerdict } from '../model/relation.ts'
import type { Store } from '../store/store.ts'

const MARK = 'verdicts'

/** What curators said, as the store was told last: a running service hears of a new word through it. */
export async function knownVerdicts(store: Store): Promise<CuratorVerdict[]> {
  return JSON.parse((await store.mark(MARK)) ?? '[]')
}

/** Tells the store what the configuration says; what is new there is a reason to look at its articles again. */
export async function rememberVerdicts(store: Store, verdicts: CuratorVerdict[]): Promise<void> {
  const known = await knownVerdicts(store)
  if (isDeepStrictEqual(known, verdicts)) return
  const changed = [...verdicts, ...known].filter(
    (one) =>
      !(
        verdicts.some((other) => isDeepStrictEqual(one, other)) && known.some((other) => isDeepStrictEqual(one, other))
      ),
  )
  await store.addPending(changed.flatMap(({ articles }) => articles))
  await store.saveMark(MARK, JSON.stringify(verdicts))
}

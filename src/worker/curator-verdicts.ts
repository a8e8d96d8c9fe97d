import { isDeepStrictEqual } from 'node:util'
import type { CuratorVerdict } from '../model/relation.ts'
import type { Store } from '../store/store.ts'

const SAID = 'verdicts'
const WITHDRAWN = 'verdicts-withdrawn'

/** What curators said, as the store was told last: a running service hears of a new word through it. */
export interface KnownVerdicts {
  verdicts: CuratorVerdict[]
  /** Said once, and not yet undone. */
  withdrawn: CuratorVerdict[]
}

export async function knownVerdicts(store: Store): Promise<KnownVerdicts> {
  return { verdicts: await listAt(store, SAID), withdrawn: await listAt(store, WITHDRAWN) }
}

const listAt = async (store: Store, mark: string): Promise<CuratorVerdict[]> =>
  JSON.parse((await store.mark(mark)) ?? '[]')

/** Tells the store what the configuration says; what is new or gone there is a reason to look at its articles again. */
export async function rememberVerdicts(store: Store, verdicts: CuratorVerdict[]): Promise<void> {
  const known = await knownVerdicts(store)
  if (isDeepStrictEqual(known.verdicts, verdicts)) return
  const gone = without(known.verdicts, verdicts)
  const changed = [...without(verdicts, known.verdicts), ...gone]
  const named = changed.flatMap(({ articles }) => articles)
  await store.addPending(named)
  await store.saveMark(WITHDRAWN, JSON.stringify(without([...known.withdrawn, ...gone], verdicts)))
  await store.saveMark(SAID, JSON.stringify(verdicts))
  // A running service may have settled them in between, not knowing.
  await store.addPending(named)
}

/** To be called when everything said was settled. */
export async function forgetWithdrawn(store: Store, { withdrawn }: KnownVerdicts): Promise<void> {
  if (withdrawn.length > 0) await store.saveMark(WITHDRAWN, '[]')
}

/** Those that do not stand in the other list, whatever is said of them there. */
function without(verdicts: CuratorVerdict[], others: CuratorVerdict[]): CuratorVerdict[] {
  return verdicts.filter((one) => !others.some((other) => saysTheSame(one, other)))
}

const saysTheSame = (one: CuratorVerdict, other: CuratorVerdict): boolean =>
  one.verdict === other.verdict && isDeepStrictEqual(one.articles.toSorted(), other.articles.toSorted())

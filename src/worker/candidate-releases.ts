import { setImmediate as others } from 'node:timers/promises'
import type { Store } from '../store/store.ts'
import type { Prefilter } from '../topics/prefilter.ts'

const PAGE = 10_000

/** Keys of the releases that a prefilter does not rule out, all of them without one. Others may run between two pages of words. */
export async function candidateReleases(store: Store, prefilter: Prefilter | undefined): Promise<Set<string>> {
  if (prefilter === undefined) return new Set((await store.topicMembers('all')).map(({ key }) => key))
  const words: string[] = []
  for (
    let page = await store.vocabulary('', PAGE);
    page.length > 0;
    page = await store.vocabulary(lastOf(page), PAGE)
  ) {
    words.push(...page.filter((word) => prefilter.wantsWord(word)))
    await others()
  }
  const sources = (await store.sources()).filter((source) => prefilter.wantsSource(source)).map(({ id }) => id)
  return new Set([...(await store.releasesWithWords(words)), ...(await store.releasesOfSources(sources))])
}

const lastOf = (page: string[]): string => page.at(-1) ?? ''

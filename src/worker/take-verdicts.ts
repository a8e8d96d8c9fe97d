import type { Published } from '../publish/publisher.ts'
import type { House } from './house.ts'
import { checkOutput, publishChanges } from './publish-changes.ts'
import { rememberSources } from './remember-sources.ts'
import { settleArticles } from './settle-articles.ts'
import { sortIntoTopics } from './sort-into-topics.ts'

/** What a cycle does when no source is due: what curators said takes effect, and is published. */
export async function takeVerdicts(house: House): Promise<Published> {
  await checkOutput(house)
  await rememberSources(house)
  await settleArticles(house, house.now())
  await sortIntoTopics(house)
  return publishChanges(house)
}

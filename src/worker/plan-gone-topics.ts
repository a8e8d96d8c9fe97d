import { renderGone } from '../site/gone-page.ts'
import type { House } from './house.ts'
import type { PlannedDocument } from './planned-document.ts'
import type { PublishedTopic } from './published-topics.ts'
import { hashOf } from './remember-sources.ts'
import { siteFacts, topicFacts } from './site-facts.ts'

/** Mark of the titles of all topics that were ever published, by id. */
const PUBLISHED = 'topics-published'

/** By `gone.html` the server knows to answer 410; `index.html` is for servers that know nothing of it. */
const FILES = ['index.html', 'gone.html']

/** A page in the place of each topic that was published once and is no longer configured. */
export async function* planGoneTopics(house: House, topics: PublishedTopic[]): AsyncGenerator<PlannedDocument> {
  const others = topics.map(topicFacts)
  for (const [id, title] of await formerTopics(house, topics)) {
    for (const file of FILES) {
      yield {
        path: `${id}/${file}`,
        fingerprint: hashOf([id, title, others.map((topic) => [topic.id, topic.title])]),
        content: async () => renderGone({ site: siteFacts(house), topic: { id, title }, topics: others }),
      }
    }
  }
}

async function formerTopics({ store }: House, topics: PublishedTopic[]): Promise<Map<string, string>> {
  const mark = await store.mark(PUBLISHED)
  const known = new Map<string, string>(mark === undefined ? [] : JSON.parse(mark))
  for (const { id, title } of topics) known.set(id, title)
  const now = JSON.stringify([...known])
  if (now !== mark) await store.saveMark(PUBLISHED, now)
  for (const { id } of topics) known.delete(id)
  return known
}

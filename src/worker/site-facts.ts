import type { SiteFacts, TopicFacts } from '../site/page-facts.ts'
import type { House } from './house.ts'
import type { PublishedTopic } from './published-topics.ts'

export function siteFacts({ config }: House): SiteFacts {
  const { title, url, language, timezone } = config.settings
  return { title, url, language, timezone }
}

export const topicFacts = ({ id, title, description, members }: PublishedTopic): TopicFacts => ({
  id,
  title,
  description,
  count: members.length,
})

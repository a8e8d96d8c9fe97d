import type { Article } from '../model/article.ts'
import type { SourceFacts } from '../model/source.ts'
import type { TopicField } from '../model/topic.ts'

/** What a topic rule looks at. */
export interface Matchable {
  article: Pick<Article, 'title' | 'kicker' | 'summary' | 'keywords' | 'body' | 'language'>
  source: Pick<SourceFacts, 'id' | 'jurisdiction' | 'role' | 'tags'>
}

/** A rule word that was found. */
export interface TopicHit {
  field: TopicField
  /** The entry of the rule, as written in YAML. */
  rule: string
  /** The words of the text, as written there. */
  text: string
}

export interface TopicMatch {
  topicId: string
  hits: TopicHit[]
}

/** All topics, compiled once per configuration. */
export interface Matcher {
  match(subject: Matchable): TopicMatch[]
}

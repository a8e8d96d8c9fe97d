import type { Article } from '../model/article.ts'
import type { SourceFacts } from '../model/source.ts'
import type { TopicField } from '../model/topic.ts'

/** What a topic rule looks at. */
export interface Matchable {
  article: Pick<Article, 'title' | 'kicker' | 'summary' | 'keywords' | 'body' | 'language' | 'section'>
  source: Pick<SourceFacts, 'id' | 'jurisdiction' | 'role' | 'tags'>
}

/** A rule word that was found. */
export interface TopicHit {
  field: TopicField
  /** The entry of the rule, as written in YAML. */
  rule: string
  /** The words of the text, as written there, at the first place. */
  text: string
  /** How often. */
  count: number
}

/** What else than words brings an article into a topic. */
export type OtherReason =
  | { kind: 'source' | 'tag' | 'section'; text: string }
  | { kind: 'topic'; text: string }
  /** The topic asks for no words. */
  | { kind: 'no-condition' }

/** Why an article whose words were found is not in a topic all the same. */
export type Obstacle =
  | { kind: 'origin' }
  | { kind: 'too-few-points'; threshold: number }
  | { kind: 'condition' }
  | { kind: 'excluded'; hits: TopicHit[] }

export interface TopicMatch {
  topicId: string
  hits: TopicHit[]
  points: number
  /** Where words alone did not do it. */
  because?: OtherReason
}

/** A topic that has something to do with an article. */
export interface TopicVerdict extends TopicMatch {
  /** Absent where the article belongs to the topic. */
  obstacle?: Obstacle
}

/** All topics, compiled once per configuration. */
export interface Matcher {
  /** The topics an article belongs to, in the order of the configuration. */
  match(subject: Matchable): TopicMatch[]
  /** The same, and those it misses although their words were found. */
  judge(subject: Matchable): TopicVerdict[]
}

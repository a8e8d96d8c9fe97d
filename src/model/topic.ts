import type { Role } from './source.ts'

export const TOPIC_FIELDS = ['title', 'summary', 'keywords', 'body'] as const
export type TopicField = (typeof TOPIC_FIELDS)[number]

/** Which sources a topic draws from; an empty list is no condition. */
export interface TopicOrigin {
  jurisdictions: string[]
  sources: string[]
  roles: Role[]
  tags: string[]
  languages: string[]
}

/** A rule that selects releases, and the feeds published for it. Defaults are filled in. */
export interface Topic {
  id: string
  title: string
  description?: string
  any: string[]
  all: string[]
  none: string[]
  in: TopicField[]
  from: TopicOrigin
  examples: { match: string[]; skip: string[] }
}

/** Names that are taken in the output and can be no topic's id. */
export const RESERVED_TOPIC_IDS = ['all', 'release', 'status', 'assets', 'healthz', 'metrics'] as const

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

/** Whose releases belong to a topic unless the words of another one are found in them. */
export interface TopicPreference {
  /** Ids of sources. */
  sources: string[]
  /** Tags of sources. */
  tags: string[]
  /** Words, as in the rules, that are looked for in an article's section. */
  sections: string[]
}

export const TOPIC_ORDERS = ['published', 'first-seen'] as const
export type TopicOrder = (typeof TOPIC_ORDERS)[number]

/** A rule that selects releases, and the feeds published for it. Defaults are filled in. */
export interface Topic {
  id: string
  title: string
  description?: string
  any: string[]
  all: string[]
  none: string[]
  /** A query in one line, which holds together with the lists. */
  match?: string
  in: TopicField[]
  /** Points that the words found have to reach. */
  threshold: number
  from: TopicOrigin
  prefer: TopicPreference
  /** Ids of topics whose releases belong to this one too. */
  include: string[]
  /** Most releases of one source among a hundred in the live feed. */
  quota?: number
  order: TopicOrder
  examples: { match: string[]; skip: string[] }
}

/** Names that are taken in the output and can be no topic's id. */
export const RESERVED_TOPIC_IDS = ['all', 'release', 'status', 'assets', 'healthz', 'metrics'] as const

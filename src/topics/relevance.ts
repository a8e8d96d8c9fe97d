import type { TopicField } from '../model/topic.ts'

/**
 * Points by where words are found. A word in the title or among the keywords is enough by itself, one in the lead is
 * half as much, and in the body counts how thickly the words stand. Measured, see docs/topics.md.
 */
const POINTS = { title: 3, keywords: 3, summary: 1.5 } as const
/** Points in the body for each hit in a hundred words. */
const POINTS_PER_PERCENT = 1
export const DEFAULT_THRESHOLD = 3

/** Hits of a topic's words in one field. */
export interface FieldHits {
  field: TopicField
  hits: number
  /** Length of the field. */
  words: number
}

export function pointsOf(fields: FieldHits[]): number {
  return fields.reduce((sum, { field, hits, words }) => sum + pointsIn(field, hits, words), 0)
}

function pointsIn(field: TopicField, hits: number, words: number): number {
  if (hits === 0) return 0
  return field === 'body' ? (POINTS_PER_PERCENT * 100 * hits) / words : POINTS[field]
}

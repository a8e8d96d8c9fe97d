import type { TopicField } from '../model/topic.ts'

/**
 * Points by where words are found. A word in the title or among the keywords is enough by itself, one in the lead is
 * half as much, and in the body counts how thickly the words stand. Measured, see docs/topics.md.
 */
const POINTS = { title: 3, keywords: 3, summary: 1.5 } as const
/** Points in the body for each hit in a hundred words. */
const POINTS_PER_PERCENT = 1.25
export const DEFAULT_THRESHOLD = 3
/** Points are sums of fractions. */
export const ROUNDING = 1e-9

/** Hits of a topic's words in one field. */
export interface FieldHits {
  field: TopicField
  hits: number
}

/** @param words in the fields that are looked into; where no body is among them, the lead is the text. */
export function pointsOf(fields: FieldHits[], words: ReadonlyMap<TopicField, number>): number {
  const text: TopicField = words.has('body') ? 'body' : 'summary'
  return fields.reduce((sum, { field, hits }) => {
    const density = field === text ? densityPoints(hits, words.get(field)) : 0
    return sum + density + (field === 'body' ? 0 : POINTS[field])
  }, 0)
}

/** No fewer points than any topic gives for hits in a field of so many words, wherever it looks: for the first, and for each. */
export const mostPointsIn = (field: TopicField, words: number): { once: number; each: number } => ({
  once: field === 'body' ? 0 : POINTS[field],
  each: field === 'body' || field === 'summary' ? densityPoints(1, words) : 0,
})

const densityPoints = (hits: number, words = 1): number => (POINTS_PER_PERCENT * 100 * hits) / words

import type { TopicField } from '../model/topic.ts'
import type { Matchable, Matcher, Obstacle, TopicHit, TopicVerdict } from './matcher.ts'

/** One thing that speaks for a topic, and where it stands. */
export interface Evidence {
  where: TopicField | 'source' | 'tag' | 'section' | 'topic'
  text: string
}

/** Why a release is in a topic. */
export interface TopicReason {
  topicId: string
  /** What weighs most first; empty where the topic takes everything that nothing excludes. */
  evidence: Evidence[]
}

/** Why a release is not in a topic whose words are in it. */
export interface NearMiss extends TopicReason {
  points: number
  obstacle: Obstacle
}

/** The articles of a release, the one that leads first. */
interface Explained {
  lead: Matchable
  copies: Matchable[]
}

/** Words told for each topic. */
const MOST_EVIDENCE = 3
const WEIGHTIEST_FIRST: Evidence['where'][] = ['title', 'keywords', 'summary', 'body']

interface TopicExplanation {
  /** For each topic it is in, what brought it there: the lead where it does, else the first copy. */
  reasons: TopicReason[]
  /** Topics whose words are in it and that it is not in, by the article that comes nearest. */
  misses: NearMiss[]
}

/** Why a release is in its topics, and why not in others. */
export function explainTopics(matcher: Matcher, { lead, copies }: Explained): TopicExplanation {
  const verdicts = [lead, ...copies].flatMap((subject) => matcher.judge(subject))
  const reasons = new Map<string, TopicReason>()
  for (const verdict of verdicts) {
    if (verdict.obstacle === undefined && !reasons.has(verdict.topicId)) reasons.set(verdict.topicId, reasonOf(verdict))
  }
  const misses = new Map<string, NearMiss>()
  for (const verdict of verdicts.toSorted((a, b) => b.points - a.points)) {
    const miss = reasons.has(verdict.topicId) || misses.has(verdict.topicId) ? undefined : missOf(verdict)
    if (miss !== undefined) misses.set(verdict.topicId, miss)
  }
  return { reasons: [...reasons.values()], misses: [...misses.values()] }
}

function reasonOf({ topicId, hits, because }: TopicVerdict): TopicReason {
  if (because === undefined) return { topicId, evidence: evidenceOf(hits) }
  return { topicId, evidence: because.kind === 'no-condition' ? [] : [{ where: because.kind, text: because.text }] }
}

const missOf = ({ topicId, hits, points, obstacle }: TopicVerdict): NearMiss | undefined =>
  obstacle === undefined ? undefined : { topicId, points, obstacle, evidence: evidenceOf(hits) }

function evidenceOf(hits: TopicHit[]): Evidence[] {
  const ranked = hits.toSorted((a, b) => WEIGHTIEST_FIRST.indexOf(a.field) - WEIGHTIEST_FIRST.indexOf(b.field))
  const distinct = new Map<string, Evidence>()
  for (const { field, text } of ranked) {
    const known = text.toLowerCase()
    if (!distinct.has(known)) distinct.set(known, { where: field, text })
  }
  return [...distinct.values()].slice(0, MOST_EVIDENCE)
}

import type { FullRelease } from '../model/release.ts'
import type { Evidence, TopicReason } from '../topics/explain-topics.ts'
import { type Fragment, html, type Markup } from './html.ts'
import type { TopicFacts } from './page-facts.ts'
import type { WordKey, Words } from './words.ts'

/** All topics, and why a release is in its own. */
export interface InTopics {
  topics: TopicFacts[]
  reasons: TopicReason[]
}

const PLACES: Record<Evidence['where'], WordKey> = {
  title: 'whereTitle',
  summary: 'whereSummary',
  keywords: 'keywords',
  body: 'whereBody',
  source: 'whereSource',
  tag: 'whereTag',
  section: 'section',
  topic: 'whereTopic',
}

/** The topics of a release by their titles, each with what brought it there. */
export function topicLinks(release: FullRelease, { topics, reasons }: InTopics, words: Words): Fragment[] {
  const titles = new Map(topics.map(({ id, title }) => [id, title]))
  const own = topics
    .filter(({ id }) => release.topics.includes(id))
    .sort((a, b) => a.title.localeCompare(b.title, words.language))
  return own.map(({ id, title }) => {
    const evidence = reasons.find(({ topicId }) => topicId === id)?.evidence ?? []
    const known = evidence.map((one) =>
      one.where === 'topic' ? { ...one, text: titles.get(one.text) ?? one.text } : one,
    )
    return html`<a href="../../${id}/index.html">${title}</a>${reasonText(known, words)}`
  })
}

function reasonText(evidence: Evidence[], words: Words): Markup | undefined {
  if (evidence.length === 0) return undefined
  const told = evidence.map(({ where, text }) => words.say('evidence', { where: words.say(PLACES[where]), text }))
  return html` <small>${words.say('because', { evidence: told.join(', ') })}</small>`
}

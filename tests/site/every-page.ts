import type { Version } from '../../src/model/article.ts'
import type { FullRelease } from '../../src/model/release.ts'
import { renderGone } from '../../src/site/gone-page.ts'
import { renderIndex } from '../../src/site/index-page.ts'
import type { SiteFacts } from '../../src/site/page-facts.ts'
import { renderRelease } from '../../src/site/release-page.ts'
import { renderStatus } from '../../src/site/status-page.ts'
import { renderTopic } from '../../src/site/topic-page.ts'
import type { TopicReason } from '../../src/topics/explain-topics.ts'
import { article, RELEASES, ROWS, release, SITE, TOPICS } from './samples.ts'

export function versionsOf({ lead }: FullRelease): Version[] {
  const { article: now } = lead
  const before = article({ title: 'Erstes Kabinett für Digitalisierung tagt' })
  return [
    { articleId: now.id, number: 1, seenAt: '2018-06-07T09:12:00Z', textHash: 'x', content: before },
    { articleId: now.id, number: 2, seenAt: '2018-06-08T12:30:00Z', textHash: 'y', content: now },
  ]
}

const REASONS: TopicReason[] = [
  {
    topicId: 'digitalisierung',
    evidence: [
      { where: 'title', text: 'Digitalisierungskabinett' },
      { where: 'body', text: '<b>Akte</b>' },
    ],
  },
]

/** Every kind of page at the path it has in the output. */
export function everyPage(site: SiteFacts = SITE, releases: FullRelease[] = RELEASES): Map<string, string> {
  const pages = new Map([
    ['index.html', renderIndex({ site, topics: TOPICS, newest: releases })],
    ['baeder/index.html', renderGone({ site, topic: { id: 'baeder', title: 'Bäder <& Seen>' }, topics: TOPICS })],
    ['status/index.html', renderStatus({ site, rows: ROWS, now: '2018-06-07T09:20:00Z' })],
  ])
  for (const topic of TOPICS) {
    const shown = topic.count === 1 ? releases.slice(0, 1) : releases
    pages.set(`${topic.id}/index.html`, renderTopic({ site, topic, topics: TOPICS, releases: shown }))
  }
  for (const one of releases) {
    const page = { site, release: one, versions: versionsOf(one), topics: TOPICS, reasons: REASONS }
    pages.set(`release/${one.key}/index.html`, renderRelease(page))
  }
  const moved = release({ key: 'm0v3', supersededBy: 'r7k2' })
  const replacement = releases[0] ?? release()
  pages.set(
    'release/m0v3/index.html',
    renderRelease({ site, release: moved, versions: [], topics: TOPICS, reasons: [], replacement }),
  )
  return pages
}

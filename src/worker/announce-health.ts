import { writeHealthFeed } from '../feeds/health-feed.ts'
import type { SourceHealth } from '../model/source-health.ts'
import { renderStatus } from '../site/status-page.ts'
import type { House } from './house.ts'
import { siteFacts } from './site-facts.ts'
import { sourceHealth } from './source-health.ts'

/** How every configured source is, in their order. */
export async function healthOfSources({
  config,
  store,
  now,
}: Pick<House, 'config' | 'store' | 'now'>): Promise<SourceHealth[]> {
  const states = new Map((await store.sourceStates()).map((state) => [state.sourceId, state]))
  const counts = await store.articleCounts()
  return config.sources.map((source) => {
    const [state, count] = [states.get(source.id), counts.get(source.id)]
    const known = {
      ...(state === undefined ? {} : { state }),
      articles: count?.articles ?? 0,
      ...(count === undefined ? {} : { lastNew: count.lastFirstSeen }),
    }
    return sourceHealth(source, known, now())
  })
}

/** Writes `status/`, the only place where failures appear, and the only one that tells times. */
export async function announceHealth(house: House): Promise<void> {
  const rows = await healthOfSources(house)
  const now = house.now()
  const { url, title, language } = house.config.settings
  await house.publisher.publish([
    { path: 'status/index.html', content: renderStatus({ site: siteFacts(house), rows, now }) },
    { path: 'status/status.json', content: `${JSON.stringify({ now, sources: rows }, null, 2)}\n` },
    { path: 'status/atom.xml', content: writeHealthFeed({ siteUrl: url, siteTitle: title, language, rows, now }) },
  ])
}

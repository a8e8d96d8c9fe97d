import { html, type Markup } from './html.ts'
import type { SiteFacts, TopicFacts } from './page-facts.ts'
import type { Words } from './words.ts'

const FEEDS = [
  { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  { name: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
  { name: 'JSON', file: 'feed.json', type: 'application/feed+json' },
] as const

/** Feed autodiscovery: one `link rel=alternate` for each format, with absolute URLs. */
export function feedDiscovery(site: SiteFacts, topic: TopicFacts): Markup[] {
  return FEEDS.map(
    ({ name, file, type }) =>
      html`<link rel="alternate" type="${type}" title="${topic.title} – ${site.title} (${name})" href="${site.url}${topic.id}/${file}">
`,
  )
}

/** The topic's feeds as a list of links; `folder` is the relative way to the topic's folder. */
export function feedList(topic: TopicFacts, folder: string, words: Words): Markup {
  return html`<ul class="feeds" aria-label="${words.say('feedsOf', { topic: topic.title })}">
${FEEDS.map(
  ({ name, file, type }) =>
    html`<li><a href="${folder}${file}" type="${type}">${name}<span class="hidden"> – ${topic.title}</span></a></li>
`,
)}</ul>`
}

import type { FullRelease } from '../model/release.ts'
import { feedDiscovery, feedList } from './feed-links.ts'
import { html, type Markup } from './html.ts'
import { langAttribute, renderPage } from './layout.ts'
import { descriptionOf, type SiteFacts, type TopicFacts } from './page-facts.ts'
import { releaseList } from './release-list.ts'
import { countText, type Words, wordsFor } from './words.ts'

export interface TopicPage {
  site: SiteFacts
  topic: TopicFacts
  /** All topics, for the way to the others; this one is left out. */
  topics: TopicFacts[]
  /** Those of the live feed, in its order. */
  releases: FullRelease[]
}

/** One topic: its newest releases and its feeds. */
export function renderTopic({ site, topic, topics, releases }: TopicPage): string {
  const words = wordsFor(site.language)
  const lang = langAttribute(site.language, words)
  const description = descriptionOf(topic)
  return renderPage({
    site,
    words,
    root: '../',
    title: topic.title,
    description: description ?? words.say('intro'),
    canonical: `${site.url}${topic.id}/`,
    head: feedDiscovery(site, topic),
    main: html`<div class="wide opening">
<h1${lang}>${topic.title}</h1>
${description === undefined ? undefined : html`<p class="intro"${lang}>${description}</p>`}
<p class="meta">${countText(topic.count, words)}</p>
</div>
<div class="wide columns">
<div>
${releaseList({ site, words, root: '../', releases, heading: 'h2' })}
${topic.count > releases.length ? html`<p class="meta">${words.say('shown', { count: releases.length })}</p>` : undefined}
</div>
<div>
${subscribeBox(site, topic, words)}
${otherTopics(topics, topic, words)}
</div>
</div>`,
  })
}

function subscribeBox(site: SiteFacts, topic: TopicFacts, words: Words): Markup {
  return html`<aside class="box" aria-labelledby="subscribe-title">
<h2 id="subscribe-title">${words.say('subscribe')}</h2>
${feedList(topic, '', words)}
<p>${words.say('formats')}</p>
<p class="address"><span>${words.say('copyAddress')}</span> <code>${site.url}${topic.id}/atom.xml</code></p>
</aside>`
}

function otherTopics(topics: TopicFacts[], here: TopicFacts, words: Words): Markup | undefined {
  const others = topics.filter(({ id }) => id !== here.id)
  if (others.length === 0) return undefined
  return html`<nav class="others" aria-labelledby="others-title">
<h2 id="others-title">${words.say('otherTopics')}</h2>
<ul>
${others.map(
  ({ id, title }) => html`<li><a href="../${id}/index.html">${title}</a></li>
`,
)}</ul>
</nav>`
}

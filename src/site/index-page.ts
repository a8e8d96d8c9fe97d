import type { FullRelease } from '../model/release.ts'
import { feedDiscovery, feedList } from './feed-links.ts'
import { html, type Markup } from './html.ts'
import { langAttribute, renderPage } from './layout.ts'
import { descriptionOf, type SiteFacts, type TopicFacts } from './page-facts.ts'
import { releaseList } from './release-list.ts'
import { countText, type Words, wordsFor } from './words.ts'

export interface IndexPage {
  site: SiteFacts
  /** In the order they are to be shown; `all` among them, where it is to be subscribed to. */
  topics: TopicFacts[]
  /** The newest releases of all topics, in the order they are to be shown. */
  newest: FullRelease[]
}

/** The front page: every topic, the newest releases, how to subscribe. */
export function renderIndex({ site, topics, newest }: IndexPage): string {
  const words = wordsFor(site.language)
  return renderPage({
    site,
    words,
    root: '',
    description: words.say('intro'),
    canonical: site.url,
    head: topics.map((topic) => feedDiscovery(site, topic)),
    main: html`<div class="wide opening">
<h1${langAttribute(site.language, words)}>${site.title}</h1>
<p class="intro">${words.say('intro')}</p>
</div>
<div class="wide columns">
<div>
<section id="topics" aria-labelledby="topics-title">
<h2 id="topics-title">${words.say('topics')}</h2>
<ul class="topics">
${topics.map((topic) => topicCard(topic, site, words))}</ul>
</section>
<section aria-labelledby="newest-title">
<h2 id="newest-title">${words.say('newest')}</h2>
${releaseList({ site, words, root: '', releases: newest, heading: 'h3' })}
</section>
</div>
${howToSubscribe(words)}
</div>`,
  })
}

function topicCard(topic: TopicFacts, site: SiteFacts, words: Words): Markup {
  const lang = langAttribute(site.language, words)
  const description = descriptionOf(topic)
  return html`<li>
<h3${lang}><a href="${topic.id}/index.html">${topic.title}</a></h3>
${description === undefined ? undefined : html`<p${lang}>${description}</p>`}
<div class="card-foot"><span class="meta">${countText(topic.count, words)}</span>
${feedList(topic, `${topic.id}/`, words)}</div>
</li>
`
}

function howToSubscribe(words: Words): Markup {
  return html`<aside class="box" aria-labelledby="subscribe-title">
<h2 id="subscribe-title">${words.say('subscribe')}</h2>
<p>${words.say('subscribeWhat')}</p>
<ol>
<li>${words.say('stepChoose')}</li>
<li>${words.say('stepAdd')}</li>
</ol>
<p>${words.say('formats')}</p>
<p>${words.say('allAtOnce')} <a href="feeds.opml" type="text/x-opml">${words.say('opml')}</a></p>
</aside>`
}

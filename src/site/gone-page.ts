import { html } from './html.ts'
import { langAttribute, renderPage } from './layout.ts'
import type { SiteFacts, TopicFacts } from './page-facts.ts'
import { wordsFor } from './words.ts'

export interface GonePage {
  site: SiteFacts
  /** The topic that is no longer offered. */
  topic: { id: string; title: string }
  /** Those that are. */
  topics: TopicFacts[]
}

/** What stands where a topic was. */
export function renderGone({ site, topic, topics }: GonePage): string {
  const words = wordsFor(site.language)
  const lang = langAttribute(site.language, words)
  return renderPage({
    site,
    words,
    root: '../',
    title: words.say('goneTitle'),
    canonical: `${site.url}${topic.id}/`,
    head: html`<meta name="robots" content="noindex">`,
    main: html`<div class="wide opening">
<h1>${words.say('goneTitle')}</h1>
<p>${words.say('gone', { topic: topic.title })}</p>
</div>
<nav class="wide others" aria-labelledby="others-title">
<h2 id="others-title">${words.say('topics')}</h2>
<ul>
${topics.map(
  ({ id, title }) => html`<li><a href="../${id}/index.html"${lang}>${title}</a></li>
`,
)}</ul>
</nav>`,
  })
}

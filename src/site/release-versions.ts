import type { ArticleContent, Version } from '../model/article.ts'
import { html, type Markup } from './html.ts'
import { siteTime, type TimeStyle } from './stated-time.ts'
import type { Words } from './words.ts'

const PARTS = [
  { field: 'title', word: 'changedTitle' },
  { field: 'kicker', word: 'changedKicker' },
  { field: 'summary', word: 'changedSummary' },
  { field: 'body', word: 'changedBody' },
] as const

/** Number and time of each version of a text, and which parts it changed; newest first. */
export function releaseVersions(versions: Version[], style: TimeStyle, words: Words): Markup | undefined {
  if (versions.length === 0) return undefined
  const lines = versions.map((version, at) => {
    const before = versions[at - 1]
    const what =
      before === undefined
        ? undefined
        : words.say('changed', { parts: changes(before.content, version.content, words) })
    return html`<li>${words.say('version', { number: version.number })}: ${siteTime(version.seenAt, style)} <small>(${what ?? words.say('asFirstSeen')})</small></li>
`
  })
  return html`<section class="versions" aria-labelledby="versions-title">
<h2 id="versions-title">${words.say('versions')}</h2>
<ul>
${lines.reverse()}</ul>
</section>`
}

function changes(before: ArticleContent, after: ArticleContent, words: Words): string {
  const changed = PARTS.filter(({ field }) => before[field] !== after[field])
  return changed.length === 0 ? words.say('changedOther') : changed.map(({ word }) => words.say(word)).join(', ')
}

import type { Version } from '../model/article.ts'
import type { FullRelease } from '../model/release.ts'
import { html, type Markup } from './html.ts'
import { langAttribute } from './layout.ts'
import { siteTime, type TimeStyle } from './stated-time.ts'
import { type ToldChange, toldChanges } from './version-changes.ts'
import type { Words } from './words.ts'

interface Versions {
  release: FullRelease
  /** Oldest first. */
  versions: Version[]
  style: TimeStyle
}

/** Number and time of each version of a text, and what it changed; newest first. */
export function releaseVersions({ release, versions, style }: Versions, words: Words): Markup | undefined {
  if (versions.length === 0) return undefined
  const { republish } = release.lead.article
  const lines = versions.map((version, at) => {
    const before = versions[at - 1]?.content
    const changes = before && toldChanges({ before, after: version.content, republish }, words)
    const number = words.say('version', { number: at + 1 })
    return html`<li>${number}: ${siteTime(version.seenAt, style)} <small>(${changes === undefined ? words.say('asFirstSeen') : whatChanged(changes, words)})</small>
${changes && wordByWord(changes, release, words)}</li>
`
  })
  return html`<section class="versions" aria-labelledby="versions-title">
<h2 id="versions-title">${words.say('versions')}</h2>
<ul>
${lines.reverse()}</ul>
</section>`
}

function whatChanged(changes: ToldChange[], words: Words): string {
  const parts = changes.map(({ word }) => words.say(word)).join(', ')
  return words.say('changed', { parts: parts === '' ? words.say('changedOther') : parts })
}

function wordByWord(changes: ToldChange[], { lead }: FullRelease, words: Words): Markup | undefined {
  const told = changes.filter(({ difference }) => difference !== undefined)
  if (told.length === 0) return undefined
  return html`<details><summary>${words.say('changes')}</summary>
${told.map(
  ({
    word,
    difference,
  }) => html`<p><b>${words.say(word)}:</b> <span${langAttribute(lead.article.language, words)}>${difference}</span></p>
`,
)}</details>
`
}

import type { Instant } from '../model/moment.ts'
import { HEALTH_STATES, type SourceHealth } from '../model/source-health.ts'
import { html, type Markup } from './html.ts'
import { renderPage } from './layout.ts'
import { type SiteFacts, webAddress } from './page-facts.ts'
import { siteTime, type TimeStyle } from './stated-time.ts'
import { numberText, type WordKey, type Words, wordsFor } from './words.ts'

export interface StatusPage {
  site: SiteFacts
  rows: SourceHealth[]
  now: Instant
}

type Cell = (row: SourceHealth, words: Words, style: TimeStyle) => Markup | string

const COLUMNS: { head: WordKey; cell: Cell }[] = [
  {
    head: 'health',
    cell: (row, words) => html`<span class="health ${row.health}">${words.say(`health:${row.health}`)}</span>`,
  },
  { head: 'lastSuccess', cell: (row, words, style) => time(row.lastSuccess, words, style) },
  { head: 'lastNew', cell: (row, words, style) => time(row.lastNew, words, style) },
  {
    head: 'nextPoll',
    cell: (row, _words, style) => (row.nextPoll === undefined ? '–' : siteTime(row.nextPoll, style)),
  },
  { head: 'articles', cell: (row, words) => numberText(row.articles, words.language) },
  { head: 'failures', cell: (row, words) => numberText(row.failures, words.language) },
  { head: 'error', cell: errorText },
]

/** Health of all sources, the worst first. */
export function renderStatus({ site, rows, now }: StatusPage): string {
  const words = wordsFor(site.language)
  const style: TimeStyle = { language: words.language, zone: site.timezone, siteZone: site.timezone }
  return renderPage({
    site,
    words,
    root: '../',
    title: words.say('status'),
    description: words.say('statusIntro'),
    canonical: `${site.url}status/`,
    head: html`<link rel="alternate" type="application/atom+xml" title="${words.say('asFeed')} – ${site.title}" href="${site.url}status/atom.xml">`,
    main: html`<div class="wide opening">
<h1>${words.say('status')}</h1>
<p class="intro">${words.say('statusIntro')}</p>
<p class="meta">${words.say('asOf')}: ${siteTime(now, style)} · <a href="status.json" type="application/json">${words.say('asJson')}</a> · <a href="atom.xml" type="application/atom+xml">${words.say('asFeed')}</a></p>
</div>
<div class="wide">
${tally(rows, words)}
${rows.length === 0 ? html`<p class="none">${words.say('noSources')}</p>` : table(rows, words, style)}
</div>`,
  })
}

function tally(rows: SourceHealth[], words: Words): Markup {
  const counts = HEALTH_STATES.map((state) => ({ state, count: rows.filter(({ health }) => health === state).length }))
  return html`<ul class="tally">
${counts
  .filter(({ count }) => count > 0)
  .map(
    ({
      state,
      count,
    }) => html`<li><strong>${count}</strong> <span class="health ${state}">${words.say(`health:${state}`)}</span></li>
`,
  )}</ul>`
}

/** On a narrow screen rows become blocks, which takes their meaning from them in some browsers; the roles give it back. */
function table(rows: SourceHealth[], words: Words, style: TimeStyle): Markup {
  return html`<table role="table">
<caption class="hidden">${words.say('sources')}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${words.say('source')}</th>${COLUMNS.map(({ head }) => html`<th role="columnheader" scope="col">${words.say(head)}</th>`)}</tr></thead>
<tbody role="rowgroup">
${worstFirst(rows).map(
  (
    row,
  ) => html`<tr role="row"><th role="rowheader" scope="row">${sourceName(row)}</th>${COLUMNS.map(({ head, cell }) => html`<td role="cell" data-head="${words.say(head)}"><span>${cell(row, words, style)}</span></td>`)}</tr>
`,
)}</tbody>
</table>`
}

function worstFirst(rows: SourceHealth[]): SourceHealth[] {
  return rows.toSorted((one, other) => HEALTH_STATES.indexOf(one.health) - HEALTH_STATES.indexOf(other.health))
}

function sourceName({ name, url }: SourceHealth): Markup | string {
  const address = webAddress(url)
  return address === undefined ? name : html`<a rel="external" href="${address}">${name}</a>`
}

function time(instant: Instant | undefined, words: Words, style: TimeStyle): Markup | string {
  return instant === undefined ? words.say('never') : siteTime(instant, style)
}

function errorText({ error, failingSince }: SourceHealth, words: Words, style: TimeStyle): Markup | string {
  if (error === undefined) return '–'
  const since = failingSince === undefined ? undefined : html`, ${words.say('since')} ${siteTime(failingSince, style)}`
  return html`${error.message} <small>${error.step}: ${error.code}${since}</small>`
}

import { otherCarriers } from '../dedupe/carriers.ts'
import type { Attachment, Reference } from '../model/article.ts'
import type { FullRelease, SourcedArticle } from '../model/release.ts'
import { type Fragment, html, type Markup } from './html.ts'
import { webAddress } from './page-facts.ts'
import { variantLinks } from './release-relations.ts'
import { sizeText } from './size-text.ts'
import { type InTopics, topicLinks } from './topic-links.ts'
import type { WordKey, Words } from './words.ts'

/** What is known of a release beside its text: a list of names and values. */
export function releaseDetails(release: FullRelease, beside: InTopics, words: Words): Markup | undefined {
  const { article, source } = release.lead
  const rows: [WordKey, Fragment[]][] = [
    ['publisher', [link(webAddress(source.url), source.name)]],
    ['section', named(article.section)],
    ['kind', named(article.kind)],
    ['keywords', joined(article.keywords)],
    ['authors', joined(article.authors)],
    ['attachments', article.attachments.map((attachment) => attachmentLink(attachment, words))],
    ['references', article.references.map(referenceLink)],
    ['alsoBy', otherCarriers(release).filter(isOfAnother(source)).map(copyLink)],
    ['inLanguages', variantLinks(release, words)],
    ['inTopics', topicLinks(release, beside, words)],
    ['rights', named(article.rights ?? source.rights)],
  ]
  const known = rows.filter(([, values]) => values.length > 0)
  return html`<section class="details" aria-labelledby="details-title">
<h2 id="details-title">${words.say('details')}</h2>
<dl>
${known.map(
  ([key, values]) => html`<div><dt>${words.say(key)}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>
`,
)}</dl>
</section>`
}

function named(text: string | undefined): string[] {
  return text === undefined ? [] : [text]
}

function joined(texts: string[]): string[] {
  return texts.length === 0 ? [] : [texts.join(', ')]
}

function link(address: string | undefined, text: string): Fragment {
  return address === undefined ? text : html`<a rel="external" href="${address}">${text}</a>`
}

function attachmentLink({ url, type, bytes, title }: Attachment, words: Words): Fragment {
  const facts = [type?.split('/').at(-1)?.toUpperCase(), bytes === undefined ? undefined : sizeText(bytes, words)]
  const known = facts.filter((fact) => fact !== undefined).join(', ')
  return html`${link(webAddress(url), title ?? url)}${known === '' ? undefined : html` <small>(${known})</small>`}`
}

function referenceLink({ text, url }: Reference): Fragment {
  return link(webAddress(url), text)
}

function copyLink({ article, source }: SourcedArticle): Fragment {
  return link(webAddress(article.url), source.name)
}

/** One publisher may have several sources: readers are told of others. */
const isOfAnother =
  (publisher: SourcedArticle['source']) =>
  ({ source }: SourcedArticle): boolean =>
    source.name !== publisher.name

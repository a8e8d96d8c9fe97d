import { type PartChange, partChanges, type Stretch, type TextPart } from '../dedupe/text-changes.ts'
import type { ArticleContent } from '../model/article.ts'
import type { Republish } from '../model/source.ts'
import { html, type Markup } from './html.ts'
import type { WordKey, Words } from './words.ts'

const WORDS = {
  kicker: 'changedKicker',
  title: 'changedTitle',
  summary: 'changedSummary',
  body: 'changedBody',
} as const satisfies Record<TextPart, WordKey>

/** Of which parts a source lets us tell the text. */
const TOLD: Record<Republish, TextPart[]> = {
  full: ['kicker', 'title', 'summary', 'body'],
  summary: ['kicker', 'title', 'summary'],
  link: ['kicker', 'title'],
}

/** What became of one part of a text, as the page tells it. */
export interface ToldChange {
  word: WordKey
  /** Absent where the source does not let us tell its text. */
  difference?: Markup
}

export interface Between {
  before: ArticleContent
  after: ArticleContent
  republish: Republish
}

export function toldChanges({ before, after, republish }: Between, words: Words): ToldChange[] {
  return partChanges(before, after).map((change) => ({
    word: WORDS[change.part],
    ...(TOLD[republish].includes(change.part) && { difference: difference(change, words) }),
  }))
}

function difference({ stretches }: PartChange, words: Words): Markup {
  if (stretches === undefined) return html`<em lang="${words.language}">${words.say('rewritten')}</em>`
  return html`${stretches.map((stretch, at) => html`${at === 0 ? '' : ' '}${shown(stretch, words)}`)}`
}

/** Told by a line through or below, and to those who do not see it by a word. */
function shown({ kind, text }: Stretch, words: Words): Markup {
  const told = (word: WordKey): Markup =>
    html`<span class="hidden" lang="${words.language}">${words.say(word)} </span>${text}`
  if (kind === 'removed') return html`<del>${told('removed')}</del>`
  if (kind === 'added') return html`<ins>${told('added')}</ins>`
  return kind === 'gap' ? html`<span class="gap">${words.say('leftOut')}</span>` : html`${text}`
}

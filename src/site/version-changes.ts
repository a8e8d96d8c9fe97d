import { comparedBody, type Stretch, textChanges } from '../dedupe/text-changes.ts'
import type { ArticleContent } from '../model/article.ts'
import type { Republish } from '../model/source.ts'
import { html, type Markup } from './html.ts'
import type { WordKey, Words } from './words.ts'

const PARTS = [
  {
    word: 'changedKicker',
    textOf: ({ kicker = '' }: ArticleContent) => kicker,
    shownFrom: ['full', 'summary', 'link'],
  },
  { word: 'changedTitle', textOf: ({ title }: ArticleContent) => title, shownFrom: ['full', 'summary', 'link'] },
  { word: 'changedSummary', textOf: ({ summary = '' }: ArticleContent) => summary, shownFrom: ['full', 'summary'] },
  { word: 'changedBody', textOf: comparedBody, shownFrom: ['full'] },
] as const

/** What became of one part of a text. */
export interface PartChange {
  word: WordKey
  /** Absent where the source does not let us tell its text. */
  difference?: Markup
}

export interface Between {
  before: ArticleContent
  after: ArticleContent
  /** How much of the text may be told. */
  republish: Republish
}

/** The parts of a text that changed so that a reader would notice, in the order of the page. */
export function partChanges({ before, after, republish }: Between, words: Words): PartChange[] {
  return PARTS.flatMap(({ word, textOf, shownFrom }) => {
    const stretches = textChanges(textOf(before), textOf(after))
    if (stretches?.length === 0) return []
    const isShown = shownFrom.some((one) => one === republish)
    return [isShown ? { word, difference: difference(stretches, words) } : { word }]
  })
}

function difference(stretches: Stretch[] | undefined, words: Words): Markup {
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

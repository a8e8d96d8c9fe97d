import type { ArticleContent } from '../model/article.ts'
import { plainText } from '../normalise/plain-text.ts'
import { SIGNS, withoutCosmetics } from './article-text.ts'
import { pressText, withoutContactLines } from './press-text.ts'
import { changesBetween } from './word-diff.ts'

/** A stretch of a text: as it was in both, gone, new, or a passage that did not change and is left out. */
export interface Stretch {
  kind: 'kept' | 'removed' | 'added' | 'gap'
  /** Empty for a gap. */
  text: string
}

/** Words shown before and behind a change. */
const CONTEXT = 8

/**
 * How one text became another, word by word, long passages that stayed left out. What no reader would notice is no
 * change: typography, punctuation and case, white space, and whom to ask.
 * @returns undefined where so much changed that the texts are two; empty where nothing did
 */
function textChanges(before: string, after: string): Stretch[] | undefined {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const changes = changesBetween(
    old.map(({ sign }) => sign),
    fresh.map(({ sign }) => sign),
  )
  if (changes === undefined) return undefined
  const stretches: Stretch[] = []
  let [from, to] = [0, 0]
  for (const { at, removed, added } of changes) {
    keep(stretches, fresh.slice(to, to + at - from), 'between')
    to += at - from
    push(stretches, 'removed', old.slice(at, at + removed.length))
    push(stretches, 'added', fresh.slice(to, to + added.length))
    from = at + removed.length
    to += added.length
  }
  if (stretches.length > 0) keep(stretches, fresh.slice(to), 'end')
  return stretches
}

const PARTS = {
  kicker: ({ kicker = '' }: ArticleContent) => kicker,
  title: ({ title }: ArticleContent) => title,
  summary: ({ summary = '' }: ArticleContent) => summary,
  body: ({ body = '' }: ArticleContent) => pressText(withoutContactLines(plainText(body))),
}
export type TextPart = keyof typeof PARTS

/** What became of one part of a text. */
export interface PartChange {
  part: TextPart
  /** Absent where it was written anew. */
  stretches?: Stretch[]
}

/** The parts of a text that changed so that a reader would notice, in the order of the page. */
export function partChanges(before: ArticleContent, after: ArticleContent): PartChange[] {
  const parts: TextPart[] = ['kicker', 'title', 'summary', 'body']
  return parts.flatMap((part): PartChange[] => {
    const stretches = textChanges(PARTS[part](before), PARTS[part](after))
    if (stretches === undefined) return [{ part }]
    return stretches.length === 0 ? [] : [{ part, stretches }]
  })
}

interface Word {
  shown: string
  /** What makes it another word. */
  sign: string
}

/** A dash or a bracket that stands alone belongs to the word before it. */
function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const shown of text.split(/\s+/).filter((part) => part !== '')) {
    const sign = (withoutCosmetics(shown).match(SIGNS) ?? []).join(' ')
    const last = words.at(-1)
    if (sign === '' && last !== undefined) last.shown += ` ${shown}`
    else words.push({ shown, sign })
  }
  return words
}

function push(stretches: Stretch[], kind: Stretch['kind'], words: Word[]): void {
  if (words.length > 0) stretches.push({ kind, text: words.map(({ shown }) => shown).join(' ') })
}

/** Before the first change its end is shown, behind the last one its beginning, and between two both. */
function keep(stretches: Stretch[], words: Word[], where: 'between' | 'end'): void {
  const head = stretches.length === 0 ? 0 : CONTEXT
  const tail = where === 'end' ? 0 : CONTEXT
  const isShort = words.length <= head + tail + 1
  push(stretches, 'kept', isShort ? words : words.slice(0, head))
  if (isShort) return
  stretches.push({ kind: 'gap', text: '' })
  push(stretches, 'kept', words.slice(words.length - tail))
}

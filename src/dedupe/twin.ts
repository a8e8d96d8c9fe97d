import type { Article } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { addressForm } from './address-form.ts'
import { hasTextOf, tellsAlone } from './article-text.ts'
import { articleTraits } from './describe.ts'
import { isExcerpt } from './excerpt.ts'
import { headlineOf } from './headline.ts'
import { asStated } from './next-state.ts'
import type { Pair } from './pair.ts'
import { comparedArticles } from './same-article.ts'
import { TELLING_LENGTH } from './telling-words.ts'

/** A stored article, and one of its source under another address that says the same. */
export interface Twin {
  fresh: Article
  stored: StoredArticle
  /** 0: text and headline are the same; the higher, the less alike. */
  distance: number
  /** Where both state a date. */
  sameDay?: boolean
  /** No form text that an office sends again and again would come like this. */
  telling: boolean
  /** Nothing need be known of other items to take it for the same article. */
  plain: boolean
}

const DAY = 86_400_000
const LEAST_HEADLINE = 3
const ALIKE = 0.9
/** What comes every year names its day, too. */
const MOST_DAYS = 300

/** @returns undefined where they say different things */
export function twinOf(fresh: Article, stored: StoredArticle, now: Instant): Twin | undefined {
  const before = asStated(stored)
  const isText = hasTextOf(fresh, stored)
  const distance = isText ? distanceOfHeadlines(fresh, before) : distanceOfTexts(fresh, before)
  if (distance === undefined) return undefined
  const [one, other] = [fresh.published?.value, before.published?.value]
  const away = Math.abs(Date.parse(one ?? now) - Date.parse(other ?? stored.firstSeen))
  const isDay = tellsAlone(stored.textHash) ? away <= DAY : one !== undefined && one === other
  return {
    fresh,
    stored,
    distance,
    ...(one !== undefined && other !== undefined && { sameDay: away <= DAY }),
    telling: isElsewhere(fresh, before) || (away < MOST_DAYS * DAY && namesDay(fresh)),
    plain: isText && isDay && (one === other || comparedArticles(fresh, before).conflicts.length === 0),
  }
}

/** Of one text: what is but one headline needs no comparing. */
function distanceOfHeadlines(fresh: Article, before: Article): number | undefined {
  const [one, other] = [headlineOf(fresh.title), headlineOf(before.title)]
  if (`${one.words}` === `${other.words}` && `${one.numbers}` === `${other.numbers}`) return 0
  const pair = comparedArticles(fresh, before)
  if (!agree(pair)) return undefined
  if (pair.title.containment === 1) return 1
  return Math.min(pair.a.words.length, pair.b.words.length) >= TELLING_LENGTH ? 2 : undefined
}

/** Of one headline. */
function distanceOfTexts(fresh: Article, before: Article): number | undefined {
  const pair = comparedArticles(fresh, before)
  if (pair.title.jaccard < 1 || !agree(pair)) return undefined
  const { a, b, text } = pair
  const isUntold = Math.min(a.words.length, b.words.length) === 0
  const isAlike = isUntold ? a.title.length >= LEAST_HEADLINE : text.containment >= ALIKE
  return isAlike || isExcerpt(fresh, before) ? 3 : undefined
}

/** "Heute" means another day to each where they are dated anew. */
const agree = ({ conflicts, numbers }: Pair): boolean =>
  numbers !== 'differ' && conflicts.every(({ kind }) => kind === 'relative')

const namesDay = (article: Article): boolean => articleTraits(article).facts.days.length > 0

/** The site builds its addresses otherwise than before. */
const isElsewhere = ({ url: one }: Article, { url: other }: Article): boolean =>
  one !== undefined && other !== undefined && addressForm(one) !== addressForm(other)

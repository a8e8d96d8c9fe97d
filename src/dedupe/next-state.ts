import type { Article } from '../model/article.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { hasTextOf, withoutCosmetics } from './article-text.ts'
import { isExcerpt } from './excerpt.ts'
import { headlineOf } from './headline.ts'

const DAY = 86_400_000

type State = Pick<StoredArticle, 'article' | 'stamp'>

/**
 * An article after its source showed it again. What says no more than before takes nothing away: a teaser in place of
 * the full text, a label before the headline, the day of a relaunch as the date of an old text.
 */
export function nextState(stored: StoredArticle, fresh: Article): State {
  const { id, aliases } = stored.article
  const own = { ...fresh, id, aliases: [...new Set([...aliases, ...fresh.aliases])] }
  const article = withText({ ...own, title: titleOf(stored.article, fresh) }, stored.article)
  const { published, stamp } = datesOf(stored, fresh)
  return { article: { ...article, ...(published && { published }) }, ...(stamp && { stamp }) }
}

/** A date once stated stays with its text. */
function datesOf(stored: StoredArticle, fresh: Article): Pick<Article, 'published'> & Pick<StoredArticle, 'stamp'> {
  const { published: before } = stored.article
  const { published = before } = fresh
  if (published === undefined) return {}
  const isStamp = published.value === stored.stamp?.value || isStampedAnew(fresh, stored)
  return isStamp && before !== undefined ? { published: before, stamp: published } : { published }
}

/** An article with the date that its source gives it now. */
export const asStated = ({ article, stamp }: StoredArticle): Article =>
  stamp === undefined ? article : { ...article, published: stamp }

/** The same text under a later date: "heute" in it still means the day on which it was written. */
export function isStampedAnew(fresh: Article, stored: Pick<StoredArticle, 'article' | 'textHash'>): boolean {
  const { published } = stored.article
  if (fresh.published === undefined || published === undefined) return false
  return Date.parse(fresh.published.value) - Date.parse(published.value) > DAY && saysTheSame(fresh, stored)
}

/** The same text, or a passage of it. */
export const saysTheSame = (fresh: Article, stored: Pick<StoredArticle, 'article' | 'textHash'>): boolean =>
  hasTextOf(fresh, stored) || isExcerpt(fresh, stored.article)

/** The former one where nothing but a label or a number was put before it, or taken away. */
function titleOf({ title: before }: Article, { title: now }: Article): string {
  if (withoutCosmetics(before) === withoutCosmetics(now)) return now
  const [one, other] = [headlineOf(before), headlineOf(now)]
  const isRenumbered = one.numbers.length > 0 && other.numbers.length > 0 && `${one.numbers}` !== `${other.numbers}`
  const isLabelled = `${one.words}` === `${other.words}` && `${one.markers}` === `${other.markers}` && !isRenumbered
  return isLabelled ? before : now
}

/** The fuller text stays, and with it what came with it; addresses, dates and rights are those of now. */
function withText(fresh: Article, before: Article): Article {
  if (!isExcerpt(fresh, before)) return fresh
  const { aliases, title, language, republish } = fresh
  return {
    ...before,
    aliases,
    title,
    language,
    republish,
    ...(fresh.url !== undefined && { url: fresh.url }),
    ...(fresh.published !== undefined && { published: fresh.published }),
    ...(fresh.rights !== undefined && { rights: fresh.rights }),
  }
}

import type { FullRelease, SourcedArticle } from '../model/release.ts'
import { isForeign, primaryLanguage } from '../normalise/language-tag.ts'

/** The same release in another language. */
export interface Variant {
  /** BCP 47. */
  language: string
  url?: string
  /** Absent where nothing but the link of its publisher is known. */
  title?: string
  publisher: string
}

/** Who else carried a release in its language, each source once, in order of arrival. */
export function otherCarriers({ lead, copies }: FullRelease): SourcedArticle[] {
  const met = new Set([lead.source.id])
  return copies.filter(({ article, source }) => {
    if (met.has(source.id) || isForeign(article.language, lead.article.language)) return false
    met.add(source.id)
    return true
  })
}

/**
 * The other languages it is there in, each once: as articles of its publisher, as its publisher names them, or as
 * somebody else carries them.
 */
export function languageVariants({ lead, copies }: FullRelease): Variant[] {
  const publisher = lead.source.name
  const articles = copies.map(variantOf)
  const own = articles.filter((variant) => variant.publisher === publisher)
  const named = [lead, ...copies]
    .filter(({ source }) => source.name === publisher)
    .flatMap(({ article }) => article.translations ?? [])
    .map((translation) => ({ ...translation, publisher }))
  const variants = new Map<string, Variant>()
  for (const variant of [...own, ...named, ...articles]) {
    const language = primaryLanguage(variant.language)
    if (isForeign(language, lead.article.language) && !variants.has(language)) variants.set(language, variant)
  }
  return [...variants.values()]
}

const variantOf = ({ article: { language, url, title }, source }: SourcedArticle): Variant => ({
  language,
  ...(url !== undefined && { url }),
  title,
  publisher: source.name,
})

import type { FullRelease, SourcedArticle } from '../model/release.ts'
import { primaryLanguage } from '../normalise/language-tag.ts'

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
    if (met.has(source.id) || isForeign(article.language, lead)) return false
    met.add(source.id)
    return true
  })
}

/** The other languages it is there in, each once: as articles of their own, or as its own source names them. */
export function languageVariants({ lead, copies }: FullRelease): Variant[] {
  const articles = copies.map(({ article: { language, url, title }, source }) => ({
    language,
    ...(url !== undefined && { url }),
    title,
    publisher: source.name,
  }))
  const named = (lead.article.translations ?? []).map((translation) => ({
    ...translation,
    publisher: lead.source.name,
  }))
  const variants = new Map<string, Variant>()
  for (const variant of [...articles, ...named]) {
    if (isForeign(variant.language, lead) && !variants.has(variant.language)) variants.set(variant.language, variant)
  }
  return [...variants.values()]
}

const isForeign = (language: string, { article }: SourcedArticle): boolean =>
  primaryLanguage(language) !== primaryLanguage(article.language)

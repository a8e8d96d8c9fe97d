import type { Article } from '../model/article.ts'
import { articleText } from './article-text.ts'
import { type Traits, traitsOf } from './traits.ts'

/** What comparing an article needs of it. */
export function articleTraits(article: Article): Traits {
  const { sourceId, language, title, published, url, aliases, translations = [] } = article
  return traitsOf({
    sourceId,
    language,
    title,
    text: articleText(article),
    published: published && Date.parse(published.value),
    ...(url !== undefined && { url }),
    aliases,
    translations: translations.map((translation) => translation.url),
  })
}

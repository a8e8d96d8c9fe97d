import type { Article } from '../model/article.ts'
import { articleText } from './article-text.ts'
import { type Traits, traitsOf } from './traits.ts'

const known = new WeakMap<Article, Traits>()

/** What comparing an article needs of it; read once, since one article is compared with many. */
export function articleTraits(article: Article): Traits {
  const traits = known.get(article) ?? readTraits(article)
  known.set(article, traits)
  return traits
}

function readTraits(article: Article): Traits {
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

import type { Article } from './article.ts'

type Beside = 'keywords' | 'authors' | 'attachments' | 'references' | 'republish' | 'provenance'

/** What an article has beside its text, where its source gave nothing but text. */
export const nothingBeside = (): Pick<Article, Beside> => ({
  keywords: [],
  authors: [],
  attachments: [],
  references: [],
  republish: 'full',
  provenance: {},
})

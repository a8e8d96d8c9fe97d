import type { ReadJob } from '../isolate/reader.ts'
import type { SourceDocument } from '../model/reading.ts'
import type { ArticleRecipe, Source } from '../model/source.ts'

/** How a source's document is to be read. */
export const readJob = ({ page, json }: Source, document: SourceDocument): ReadJob => ({
  document,
  ...(page && { page }),
  ...(json && { json }),
})

/** How the releases' own pages are read; undefined where what the source's document says is all. */
export const articleRecipe = ({ article, page }: Source): ArticleRecipe | undefined => article ?? page?.article

const FILE = /^(?:image|audio|video)\/|^application\/(?:pdf|rtf|zip|msword|octet-stream|vnd\.)/i

/** A file (a PDF, most often) stands where a page was expected: what the list says of it is all there is to read. */
export const isPage = ({ contentType = '' }: SourceDocument): boolean => !FILE.test(contentType)

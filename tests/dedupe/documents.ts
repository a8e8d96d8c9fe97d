import type { SourceFacts } from '../../src/model/source.ts'
import { articleId } from '../../src/normalise/article-id.ts'
import { canonicalUrl } from '../../src/normalise/canonical-url.ts'
import { type HardDocument, hardCases } from './hard-cases.ts'
import { type Given, source } from './ticker.ts'

/** A document of the hard cases as it comes from its source's feed, with the address and the id it is given there. */
export function givenOf({ id: _id, role: _role, expect: _label, alternates, ...document }: HardDocument): Given {
  const url = canonicalUrl(document.url)
  return {
    ...document,
    id: articleId(document.source, document.guid),
    ...(url !== undefined && { url }),
    published: `${document.published}Z`,
    ...(alternates !== undefined && { translations: alternates }),
  }
}

export const sourcesOf = (documents: HardDocument[]): SourceFacts[] => [
  ...new Map(documents.map(({ source: id, role = 'issuer' }) => [id, source(id, role)])).values(),
]

/** Documents of the cases of these names. */
export function casesNamed(...names: string[]): HardDocument[] {
  const cases = new Map(hardCases().map((hard) => [hard.name, hard.documents]))
  return names.flatMap((name) => {
    const documents = cases.get(name)
    if (documents === undefined) throw new Error(`no hard case is called ${name}`)
    return documents
  })
}

/** What each source gives in one cycle, a document a source. */
export const bySource = (documents: readonly HardDocument[]): Given[][] =>
  [...Map.groupBy(documents, (document) => document.source).values()].map((own) => own.map(givenOf))

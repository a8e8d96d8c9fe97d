import { nearest } from '../config/nearest.ts'
import type { FullRelease } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Store } from '../store/store.ts'
import { type FoundReleases, findReleases } from '../worker/find-releases.ts'
import type { Configuration } from '../worker/house.ts'
import { CommandError, EXIT } from './exit.ts'

interface Known {
  store: Store
  config: Configuration
}

/** Keys among which one is looked for that was meant. */
const MOST_KEYS = 100_000

/** What the command line names; nothing of that name ends the command, with what may help. */
export async function releasesNamed({ store, config }: Known, named: string): Promise<FoundReleases> {
  const found = await findReleases(store, named)
  if (found.releases.length > 0) return found
  throw new CommandError(`no release is known as ${JSON.stringify(named)}; ${await help({ store, config }, named)}`, {
    code: EXIT.nothingDone,
  })
}

async function help({ store, config }: Known, named: string): Promise<string> {
  const host = hostOf(named)
  if (host !== undefined) return helpWithAddress(config, host)
  const key = nearest(named.split(':').at(-1) ?? named, await store.releaseKeys(0, MOST_KEYS))
  return key === undefined
    ? 'expected the id or key of a release, its page, the id of an article, or an address or GUID it was seen under'
    : `did you mean ${JSON.stringify(key)}?`
}

/** Without `www.`. */
const hostOf = (text: string): string | undefined => URL.parse(text)?.host.replace(/^www\./, '') || undefined

function helpWithAddress({ sources, settings }: Configuration, host: string): string {
  if (host === hostOf(settings.url)) return 'our own pages of releases are release/<key>/'
  const near = sources.filter(({ url }) => hostOf(url) === host).map(({ id }) => id)
  if (near.length === 0) return `no source of the configuration is on ${host}`
  return `the sources on ${host} are ${near.join(', ')}: "status" tells when they were last asked`
}

/** The one article that is meant; for a release, its lead. */
export async function articleNamed(known: Known, named: string): Promise<StoredArticle> {
  const { releases, articles } = await releasesNamed(known, named)
  const [release, ...others] = releases
  if (release === undefined || others.length > 0) throw ambiguous(named, articles, releases)
  const [only] = articles.length === 1 ? articles : await known.store.articles([release.leadId])
  if (only === undefined) throw new Error(`the lead ${release.leadId} of a release was never stored`)
  return only
}

function ambiguous(named: string, articles: StoredArticle[], releases: FullRelease[]): CommandError {
  const lines = articles.map(
    ({ article, releaseKey }) => `  ${article.id} (release ${releaseKey}, ${article.sourceId}): ${article.title}`,
  )
  const message = `${JSON.stringify(named)} names ${releases.length} releases; say which article is meant:\n${lines.join('\n')}`
  const choices = articles.map(({ article, releaseKey }) => ({
    article: article.id,
    release: releaseKey,
    source: article.sourceId,
    title: article.title,
  }))
  return new CommandError(message, { code: EXIT.nothingDone, document: { error: message, choices } })
}

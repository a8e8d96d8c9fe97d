import { join } from 'node:path'
import type { CuratorVerdict } from '../model/relation.ts'
import type { FullRelease, SourcedArticle } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Published } from '../publish/publisher.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'

export type Two = [StoredArticle, StoredArticle]

export const idsOf = ([a, b]: Two): [string, string] => [a.article.id, b.article.id]

export interface Outcome {
  verdict: CuratorVerdict['verdict']
  two: Two
  /** Ids of all articles that were in one release with either of them before. */
  before: Set<string>
  /** What stood of the same two. */
  replaced?: CuratorVerdict
  /** Absent where the verdict takes effect later. */
  published?: Published
}

export async function membersWith(store: Store, two: Two): Promise<Set<string>> {
  const releases = await store.fullReleases([...new Set(two.map(({ releaseKey }) => releaseKey))])
  return new Set(releases.flatMap(({ articleIds }) => articleIds))
}

/** Tells what was written, and which releases the two are in now: what joined them there too. */
export async function reportVerdict({ terminal, config }: Context, store: Store, outcome: Outcome): Promise<void> {
  const { verdict, two, replaced, published } = outcome
  const releases = await releasesNow(store, outcome)
  const file = join(config, 'verdicts.yaml')
  const effect = published === undefined ? 'next-cycle' : 'now'
  terminal.print({ verdict, articles: idsOf(two), file, effect, releases, replaced, published })
  for (const line of wordLines(outcome, file)) terminal.say(line)
  for (const { id, title, articles, joined } of releases) {
    terminal.say(`  ${articles.join(' and ')} in ${id}: ${title}`)
    for (const one of joined) terminal.say(`    joined by ${one.article} of ${one.source}: ${one.title}`)
    if (joined.length > 0) terminal.say('    "explain" says why; where that is wrong, say "different" of these too')
  }
  if (published !== undefined) terminal.say(`${published.written} files written, ${published.unchanged} unchanged`)
}

function wordLines({ verdict, two, replaced }: Outcome, file: string): string[] {
  const again = replaced?.verdict === verdict
  const written = `${verdict}: ${idsOf(two).join(' and ')}, ${again ? 'as it stood' : 'written'} in ${file}`
  if (again) return [written]
  if (replaced !== undefined) {
    return [written, `it replaces "${replaced.verdict}"${replaced.said ? `, said ${replaced.said}` : ''}`]
  }
  const [a, b] = two
  const isSoAlready = (a.releaseKey === b.releaseKey) === (verdict === 'same')
  return isSoAlready ? [written, `they were ${NUMBER[verdict]} before; the word keeps them so`] : [written]
}

const NUMBER = { same: 'one release', different: 'two releases' }

async function releasesNow(store: Store, { two, before }: Outcome) {
  const now = await store.articles(idsOf(two))
  const keys = idsOf(two).map((id) => now.find(({ article }) => article.id === id)?.releaseKey ?? '')
  return (await store.fullReleases([...new Set(keys)])).map((release) => ({
    ...{ id: release.id, key: release.key, title: release.lead.article.title },
    articles: idsOf(two).filter((_, at) => keys[at] === release.key),
    joined: newcomersTo(release, before),
  }))
}

/** Articles of a third release: nothing but the article that is in another now had kept them out. */
const newcomersTo = ({ lead, copies }: FullRelease, before: ReadonlySet<string>) =>
  [lead, ...copies].filter(({ article }) => !before.has(article.id)).map(named)

const named = ({ article: { id, title }, source }: SourcedArticle) => ({ article: id, source: source.id, title })

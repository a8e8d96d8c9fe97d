import { openAppStore } from '../app.ts'
import type { FullRelease } from '../model/release.ts'
import type { Store } from '../store/store.ts'
import { explainRelease } from '../worker/explain.ts'
import { act, type Register } from './context.ts'
import { EXIT } from './exit.ts'
import { sayExplanation } from './explain-text.ts'
import { releasesNamed } from './named-release.ts'
import { readConfig } from './read-config.ts'

export const registerExplain: Register = (program) => {
  program
    .command('explain')
    .summary('why a release is one: its articles, versions, what was refused')
    .description(
      'Shows how a release came to be: its lead, its articles and what joined each to which other, their versions, what was compared and refused, and the releases it is linked with. Of several releases that share an address, all are shown.',
    )
    .argument(
      '<id|url>',
      'id or key of a release, its page in the output, id of an article, or any address or GUID it was seen under',
    )
    .action(
      act(async (context, _options, [named = '']) => {
        const config = await readConfig(context)
        const store = await openAppStore(context.data)
        try {
          const { releases } = await releasesNamed({ store, config }, named)
          const asked = { store, ...config }
          const explained = []
          for (const release of await withSuccessors(store, releases)) {
            explained.push(await explainRelease(asked, release))
          }
          context.terminal.print({ releases: explained })
          for (const explanation of explained) sayExplanation(context.terminal, explanation)
          return EXIT.ran
        } finally {
          await store.close()
        }
      }),
    )
}

/** Who asks for a release that was deleted wants to know of the one that took its place. */
async function withSuccessors(store: Store, releases: FullRelease[]): Promise<FullRelease[]> {
  const successors = await store.fullReleases(releases.flatMap(({ supersededBy }) => supersededBy ?? []))
  return [...new Map([...releases, ...successors].map((release) => [release.key, release])).values()]
}

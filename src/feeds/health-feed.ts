import type { Instant } from '../model/moment.ts'
import type { SourceHealth } from '../model/source-health.ts'
import { writeAtom } from './feedsmith.ts'
import { withSafeTexts } from './safe-text.ts'

export interface HealthFeed {
  siteTitle: string
  /** Ends in a slash. */
  siteUrl: string
  language: string
  rows: SourceHealth[]
  now: Instant
}

const TROUBLED = new Set(['failing', 'quarantined', 'silent'])

/** One Atom entry for each source in trouble and each time it got into it, for operators who live in their reader. */
export function writeHealthFeed(unsafe: HealthFeed): string {
  const { siteTitle, siteUrl, language, rows, now } = withSafeTexts(unsafe)
  return writeAtom({
    xml: { lang: language },
    id: `${siteUrl}status/`,
    title: { value: `${siteTitle}: status`, type: 'text' },
    updated: now,
    authors: [{ name: siteTitle, uri: siteUrl }],
    links: [
      { rel: 'self', href: `${siteUrl}status/atom.xml`, type: 'application/atom+xml' },
      { rel: 'alternate', href: `${siteUrl}status/`, type: 'text/html' },
    ],
    entries: rows
      .filter(({ health }) => TROUBLED.has(health))
      .map((row) => {
        const since = row.failingSince ?? row.lastNew ?? now
        return {
          id: `${siteUrl}status/#${row.id}-${since}`,
          title: { value: `${row.name}: ${row.health}`, type: 'text' },
          updated: since,
          links: [{ rel: 'alternate', href: `${siteUrl}status/#${row.id}` }],
          content: { value: describe(row), type: 'text' },
        }
      }),
  })
}

function describe({ error, failures, lastNew }: SourceHealth): string {
  if (error === undefined) return `Nothing new since ${lastNew ?? 'the first poll'}.`
  return `${failures} failures in a row. ${error.step}: ${error.message}`
}

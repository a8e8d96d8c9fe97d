import { cycleIn } from './in-house.ts'
import { type ItemFacts, openSite, openTicker, rss } from './ticker.ts'

export const BATHS =
  'Das Land stellt den Kommunen im kommenden Jahr zwölf Millionen Euro für die Sanierung von Freibädern bereit. Anträge nimmt die Aufbaubank ab dem ersten März entgegen, wie das Ministerium in Erfurt mitteilte.'
export const BRIDGE =
  'Die Straßenbauverwaltung sperrt ab Montag die Brücke über die Ilm für den Schwerverkehr. Eine Umleitung führt über die Bundesstraße und ist ausgeschildert, die Arbeiten dauern bis Ende August.'
const AT = 'Wed, 10 Jun 2026 08:00:00 +0200'

export const item = (link: string, title: string, text: string): ItemFacts => ({
  ...{ title, link: `https://${link}`, guid: link, text, date: AT },
})

/** A ministry and a portal, each with a feed, and cycles over them at any time. */
export async function openTwo(ministry: ItemFacts[], portal: ItemFacts[]) {
  const site = await openSite({ '/ministry': { body: rss(ministry) }, '/portal': { body: rss(portal) } })
  const ticker = await openTicker({
    sources: `
- { id: ministry, name: Ministerium, url: "${site.url}/ministry", jurisdiction: DE-TH }
- { id: portal, name: Landesportal, url: "${site.url}/portal", role: portal }
`,
  })
  return {
    ...ticker,
    site,
    sends: (path: '/ministry' | '/portal', items: ItemFacts[]) => {
      site.pages[path] = { body: rss(items) }
    },
    cycle: (now = '2026-06-10T08:00:00Z') => cycleIn(ticker.place, { all: true, now: () => now }),
    json: async (...args: string[]) => {
      const { code, stdout, stderr } = await ticker.amtsticker(...args, '--json')
      return { code, stderr, document: JSON.parse(stdout) }
    },
    /** Ids and titles of the feed of all releases, and ids of those it says are deleted. */
    feed: async () => {
      const xml = await ticker.read('output/all/atom.xml')
      const found = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, value = '']) => value)
      return {
        xml,
        ids: found(/<entry[^>]*>[\s\S]*?<id>(?:<!\[CDATA\[)?(tag:[^<\]]+)/g),
        deleted: found(/<at:deleted-entry ref="([^"]+)"/g),
      }
    },
  }
}

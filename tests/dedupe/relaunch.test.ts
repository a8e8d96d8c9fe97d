import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Given, type Ticker, withTicker } from './ticker.ts'

const CONTACT = ['Pressekontakt: Jana Vogt, Telefon 0361 573-100', 'presse@amt.example', 'Rückfragen: Timo Ernst']
const TEXTS: [title: string, text: string][] = [
  [
    'Neue Brücke über die Unstrut freigegeben',
    'Die neue Brücke über die Unstrut ist seit heute befahrbar. Der Bau hat vierzehn Monate gedauert und das Land 3,8 Millionen Euro gekostet. Radfahrer haben eine eigene Spur.',
  ],
  [
    'Zweihundert Bäume für die Stadt',
    'Das Gartenamt pflanzt in diesem Herbst zweihundert Bäume an Straßen, die im Sommer besonders heiß werden. Anwohner können Patenschaften übernehmen und beim Gießen helfen.',
  ],
  [
    'Schulbuslinie 214 fährt früher',
    'Die Schulbuslinie 214 startet ab dem 3. November zehn Minuten früher, damit Kinder aus den Dörfern rechtzeitig zum Unterricht kommen. Die Rückfahrten bleiben unverändert.',
  ],
  [
    'Ausstellung zeigt Karten aus vier Jahrhunderten',
    'Das Staatsarchiv zeigt von Sonntag an Karten aus vier Jahrhunderten. Zu sehen sind auch Pläne einer Festung, die nie gebaut wurde. Der Eintritt ist frei.',
  ],
]

/** What only a date tells from the next of its kind. */
const SHORT: [title: string, text: string][] = [
  ['Recyclinghof geschlossen', 'Der Recyclinghof bleibt am Samstag wegen Inventur zu.'],
  ['Einladung zum Pressegespräch mit Landrätin Ute Brandt', ''],
]

/** How a text may stand on the old site and on the new one. */
const MARKUP: ((text: string) => string)[] = [
  (text) => `<p>${text}</p>`,
  (text) => `<div class="text"><p>${text.replaceAll('. ', '.</p><p>')}</p></div>`,
  (text) => `<p><strong>${text.replace('. ', '.</strong> ')}</p>`,
  (text) => `<p>${text.replaceAll('. ', '.<br>')}</p>`,
]
const withContact = (markup: string, line: string): string => `${markup}<p>${line}</p>`

interface Site {
  markup: number
  contact: number
}
const site = fc.record({ markup: fc.nat({ max: MARKUP.length - 1 }), contact: fc.nat({ max: CONTACT.length - 1 }) })
const textsOf = (published: (n: number) => string | undefined): typeof TEXTS =>
  published(0) === undefined ? TEXTS : [...TEXTS, ...SHORT]
const documentOf = (host: string, { markup, contact }: Site, published: (n: number) => string | undefined): Given[] =>
  textsOf(published).map(([title, text], n) => {
    const date = published(n)
    return {
      url: `https://${host}/${host.length}/${n}`,
      guid: `${host}:${n}`,
      title,
      text: withContact(MARKUP[markup]?.(text) ?? text, CONTACT[contact] ?? ''),
      ...(date !== undefined && { published: date }),
    }
  })

const day = (n: number): string => `2026-03-0${n + 1}`
const cases: [what: string, published: (n: number) => string | undefined, relaunched: string][] = [
  ['whose dates are kept', day, '2026-03-20T08:00:00Z'],
  ['that states no dates', () => undefined, '2026-03-20T08:00:00Z'],
  ['after longer than copies are looked for', day, '2026-09-20T08:00:00Z'],
]

const facts = (releases: Awaited<ReturnType<Ticker['live']>>) =>
  releases.map(({ id, publishedAt, updatedAt, articleIds }) => ({ id, publishedAt, updatedAt, articleIds }))

test.each(cases)(
  'a source %s has the same releases when every address changes at once',
  async (_what, published, now) => {
    const runs = fc.asyncProperty(site, site, (before, after) =>
      withTicker(async (ticker) => {
        await ticker.take(documentOf('alt.example', before, published), '2026-03-05T08:00:00Z')
        const known = await ticker.live()
        expect(known).toHaveLength(textsOf(published).length)
        expect(await ticker.take(documentOf('www.neu.example', after, published), now)).toMatchObject({ new: 0 })
        const live = await ticker.live()
        expect(facts(live)).toEqual(facts(known))
        expect(live.map(({ lead }) => lead.article.url)).toEqual(
          known.map(({ lead }) => lead.article.url?.replace('alt.example/11', 'www.neu.example/15')),
        )
        expect(await ticker.deleted()).toEqual([])
      }),
    )
    await fc.assert(runs, { numRuns: 3 })
  },
)

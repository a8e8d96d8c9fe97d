import { expect, test } from 'vitest'
import { type Given, LATER, NOW, type Ticker, withTicker } from './ticker.ts'

const BRIDGE =
  'Die Brücke über die Gera ist vom 3. Juni an für Lastwagen gesperrt. Prüfer haben Risse an zwei Trägern gefunden. Autos und Busse dürfen weiter fahren. Die Umleitung führt über Walschleben und ist ausgeschildert. Das Landesamt rechnet mit einer Sperrung bis zum Herbst, weil Ersatzteile angefertigt werden müssen.'
const NEWS =
  'Gute Nachrichten für Speditionen und Landwirte: Ein Stahlwerk aus Sachsen hat zugesagt, schon bald neue Stützen zu liefern, weil ein anderer Auftrag entfallen ist und Schichten frei wurden. Der Verkehr könnte dadurch Monate eher wieder rollen, hofft Amtsleiterin Kern nach Gesprächen mit Firmen, Gemeinden und Feuerwehren der Gegend.'
const LIBRARY =
  'Die Stadtbücherei öffnet im Sommer auch am Sonntag. Ehrenamtliche übernehmen die Aufsicht, Bücher werden am Automaten verbucht. Der Versuch dauert drei Monate und kostet 12.000 Euro. Danach entscheidet der Rat, ob die neuen Zeiten bleiben.'

const first: Given = { id: 'a', url: 'https://ministry.example/1', title: 'Brücke gesperrt', text: BRIDGE }
const yesterday: Given = { ...first, published: '2026-06-09' }
const second = (given: Given): Given => ({ id: 'b', url: 'https://ministry.example/2', ...given })
const followUp = (text: string): Given =>
  second({ title: 'Brücke gesperrt: Ersatzteile kommen früher', text, published: '2026-06-10' })

/** What two articles were found to be, one of them written anew, and what they are then. */
test.each<{ what: string; two: [Given, Given]; anew: Given; before: string; after: string | undefined }>([
  {
    what: 'a follow-up that quotes nothing any more',
    two: [yesterday, followUp(`${NEWS} ${BRIDGE}`)],
    anew: followUp(LIBRARY),
    before: 'follow-up',
    after: undefined,
  },
  {
    what: 'the first of two, of which the second was a follow-up',
    two: [yesterday, followUp(`${NEWS} ${BRIDGE}`)],
    anew: { ...yesterday, text: LIBRARY },
    before: 'follow-up',
    after: undefined,
  },
  {
    what: 'two that exclude each other, and are of two things then',
    two: [first, second({ title: 'Brücke gesperrt', text: BRIDGE.replace('3. Juni', '9. August') })],
    anew: second({ title: 'Sonntags lesen', text: LIBRARY }),
    before: 'apart',
    after: undefined,
  },
  {
    what: 'two that excluded each other, and are one then',
    two: [first, second({ source: 'portal', title: 'Brücke gesperrt', text: BRIDGE.replace('3. Juni', '9. August') })],
    anew: second({ source: 'portal', title: 'Brücke gesperrt', text: BRIDGE }),
    before: 'apart',
    after: 'text',
  },
  {
    what: 'what was one release, stays one, and is said to be that no more',
    two: [first, second({ source: 'portal', title: 'Brücke gesperrt', text: BRIDGE })],
    anew: second({ source: 'portal', title: 'Sonntags lesen', text: LIBRARY }),
    before: 'text',
    after: 'apart',
  },
  {
    what: 'a new phrase changes nothing',
    two: [yesterday, followUp(`${NEWS} ${BRIDGE}`)],
    anew: followUp(`${NEWS} Das Amt dankt. ${BRIDGE}`),
    before: 'follow-up',
    after: 'follow-up',
  },
])('$what', async ({ two, anew, before, after }) => {
  await withTicker(async (ticker) => {
    const found = async (): Promise<string[]> =>
      (await ticker.relations('a')).map(({ decision }) =>
        decision.relation === 'same' ? decision.layer : decision.relation === 'linked' ? decision.link : 'apart',
      )
    for (const given of two) await ticker.take([given], NOW)
    expect(await found()).toEqual([before])
    const [revision, keys] = [await ticker.store.revision(), await releases(ticker)]
    await ticker.take([anew], LATER)
    expect(await found()).toEqual(after === undefined ? [] : [after])
    expect((await ticker.store.links(keys[0] ?? '')).length).toBe(after === 'follow-up' ? 1 : 0)
    // Both pages show a link, and both are written anew when it goes.
    const changed = await ticker.store.releasesChangedSince(revision)
    if (before === 'follow-up' && after === undefined) expect(changed.toSorted()).toEqual(keys.toSorted())
  })
})

const releases = async ({ releaseOf }: Ticker): Promise<(string | undefined)[]> =>
  Promise.all([releaseOf('a'), releaseOf('b')])

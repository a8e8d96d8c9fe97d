import { describe } from 'vitest'
import { type Text, table } from '../compared.ts'

const BRIDGE =
  'Die Brücke über die Ilm ist vom 3. April an für Lastwagen gesperrt. Gutachter haben Risse an zwei Trägern gefunden. Autos und Busse dürfen weiter fahren. Die Umleitung führt über Kranichfeld und ist ausgeschildert. Das Landesamt rechnet mit einer Sperrung bis zum Herbst, weil Ersatzteile angefertigt werden müssen.'
const LIBRARY =
  'Die Stadtbücherei öffnet im Sommer auch am Sonntag. Ehrenamtliche übernehmen die Aufsicht, Bücher werden am Automaten verbucht. Der Versuch dauert drei Monate und kostet 12.000 Euro. Danach entscheidet der Rat, ob die neuen Zeiten bleiben.'
const MARKET =
  'Der Wochenmarkt zieht wegen des Stadtfests auf den Platz vor dem Theater um. Händler finden dort Strom und Wasser. Parken ist in der Tiefgarage möglich, die Einfahrt bleibt offen.'

const release = (stated: Text = {}): Text => ({
  title: 'Brücke über die Ilm gesperrt',
  text: BRIDGE,
  published: '2026-03-30T09:00:00Z',
  ...stated,
})

describe('what belongs together and is two', () => {
  table([
    [
      'a page that quotes several releases whole',
      release(),
      release({
        source: 'portal',
        title: 'Meldungen aus dem Kreis im Überblick',
        text: `${LIBRARY}\n${BRIDGE}\n${MARKET}`,
      }),
      'linked digest',
    ],
    [
      'the next day’s news above what was said before',
      release(),
      release({
        title: 'Brücke über die Ilm gesperrt: Ersatzteile kommen früher',
        text: `Gute Nachrichten für Speditionen und Landwirte: Ein Stahlwerk aus Bayern hat zugesagt, schon bis Juni neue Stützen zu liefern, weil ein anderer Auftrag entfallen ist und Schichten frei wurden. Der Verkehr könnte dadurch Monate eher wieder rollen, hofft Amtsleiter Kuhn nach Gesprächen mit Firmen, Gemeinden und Feuerwehren der Gegend. ${BRIDGE}`,
        published: '2026-03-31T09:00:00Z',
      }),
      'linked follow-up',
    ],
    [
      'what an association says about it',
      {
        source: 'ministerium',
        title: 'Kabinett beschließt Gesetzentwurf zur Pflege',
        text: 'Das Kabinett hat einen Gesetzentwurf zur Pflege beschlossen. Heime müssen künftig offenlegen, wie viele Fachkräfte in jeder Schicht arbeiten.',
        published: '2026-03-30',
      },
      {
        source: 'verband',
        title: 'Pflegeverband vermisst Geld',
        text: 'Zum heutigen Gesetzentwurf der Landesregierung erklärt der Vorsitzende: Ohne mehr Personal hilft keine Statistik, den Heimen fehlen schlicht die Bewerber.',
        published: '2026-03-30',
      },
      'linked reaction',
    ],
  ])
})

describe('what looks like it and is one', () => {
  table([
    [
      'a longer version under one headline',
      release({ text: `${BRIDGE} ${LIBRARY}` }),
      release({ source: 'portal' }),
      'near-duplicate',
    ],
    [
      'an update that says so',
      release(),
      release({
        title: 'Aktualisierung: Brücke über die Ilm gesperrt',
        text: `Die Umleitung ist eingerichtet. ${BRIDGE}`,
      }),
      'near-duplicate',
    ],
  ])
})

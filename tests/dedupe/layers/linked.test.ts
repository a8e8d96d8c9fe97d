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
      'the same subject at the whole of one headline and the beginning of the other',
      {
        source: 'stadtwerke',
        title: 'Abkochgebot für Trinkwasser in Ilmsrode',
        text: 'Im Trinkwasser von Ilmsrode wurden coliforme Keime nachgewiesen. Das Gesundheitsamt ordnet an, Leitungswasser bis auf Weiteres abzukochen. Betroffen sind die Ortsteile Oberilmsrode und Unterilmsrode. Die Ursache wird gesucht.',
        published: '2026-03-16',
      },
      {
        source: 'stadtwerke',
        title: 'Abkochgebot für Trinkwasser in Ilmsrode aufgehoben',
        text: 'Das Abkochgebot für Trinkwasser in Ilmsrode ist aufgehoben. Drei Proben nacheinander blieben ohne Befund. Betroffen waren die Ortsteile Oberilmsrode und Unterilmsrode. Das Gesundheitsamt dankt für die Geduld.',
        published: '2026-03-20',
      },
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
        text: 'Zum heutigen Gesetzentwurf der Landesregierung zur Pflege erklärt der Vorsitzende: Ohne mehr Personal hilft keine Statistik, den Heimen fehlen schlicht die Bewerber.',
        published: '2026-03-30',
      },
      'linked reaction',
    ],
    [
      'what an association finds wrong with a plan, in a headline',
      {
        source: 'ministerium',
        title: 'Umweltminister stellt Wolfsmanagementplan vor',
        text: 'Umweltminister Tilo Berg hat den neuen Wolfsmanagementplan vorgestellt. Er sieht Abschüsse in Gebieten mit wiederholten Rissen vor und stellt 3 Millionen Euro für den Herdenschutz bereit.',
        published: '2026-03-12',
      },
      {
        source: 'zeitung',
        title: 'Naturschützer kritisieren Wolfsmanagementplan',
        text: 'Der Naturschutzbund hält den Wolfsmanagementplan von Umweltminister Tilo Berg für rechtswidrig. Abschüsse helfen keiner Herde, die 3 Millionen Euro für Herdenschutz seien zu wenig, sagte die Vorsitzende Iris Kurz.',
        published: '2026-03-12',
      },
      'linked reaction',
    ],
    [
      'what a group says about a decision named in a compound',
      {
        source: 'ministerium',
        title: 'Kabinett beschließt Zuschuss für Schwimmbäder',
        text: 'Das Kabinett hat beschlossen, Schwimmbäder mit 12 Millionen Euro zu unterstützen. Gemeinden können Anträge bis Oktober stellen.',
        published: '2026-03-30',
      },
      {
        source: 'fraktion',
        title: 'Ein Tropfen ins Becken',
        text: 'Zum Kabinettsbeschluss über Schwimmbäder erklärt die Sprecherin der Fraktion: Mit 12 Millionen Euro lassen sich drei Dächer decken. Die Gemeinden brauchen einen festen Zuschuss und keine Anträge.',
        published: '2026-03-30',
      },
      'linked reaction',
    ],
    [
      'a later headline of its own above what was said before, quoted in part',
      release({ text: `${BRIDGE} ${LIBRARY}` }),
      release({
        title: 'Ilmbrücke wieder offen',
        text: `Seit Montag um sechs Uhr rollen auch die schweren Fahrzeuge wieder. Die Stützen aus Bayern sind eingebaut und haben die Belastungsprobe bestanden, teilte Amtsleiter Kuhn mit. Unsere erste Meldung: ${BRIDGE}`,
        published: '2026-04-06T09:00:00Z',
      }),
      'linked follow-up',
    ],
  ])
})

describe('what belongs together no more than two fillings of one form do', () => {
  const closure = (street: string, metres: string): string =>
    `Ein Anruf hat am Morgen die Einsatzkräfte alarmiert. In der ${street} war ein Rohr gebrochen. Die Stadtwerke sperrten das Wasser ab und verlegten ${metres} Meter Rohr. Anwohner erhielten Wasser aus einem Tankwagen, den die Feuerwehr brachte. Gegen Abend lief es wieder. Wer noch trübes Wasser hat, lässt es eine Weile laufen.`
  table([
    [
      'a page that quotes another release of the same form',
      release({ title: 'Rohrbruch', text: closure('Gartenstraße', '12') }),
      release({
        source: 'portal',
        title: 'Meldungen des Tages',
        text: `${LIBRARY}\n${closure('Bergstraße', '30')}\n${MARKET}`,
      }),
      'veto',
    ],
    [
      'a place that is called as one who warns, in a headline with an act',
      {
        source: 'ministerium',
        title: 'Land hilft bei der Planung von Rathäusern',
        text: 'Das Land bezahlt ab Mai Planer für neue Rathäuser. Orte unter 5.000 Einwohnern kommen zuerst an die Reihe.',
        published: '2026-03-30',
      },
      {
        source: 'gericht',
        title: 'Streit um Rathaus in Bad Warnitz nach Beschluss beendet',
        text: 'Das Rathaus in Bad Warnitz darf stehen bleiben. Die Nachbarn haben ihre Klage am Montag zurückgezogen, nachdem das Land Planer bezahlt.',
        published: '2026-03-30',
      },
      'apart',
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

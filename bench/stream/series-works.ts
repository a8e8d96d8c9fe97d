import { bodiesOf } from './bodies.ts'
import { longDate, namedDate } from './calendar.ts'
import { daily, own, type Series } from './series.ts'
import { COMPANIES, SCHOOLS, STREETS } from './vocabulary.ts'

export const WORKS: Series[] = [
  {
    name: 'road works',
    bodies: bodiesOf('city'),
    due: daily(0.13, 0.1),
    hour: 9,
    telling: true,
    figures: ['meter'],
    facts: (turn) => ({
      strasse: own(STREETS, turn),
      von: own([...STREETS].reverse(), turn),
      beginn: namedDate(turn.day + turn.random.int(3, 9)),
      ende: namedDate(turn.day + turn.random.int(14, 60)),
      meter: turn.random.int(6, 90) * 10,
      linie: turn.random.int(1, 49),
      grund: turn.random.pick([
        'der Erneuerung der Fahrbahn',
        'Arbeiten an der Fernwärme',
        'des Austauschs der Wasserleitung',
        'des Ausbaus der Haltestellen',
      ]),
    }),
    title: 'Sperrung: [strasse] ab [beginn]',
    paragraphs: [
      'Die Straße „[strasse]“ wird auf Höhe der Einmündung „[von]“ von [beginn] bis voraussichtlich [ende] wegen [grund] gesperrt. Betroffen ist ein Abschnitt von [meter] Metern.',
      'Die Umleitung ist ausgeschildert. Zu Fuß kann die Baustelle passiert werden. Busse der Linie [linie] fahren eine geänderte Strecke. Anlieger erreichen ihre Grundstücke bis zur Baustelle; die Müllabfuhr ist unterrichtet.',
    ],
  },
  {
    name: 'building plans on display',
    bodies: bodiesOf('city'),
    due: daily(0.05, 0),
    hour: 11,
    telling: true,
    facts: (turn) => ({
      nummer: `${turn.random.int(11, 399)} ${turn.random.pick(['A', 'B', 'I', 'II'])}`,
      gebiet: own(STREETS, turn),
      bis: longDate(turn.day + 37),
      hektar: turn.random.tenth(0.6, 22),
      nutzung: turn.random.pick([
        'Wohnungen',
        'ein Nahversorger',
        'Gewerbe',
        'eine Kindertagesstätte',
        'ein Pflegeheim',
      ]),
    }),
    title: 'Bebauungsplan Nr. [nummer] „[gebiet]“ liegt aus',
    paragraphs: [
      'Der Entwurf des Bebauungsplans Nr. [nummer] „[gebiet]“ liegt bis zum [bis] öffentlich aus. Auf [hektar] Hektar soll Folgendes zulässig werden: [nutzung]. Planzeichnung, Begründung und Umweltbericht können im Bauamt und im Internet eingesehen werden.',
      'Während der Auslegung kann jede und jeder Stellungnahmen abgeben, schriftlich, elektronisch oder zur Niederschrift. Nicht fristgerecht abgegebene Stellungnahmen können unberücksichtigt bleiben.',
    ],
  },
  {
    name: 'tenders',
    bodies: bodiesOf('city', 'district'),
    due: daily(0.07, 0),
    hour: 8,
    figures: ['wert'],
    facts: (turn) => ({
      los: turn.random.int(1, 24),
      gewerk: turn.random.pick([
        'Rohbau',
        'Dachdeckung',
        'Elektroinstallation',
        'Heizung und Lüftung',
        'Malerarbeiten',
        'Trockenbau',
        'Freianlagen',
      ]),
      bau: own(SCHOOLS, turn),
      wert: turn.random.int(40, 3_900) * 1000,
      frist: longDate(turn.day + turn.random.int(25, 45)),
      wochen: turn.random.int(6, 40),
    }),
    title: 'Öffentliche Ausschreibung: [bau], Los [los]',
    paragraphs: [
      'Die Vergabestelle schreibt für das Vorhaben „[bau]“ das Los [los] ([gewerk]) öffentlich aus. Der geschätzte Auftragswert liegt bei [wert] Euro netto, die Ausführungszeit beträgt [wochen] Wochen. Die Angebotsfrist endet am [frist] um 10 Uhr.',
      'Angebote sind elektronisch über die Vergabeplattform einzureichen. Zuschlagskriterien sind der Preis mit 70 Prozent und die Ausführungszeit mit 30 Prozent. Fragen werden bis acht Tage vor Fristende beantwortet.',
    ],
  },
  {
    name: 'training companies',
    bodies: bodiesOf('district'),
    due: daily(0.04, 0),
    hour: 10,
    telling: true,
    facts: (turn) => ({
      firma: own(COMPANIES, turn),
      azubis: turn.random.int(2, 44),
      beruf: turn.random.pick(['Mechatronik', 'Lagerlogistik', 'Pflege', 'Verwaltung', 'Holztechnik', 'Gastronomie']),
      gruendung: String(turn.random.int(1871, 2009)),
    }),
    title: 'Ausbildungsbetrieb des Monats: [firma]',
    paragraphs: [
      'Der Landkreis hat den Betrieb „[firma]“ als Ausbildungsbetrieb des Monats ausgezeichnet. Zurzeit lernen dort [azubis] junge Menschen, die meisten im Bereich [beruf]. Gegründet wurde das Unternehmen im Jahr [gruendung].',
      '[head] überreichte Urkunde und Plakette. Mit der Auszeichnung würdigt der Landkreis Betriebe, die Jugendlichen mit ganz verschiedenen Voraussetzungen eine Chance geben. Vorschläge nimmt die Wirtschaftsförderung an.',
    ],
  },
]

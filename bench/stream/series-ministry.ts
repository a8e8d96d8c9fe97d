import { bodiesOf } from './bodies.ts'
import { calendarWeek, clock, longDate, namedDate } from './calendar.ts'
import { Random } from './random.ts'
import { daily, own, type Series, type Turn, weekly } from './series.ts'
import { CLUBS, COMPANIES, GIVEN_NAMES, PROJECT_ENDS, PROJECT_STARTS, SCHOOLS, SURNAMES, TOWNS } from './vocabulary.ts'

const ministries = bodiesOf('ministry')

const person = ({ random }: Turn) =>
  `${random.pick(['', '', '', 'Dr. '])}${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}`
/** Each ministry has one. */
function programme({ body }: Turn): string {
  const random = new Random(`programme of ${body.id}`)
  return `${random.pick(PROJECT_STARTS)} ${random.pick(PROJECT_ENDS)}`
}

/** What the week brings: a line for each day on which there is something. */
const diary = (turn: Turn): string =>
  turn.random
    .inOrder([3, 4, 5, 6, 7], 4)
    .map((ahead) => {
      const what = turn.random.pick([
        'Besuch',
        'Grußwort',
        'Spatenstich',
        'Gespräch mit Beschäftigten',
        'Preisverleihung',
      ])
      const who = turn.random.pick([...COMPANIES, ...SCHOOLS, ...CLUBS])
      return `${namedDate(turn.day + ahead)}, ${clock(turn.random.int(16, 38) * 30)} Uhr: ${what}, ${who}, ${turn.random.pick(TOWNS)}`
    })
    .join('\n')

export const MINISTRY: Series[] = [
  {
    name: 'appointment notices',
    bodies: bodiesOf('ministry', 'city'),
    due: daily(0.2, 0.3),
    hour: 13,
    figures: [],
    facts: (turn) => ({
      tag: longDate(turn.day + turn.random.int(1, 3)),
      zeit: clock(turn.random.int(16, 38) * 30),
      anlass: turn.random.pick([
        'Eröffnung',
        'Besuch',
        'Gespräch',
        'Preisverleihung',
        'Spatenstich',
        'Richtfest',
        'Rundgang',
      ]),
      ort: own([...COMPANIES, ...SCHOOLS], turn),
      stadt: turn.random.pick(TOWNS),
    }),
    title: 'Terminhinweis',
    paragraphs: [
      '[head] nimmt folgenden öffentlichen Termin wahr:',
      '[tag], [zeit] Uhr\n[anlass]: [ort], [stadt]',
      'Vertreterinnen und Vertreter der Medien sind herzlich eingeladen. Bitte melden Sie sich bis zum Vortag an und halten Sie am Einlass Ihren Presseausweis bereit. Bildaufnahmen sind während der ersten zehn Minuten möglich.',
    ],
  },
  {
    name: 'week ahead',
    bodies: ministries.slice(0, 10),
    due: weekly(5),
    hour: 14,
    facts: (turn) => ({ woche: calendarWeek(turn.day + 3), termine: diary(turn) }),
    title: 'Wochenvorschau',
    paragraphs: [
      'Termine von [head] in der [woche]. Kalenderwoche, soweit sie für die Öffentlichkeit von Interesse sind:',
      '[termine]',
      'Änderungen sind möglich. Zu einzelnen Terminen wird gesondert eingeladen. Interviews vermittelt die Pressestelle.',
    ],
  },
  {
    name: 'funding notices',
    bodies: ministries,
    due: daily(0.11, 0),
    hour: 11,
    telling: true,
    figures: ['summe', 'gesamt'],
    facts: (turn) => ({
      stadt: own(TOWNS, turn),
      summe: turn.random.int(25, 4_900) * 1000,
      gesamt: turn.random.int(5_000, 9_900) * 1000,
      programm: programme(turn),
      zweck: turn.random.pick([
        'die Sanierung der Turnhalle',
        'den Anschluss an das Glasfasernetz',
        'ein Feuerwehrhaus',
        'einen Radweg',
        'die neue Kläranlage',
        'den Umbau des Bahnhofs',
        'die Bücherei',
      ]),
    }),
    title: '[summe] Euro für [stadt]',
    paragraphs: [
      '[head] hat einen Förderbescheid über [summe] Euro an [stadt] übergeben. Das Geld aus dem Landesprogramm „[programm]“ ist bestimmt für [zweck]. Die Gesamtkosten liegen bei [gesamt] Euro.',
      '„Mit diesem Bescheid stärken wir das Leben vor Ort“, hieß es bei der Übergabe. Der Bau soll im kommenden Frühjahr beginnen und nach 18 Monaten abgeschlossen sein.',
      'Im Programm „[programm]“ hat das Land in den vergangenen Jahren mehr als 340 Vorhaben gefördert. Anträge können jeweils bis Ende Oktober gestellt werden.',
    ],
  },
  {
    name: 'appointments',
    bodies: ministries,
    due: daily(0.03, 0),
    hour: 12,
    telling: true,
    facts: (turn) => ({
      person: person(turn),
      stadt: own(TOWNS, turn),
      amt: turn.random.pick([
        'das Finanzamt',
        'das Forstamt',
        'das Amtsgericht',
        'die Fachhochschule',
        'das Schulamt',
        'das Straßenbauamt',
      ]),
      alter: turn.random.int(38, 63),
      beginn: longDate(turn.day + turn.random.int(5, 40)),
      seit: String(turn.random.int(1988, 2014)),
      vorgaenger: person(turn),
    }),
    title: '[person] übernimmt [amt] in [stadt]',
    paragraphs: [
      '[head] hat [person] die Ernennungsurkunde überreicht. Vom [beginn] an leitet [person] [amt] in [stadt].',
      '„Das Haus gewinnt eine erfahrene und umsichtige Persönlichkeit. Ich wünsche für die neue Aufgabe eine glückliche Hand“, hieß es bei der Feierstunde.',
      '[person], [alter] Jahre alt, ist seit [seit] im Landesdienst. Die Stelle war frei geworden, weil [vorgaenger] in den Ruhestand gegangen ist.',
    ],
  },
  {
    name: 'volunteer of the month',
    bodies: ministries.slice(4, 8),
    due: daily(0.06, 0),
    hour: 10,
    telling: true,
    facts: (turn) => ({
      person: person(turn),
      verein: own(CLUBS, turn),
      stadt: turn.random.pick(TOWNS),
      jahre: turn.random.int(6, 51),
      stunden: turn.random.int(4, 25),
      alter: turn.random.int(17, 88),
    }),
    title: 'Ehrennadel für [person] aus [stadt]',
    paragraphs: [
      '[person] aus [stadt] ist mit der Ehrennadel des Landes ausgezeichnet worden. Seit [jahre] Jahren gilt der Einsatz diesem Verein: [verein]. In mancher Woche kommen dabei [stunden] Stunden zusammen.',
      'Mit der Ehrennadel dankt das Land Menschen, die sich über das übliche Maß hinaus für andere einsetzen. [person] ist [alter] Jahre alt. Vorschläge kann jede und jeder einreichen; eine Jury entscheidet viermal im Jahr.',
    ],
  },
  {
    name: 'recalls',
    bodies: bodiesOf('safety'),
    due: daily(0.5, 0.2),
    hour: 15,
    telling: true,
    facts: (turn) => ({
      ware: turn.random.pick([
        'Kräuterquark',
        'Räucherlachs',
        'Nussmus',
        'Salami',
        'Babybrei',
        'Tiefkühlspinat',
        'Weichkäse',
        'Haferriegel',
      ]),
      firma: own(COMPANIES, turn),
      los: `L ${turn.random.int(1000, 9999)} ${turn.random.pick(['A', 'B', 'C'])}`,
      mhd: longDate(turn.day + turn.random.int(12, 200)),
      befund: turn.random.pick(['Salmonellen', 'Listerien', 'Metallsplitter', 'nicht angegebene Erdnuss', 'Glasteile']),
      gramm: turn.random.pick(['125', '200', '250', '400', '500']),
    }),
    title: 'Rückruf: [ware] von [firma]',
    paragraphs: [
      'Der Betrieb „[firma]“ ruft das Produkt [ware], [gramm] Gramm, mit der Losnummer [los] und dem Mindesthaltbarkeitsdatum [mhd] zurück. Grund: [befund]. Vom Verzehr wird abgeraten.',
      'Die Ware kann auch ohne Kassenbon gegen Erstattung des Kaufpreises zurückgegeben werden. Andere Chargen sind nicht betroffen. Wer nach dem Verzehr Beschwerden bemerkt, sollte eine ärztliche Praxis aufsuchen.',
    ],
  },
]

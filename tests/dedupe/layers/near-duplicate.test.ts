import { describe, expect, test } from 'vitest'
import { type Text, table, verdictOn } from '../compared.ts'

/** More than sixty words, so that one exchanged fact may be a correction. */
const LONG =
  'Die Stadtwerke erneuern von Montag an die Wasserleitung in der Gartenstraße. Die Arbeiten kosten 240.000 Euro und dauern voraussichtlich bis zum 15. Mai. Während der Bauzeit bleibt die Fahrbahn zwischen Kirche und Schule halbseitig gesperrt; eine Ampel regelt den Verkehr. Fußgänger kommen jederzeit durch. Anwohner erreichen ihre Grundstücke, müssen aber mit kurzen Wartezeiten rechnen. Die Müllabfuhr kommt wie gewohnt. An zwei Tagen wird das Wasser für einige Stunden abgestellt, worüber die Stadtwerke rechtzeitig mit einem Zettel an der Haustür unterrichten. Insgesamt werden 310 Meter Rohr verlegt.'
const TITLE = 'Wasserleitung in der Gartenstraße wird erneuert'
const DAY = '2026-03-06T09:00:00Z'
const NEXT_DAY = '2026-03-07T08:00:00Z'
const NEXT_WEEK = '2026-03-13T09:00:00Z'

const given = (stated: Text = {}): Text => ({ title: TITLE, text: LONG, published: DAY, ...stated })
const elsewhere = (stated: Text = {}): Text => given({ source: 'portal', ...stated })
const edited = (from: string, to: string): string => {
  if (!LONG.includes(from)) throw new Error(`"${from}" is not in the text`)
  return LONG.replace(from, to)
}

const UNDATED = edited('voraussichtlich bis zum 15. Mai', 'voraussichtlich zehn Wochen')

const WEEKLY =
  'In der 12. Kalenderwoche werden die gelben Tonnen am Dienstag, 17. März, geleert. Das Schadstoffmobil hält in dieser Woche an der Schule und nimmt Farben, Batterien und Lampen in haushaltsüblichen Mengen an.'

describe('a copy is found', () => {
  table([
    ['word for word', given(), elsewhere(), 'text'],
    ['with a place before the headline', given(), elsewhere({ title: `Altenrode: ${TITLE}` }), 'text'],
    ['with a headline of the newsroom', given(), elsewhere({ title: 'Neue Rohre unter der Straße' }), 'text'],
    [
      'with a sentence more',
      given(),
      elsewhere({ text: `${LONG} Weitere Baustellen stehen im Netz.` }),
      'near-duplicate',
    ],
    ['without the last sentences', given(), elsewhere({ text: LONG.slice(0, 420) }), 'near-duplicate'],
    ['with umlauts spelled out', given(), elsewhere({ text: edited('Während', 'Waehrend') }), 'text'],
    ['with another form of a number', given(), elsewhere({ text: edited('240.000', '240 000') }), 'near-duplicate'],
    ['with one synonym', given(), elsewhere({ text: edited('Zettel', 'Aushang') }), 'near-duplicate'],
    ['that says "in dieser Woche" of the week it names', given({ text: WEEKLY }), elsewhere({ text: WEEKLY }), 'text'],
    [
      'with the contact of the portal',
      given(),
      elsewhere({ text: `${LONG}\n\nPressekontakt: Stadtportal, Tel. 0361 1234` }),
      'text',
    ],
    [
      'a fortnight later',
      given(),
      elsewhere({ published: '2026-03-19', text: LONG.replace('von Montag an ', '') }),
      'near-duplicate',
    ],
    [
      'sent again by its office a week later',
      given({ text: edited('von Montag an ', '') }),
      given({ text: edited('von Montag an ', ''), published: NEXT_WEEK }),
      'text',
    ],
  ])
})

describe('a correction is found', () => {
  const wrong = edited('310 Meter', '130 Meter')
  table([
    [
      'with a marker',
      given({ text: wrong }),
      given({ title: `Korrektur: ${TITLE}`, published: NEXT_DAY }),
      'near-duplicate',
    ],
    [
      'of a day, with a marker',
      given({ text: edited('15. Mai', '15. Juni') }),
      given({ title: `Korrektur: ${TITLE}` }),
      'near-duplicate',
    ],
    [
      'under its own number',
      given({ title: `Nr. 12/2026: ${TITLE}`, text: wrong }),
      given({ title: `Nr. 12/2026: ${TITLE}`, published: NEXT_DAY }),
      'near-duplicate',
    ],
    [
      'under its own address',
      given({ url: 'https://amt.example/1', text: wrong }),
      given({ url: 'https://amt.example/1', published: NEXT_DAY }),
      'identity',
    ],
    [
      'of one figure under one headline the same day, without a word',
      given({ text: wrong }),
      given(),
      'near-duplicate',
    ],
  ])
})

describe('another filling of the same form is none', () => {
  table([
    ['another day', given(), given({ text: edited('15. Mai', '22. Mai'), published: NEXT_WEEK }), 'veto'],
    ['another day, from another source', given(), elsewhere({ text: edited('15. Mai', '22. Mai') }), 'veto'],
    [
      'another street',
      given(),
      given({ title: 'Wasserleitung in der Bergstraße wird erneuert', text: edited('Gartenstraße', 'Bergstraße') }),
      'veto',
    ],
    [
      'the same weekday of another week',
      given({ text: UNDATED }),
      given({ text: UNDATED, published: NEXT_WEEK }),
      'veto',
    ],
    [
      'two other figures',
      given(),
      given({ text: edited('310 Meter', '420 Meter').replace('240.000', '260.000'), published: NEXT_DAY }),
      'veto',
    ],
    [
      'another figure a week later',
      given(),
      given({ text: edited('310 Meter', '420 Meter').replace('von Montag an ', ''), published: NEXT_WEEK }),
      'veto',
    ],
    [
      'a whole other name',
      given({ text: edited('Die Stadtwerke', 'Der Betrieb Ludwig Harms') }),
      given({ text: edited('Die Stadtwerke', 'Der Betrieb Anna Pohl') }),
      'veto',
    ],
    [
      'another number of the office on another day',
      given({ title: `Nr. 12/2026: ${TITLE}` }),
      given({ title: `Nr. 19/2026: ${TITLE}`, text: edited('310', '420'), published: '2026-03-08T09:00:00Z' }),
      'veto',
    ],
    [
      'another number of the office and another figure, the next morning',
      given({ title: `Nr. 12/2026: ${TITLE}` }),
      given({ title: `Nr. 19/2026: ${TITLE}`, text: edited('310', '420'), published: NEXT_DAY }),
      'veto',
    ],
  ])

  const monthly = (month: string, figure: string): Text =>
    given({
      title: `Arbeitsmarkt im ${month}`,
      text: `Im ${month} waren im Bezirk ${figure} Menschen ohne Arbeit. Vor allem junge Menschen fanden eine Stelle oder begannen eine Ausbildung. In der Industrie bleibt die Nachfrage verhalten, gesucht werden Pflegekräfte und Elektroniker.`,
    })
  test('statistics of two months', () => {
    expect(verdictOn(monthly('April', '9.812'), monthly('Mai', '9.703'))).toBe('veto')
  })
  test('in texts below sixty words a single figure', () => {
    const short = (figure: string): Text =>
      given({
        title: 'Geschwindigkeit gemessen',
        text: `Die Polizei hat am Ortseingang gemessen. Von allen Fahrern waren ${figure} zu schnell. Wer sich an die Regeln hält, schützt Kinder auf dem Schulweg, sagte der Leiter der Wache.`,
      })
    expect(verdictOn(short('38'), short('52'))).toBe('veto')
  })
})

const theft = (make: string, published: string): Text =>
  given({
    title: 'Fahrrad aus Keller gestohlen',
    text: `Unbekannte sind in den Keller eines Mehrfamilienhauses am Stadtrand eingedrungen. Sie brachen ein Vorhängeschloss auf und nahmen ein Fahrrad der Marke ${make} mit. Der Eigentümer bemerkte den Diebstahl, als er zur Arbeit fahren wollte. Die Polizei rät, Räder auch im Keller an einem festen Gegenstand anzuschließen und die Rahmennummer aufzuschreiben. Wer etwas gesehen hat, wird gebeten, sich auf der Wache zu melden. Hinweise nimmt auch jede andere Dienststelle entgegen, gern auch ohne Namen.`,
    published,
  })

describe('a form that one office fills again', () => {
  table([
    ['with one other name', theft('Cube', DAY), theft('Kalkhoff', NEXT_DAY), 'veto'],
    ['with one other name the same day', theft('Cube', DAY), theft('Kalkhoff', '2026-03-06T15:00:00Z'), 'veto'],
    [
      'but a name corrected under its address',
      { ...theft('Cube', DAY), url: 'https://amt.example/7' },
      { ...theft('Kalkhoff', DAY), url: 'https://amt.example/7' },
      'identity',
    ],
    [
      'but a name corrected with a marker',
      theft('Cube', DAY),
      { ...theft('Kalkhoff', NEXT_DAY), title: 'Korrektur: Fahrrad aus Keller gestohlen' },
      'near-duplicate',
    ],
    ['but a letter of a name mended', theft('Kalkhof', DAY), theft('Kalkhoff', DAY), 'near-duplicate'],
  ])
})

const waste = (body: string, streets: string): Text =>
  given({
    source: body.toLowerCase(),
    title: 'Leerung der Papiertonnen verschiebt sich',
    text: `Die Stadt ${body} informiert: Wegen des Feiertags verschiebt sich die Leerung der Papiertonnen um einen Tag. Betroffen sind ${streets}. Die Tonnen sollen ab sechs Uhr am Straßenrand stehen. Restmüll und Biotonnen werden wie gewohnt geleert. Wer nicht sicher ist, findet den Kalender im Netz oder ruft im Bürgerbüro an. Sperrmüll wird nach Anmeldung abgeholt. Die Stadt ${body} bittet um Verständnis.`,
  })
const notice = (source: string, stated: Text = {}): Text => ({
  source,
  title: 'Bekanntmachung der Haushaltssatzung',
  text: 'Die Bekanntmachung steht ab sofort als Datei zum Herunterladen bereit und liegt im Rathaus aus.',
  published: DAY,
  ...stated,
})

describe('a form that two offices fill', () => {
  table([
    [
      'with their own names, streets of one among those of the other',
      waste('Altenrode', 'Gartenstraße und Bergstraße'),
      waste('Neustedt', 'Gartenstraße, Bergstraße und Ahornweg'),
      'veto',
    ],
    ['with nothing of their own', notice('altenrode'), notice('neustedt'), 'veto'],
    [
      'but one date',
      notice('altenrode', { text: `${notice('').text} Sie gilt ab dem 1. April 2026.` }),
      notice('neustedt', { text: `${notice('').text} Sie gilt ab dem 1. April 2026.` }),
      'text',
    ],
    ['but a portal takes it over', notice('altenrode'), notice('portal'), 'text'],
  ])
})

describe('short texts under two headlines', () => {
  const recall = (product: string, given: Text): Text => ({
    published: '2026-03-31',
    text: `Die Molkerei Almrand ruft ${product} zurück. Darin wurden Listerien nachgewiesen. Wer ihn gekauft hat, bekommt den Kaufpreis erstattet.`,
    ...given,
  })
  const cheese = 'den „Almrand Bergkäse 200 g“ mit der Charge 26084 und dem Datum 14. Mai 2026'
  const quark = 'den „Almrand Kräuterquark“ mit der Charge 26091 und dem Datum 2. April 2026'
  table([
    [
      'with facts that nobody says twice are those of two offices',
      recall(cheese, { source: 'bundesamt', title: 'Rückruf: Almrand Bergkäse wegen Listerien' }),
      recall(cheese, { source: 'landesamt', title: 'Listeriengefahr: Hersteller ruft Käse zurück' }),
      'text',
    ],
    [
      'about two accidents on one road are two, whatever they have in common',
      {
        source: 'zeitung',
        title: 'Motorradfahrer stirbt bei Grünau',
        text: 'Auf der B 92 bei Grünau ist am Sonntag ein 23-jähriger Motorradfahrer tödlich verunglückt. Er prallte gegen einen Baum. Die Straße war drei Stunden gesperrt.',
        published: '2026-05-10T18:00:00Z',
      },
      {
        source: 'agentur',
        title: 'Schwerer Unfall auf der B 92',
        text: 'Zwei Schwerverletzte hat am Sonntag ein Zusammenstoß auf der B 92 bei Grünau gefordert. Ein 23-jähriger war in den Gegenverkehr geraten. Die Straße war zwei Stunden gesperrt.',
        published: '2026-05-10T19:00:00Z',
      },
      'apart',
    ],
    [
      'of two products are two',
      recall(cheese, { source: 'bundesamt', title: 'Rückruf: Almrand Bergkäse wegen Listerien' }),
      recall(quark, { source: 'landesamt', title: 'Listeriengefahr: Hersteller ruft Quark zurück' }),
      'apart',
    ],
    [
      'of one office are two',
      recall(cheese, { title: 'Rückruf: Almrand Bergkäse wegen Listerien' }),
      recall(cheese, { title: 'Listeriengefahr: Hersteller ruft Käse zurück' }),
      'veto',
    ],
  ])
})

describe('whichever of two comes first', () => {
  const raid =
    'Ermittler aus fünf Ländern haben ein Netzwerk von Anlagebetrügern zerschlagen. 14 Beschuldigte wurden festgenommen, 31 Objekte durchsucht. Die Gruppe soll Anleger um 27 Millionen Euro gebracht haben. Server in Rotterdam wurden beschlagnahmt.'
  table([
    [
      'a sentence with an office in place of another sentence is no other name',
      {
        source: 'kriminalamt',
        title: 'Schlag gegen Betrüger im Netz',
        text: `${raid} Die Generalstaatsanwaltschaft Bamrode führt das Verfahren.`,
        published: '2026-04-07',
      },
      {
        source: 'gericht',
        title: 'Aktion gegen Anlagebetrug',
        text: `${raid} Die Beschuldigten werden dem Haftrichter vorgeführt.`,
        published: '2026-04-07',
      },
      'near-duplicate',
    ],
  ])
})

describe('streets of two words', () => {
  const closed = (street: string): Text => ({
    source: 'stadt',
    title: 'Vollsperrung im Stadtgebiet',
    text: `Wegen Kanalarbeiten wird die Fahrbahn ${street} zwischen Markt und Bahnhof voll gesperrt. Die Arbeiten dauern drei Wochen. Eine Umleitung ist ausgeschildert.`,
    published: '2026-03-24',
  })
  table([
    ['are other streets', closed('Lange Straße'), closed('Hindenburgstraße'), 'veto'],
    ['are the same in another case', closed('Lange Straße'), closed('in der Langen Straße'), 'near-duplicate'],
  ])
})

describe('an appointment that is put off', () => {
  const announced: Text = {
    title: 'Pressekonferenz zur Verkehrsunfallbilanz am 23. März',
    text: 'Innenminister Olaf Preiß stellt am Montag, 23. März 2026, um 10 Uhr die Verkehrsunfallbilanz 2025 vor. Ort: Ministerium des Innern, Raum 114, Halleplatz 1.',
    published: '2026-03-13',
  }
  const moved = (stated: Text = {}): Text => ({
    title: 'Terminverschiebung: Pressekonferenz zur Verkehrsunfallbilanz',
    text: 'Die für Montag, 23. März 2026, angekündigte Pressekonferenz mit Innenminister Olaf Preiß zur Verkehrsunfallbilanz 2025 wird auf Mittwoch, 25. März 2026, 13 Uhr verschoben. Ort: Ministerium des Innern, Raum 114, Halleplatz 1.',
    published: '2026-03-16',
    ...stated,
  })
  table([
    ['is the one of before, told anew', announced, moved(), 'near-duplicate'],
    [
      'is another where another day was announced',
      announced,
      moved({
        text: 'Die für Dienstag, 31. März 2026, angekündigte Pressekonferenz mit Innenminister Olaf Preiß zur Verkehrsunfallbilanz 2025 wird auf Mittwoch, 1. April 2026, 13 Uhr verschoben. Ort: Ministerium des Innern, Raum 114, Halleplatz 1.',
      }),
      'apart',
    ],
  ])
})

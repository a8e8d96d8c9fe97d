import { bodiesOf } from './bodies.ts'
import { calendarWeek, clock, dayAndMonth, longDate, namedDate } from './calendar.ts'
import { between, daily, own, type Series, type Turn, weekly } from './series.ts'
import { SCHOOLS, STREETS, TOWNS } from './vocabulary.ts'

const week = ({ day }: Turn) => ({
  woche: calendarWeek(day - 3),
  von: dayAndMonth(day - 7),
  bis: dayAndMonth(day - 1),
})

/** The hearings of the week to come. */
const hearings = (turn: Turn): string =>
  turn.random
    .inOrder([3, 4, 5, 6, 7], 4)
    .map((ahead) => {
      const what = turn.random.pick([
        'Untreue',
        'Raub',
        'Betrug',
        'Körperverletzung',
        'Handel mit Betäubungsmitteln',
        'Brandstiftung',
      ])
      const number = `${turn.random.int(1, 27)} KLs ${turn.random.int(1, 99)}/${turn.random.int(22, 24)}`
      return `${namedDate(turn.day + ahead)}, ${clock(turn.random.int(17, 28) * 30)} Uhr, Saal ${turn.random.int(101, 240)}: ${number}, ${what}`
    })
    .join('\n')

export const WEEKLY: Series[] = [
  {
    name: 'vaccinations',
    bodies: bodiesOf('district'),
    due: between(10, 3, weekly(1)),
    hour: 11,
    figures: ['impfungen'],
    facts: (turn) => ({
      ...week(turn),
      impfungen: turn.random.int(310, 2_900),
      gesamt: turn.random.int(3_100, 44_000),
      quote: turn.random.tenth(9, 47),
      praxen: turn.random.int(210, 2_100),
      ort: own(TOWNS, turn),
    }),
    title: 'Grippeimpfung: Zahlen der Woche',
    paragraphs: [
      'In der [woche]. Kalenderwoche ([von] bis [bis]) sind im Landkreis [impfungen] Menschen gegen Grippe geimpft worden. Seit Beginn der Saison haben [gesamt] Einwohnerinnen und Einwohner den Schutz erhalten; bei den über 60-Jährigen liegt die Quote bei [quote] Prozent.',
      'In Arztpraxen wurden [praxen] Impfungen verabreicht, die übrigen in Apotheken, Betrieben und durch das mobile Team, das in dieser Woche in [ort] Station macht. Eine Anmeldung ist nicht nötig.',
    ],
  },
  {
    name: 'respiratory infections',
    bodies: bodiesOf('district'),
    due: between(10, 4, weekly(3)),
    hour: 12,
    figures: ['faelle'],
    facts: (turn) => ({
      ...week(turn),
      faelle: turn.random.int(14, 410),
      vorwoche: turn.random.int(14, 410),
      klinik: turn.random.int(1, 61),
      rsv: turn.random.int(0, 88),
      last: turn.random.tenth(0.2, 9),
    }),
    title: 'Atemwegserkrankungen: Lage im Kreis',
    paragraphs: [
      'Dem Gesundheitsamt wurden in der [woche]. Kalenderwoche [faelle] Fälle von Influenza gemeldet, in der Woche zuvor waren es [vorwoche]. In Krankenhäusern lagen deshalb [klinik] Menschen. Hinzu kommen [rsv] Nachweise von RSV.',
      'Im Abwasser betrug die Viruslast [last] Millionen Genkopien je Liter. Das Amt rät, bei Husten und Fieber zu Hause zu bleiben, regelmäßig zu lüften und in vollen Räumen eine Maske zu tragen.',
    ],
  },
  {
    name: 'blood donation',
    bodies: bodiesOf('district', 'city'),
    due: daily(0.05, 0),
    hour: 9,
    telling: true,
    facts: (turn) => ({
      tag: namedDate(turn.day + turn.random.int(3, 10)),
      von: clock(turn.random.int(28, 33) * 30),
      bis: clock(turn.random.int(37, 41) * 30),
      haus: own(SCHOOLS, turn),
      spender: turn.random.int(41, 240),
      neu: turn.random.int(2, 40),
    }),
    title: 'Blutspende am [tag]',
    paragraphs: [
      'Am [tag] bittet der Rettungsdienstverband von [von] bis [bis] Uhr zur Blutspende. Ort: [haus]. Gebraucht werden vor allem die Blutgruppen Null negativ und A negativ.',
      'Spenden kann jeder gesunde Mensch ab 18 Jahren. Mitzubringen ist ein amtlicher Ausweis. Beim letzten Termin kamen [spender] Spenderinnen und Spender, [neu] von ihnen zum ersten Mal.',
    ],
  },
  {
    name: 'court hearings',
    bodies: bodiesOf('court'),
    due: weekly(5),
    hour: 9,
    facts: (turn) => ({ woche: calendarWeek(turn.day + 3), termine: hearings(turn) }),
    title: 'Verhandlungstermine',
    paragraphs: [
      'Auf folgende Verhandlungen in der [woche]. Kalenderwoche weist das Gericht hin:',
      '[termine]',
      'Änderungen sind jederzeit möglich; bitte fragen Sie am Vortag nach, ob der Termin stattfindet. Mobiltelefone sind im Saal auszuschalten.',
    ],
  },
  {
    name: 'fuel prices',
    bodies: bodiesOf('statistics'),
    due: weekly(3),
    hour: 13,
    telling: true,
    figures: ['super', 'diesel'],
    facts: (turn) => ({
      ...week(turn),
      super: turn.random.int(1610, 1930) / 10,
      diesel: turn.random.int(1510, 1840) / 10,
      teuer: turn.random.pick(TOWNS),
      billig: turn.random.pick(TOWNS),
      stunde: turn.random.int(18, 21),
    }),
    title: 'Kraftstoffpreise: Super kostet [super] Cent',
    paragraphs: [
      'Ein Liter Super E10 kostete in der [woche]. Kalenderwoche im Mittel [super] Cent, ein Liter Diesel [diesel] Cent. Am teuersten war das Tanken in [teuer], am günstigsten in [billig].',
      'Die Preise schwanken im Laufe des Tages um bis zu zwölf Cent; am wenigsten zahlt, wer gegen [stunde] Uhr tankt. Ausgewertet werden die Meldungen von rund 1.400 Tankstellen.',
    ],
  },
  {
    name: 'market prices',
    bodies: bodiesOf('statistics'),
    due: weekly(2),
    hour: 10,
    facts: (turn) => ({
      ...week(turn),
      kartoffel: turn.random.int(41, 119) / 100,
      ei: turn.random.int(18, 39) / 100,
      butter: turn.random.int(150, 269) / 100,
      schwein: turn.random.int(165, 241) / 100,
      weizen: turn.random.int(181, 262),
    }),
    title: 'Agrarmarkt: Preise der Woche',
    paragraphs: [
      'In der [woche]. Kalenderwoche wurden folgende Erzeugerpreise festgestellt: Speisekartoffeln [kartoffel] Euro je Kilogramm, Eier aus Bodenhaltung [ei] Euro je Stück, Butter [butter] Euro je Päckchen, Schlachtschweine [schwein] Euro je Kilogramm und Brotweizen [weizen] Euro je Tonne.',
      'Die Preise gelten frei Lager und ohne Umsatzsteuer. Erhoben werden sie bei 62 Betrieben und Genossenschaften. Eine Vorausschau ist mit den Angaben nicht verbunden.',
    ],
  },
  {
    name: 'gas storage',
    bodies: bodiesOf('environment').slice(1),
    due: weekly(4),
    hour: 14,
    telling: true,
    facts: (turn) => ({
      heute: longDate(turn.day),
      stand: turn.random.int(300, 990) / 10,
      vorwoche: turn.random.int(300, 990) / 10,
      verbrauch: turn.random.int(210, 1_280),
      temperatur: turn.random.tenth(-3, 9),
    }),
    title: 'Gasspeicher zu [stand] Prozent gefüllt',
    paragraphs: [
      'Die Gasspeicher im Land waren am [heute] zu [stand] Prozent gefüllt, in der Vorwoche zu [vorwoche] Prozent. Der Verbrauch lag bei [verbrauch] Gigawattstunden. Die Temperatur wich um [temperatur] Grad vom langjährigen Mittel ab.',
      'Die Lage wird als stabil eingeschätzt. Das Landesamt bittet dennoch, sparsam zu heizen. Einzelne Speicher, etwa bei Rahlen, werden aus technischen Gründen nicht vollständig befüllt.',
    ],
  },
  {
    name: 'parking and traffic counts',
    bodies: bodiesOf('city').slice(0, 6),
    due: weekly(1),
    hour: 15,
    figures: ['raeder'],
    facts: (turn) => ({
      ...week(turn),
      raeder: turn.random.int(3_100, 41_000),
      zaehler: own(STREETS, turn),
      autos: turn.random.int(21_000, 188_000),
      auslastung: turn.random.int(38, 97),
    }),
    title: 'Verkehrszählung der Woche',
    paragraphs: [
      'An der Zählstelle „[zaehler]“ wurden in der [woche]. Kalenderwoche [raeder] Fahrräder und [autos] Kraftfahrzeuge erfasst. Die Parkhäuser in der Innenstadt waren im Mittel zu [auslastung] Prozent belegt.',
      'Die Stadt veröffentlicht die Zahlen jeden Montag als offene Daten. Ausfälle einzelner Schleifen werden durch Schätzungen ersetzt. Die Reihen reichen bis ins Jahr 2017 zurück.',
    ],
  },
]

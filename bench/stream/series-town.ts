import { bodiesOf } from './bodies.ts'
import { calendarWeek, clock, namedDate, weekday } from './calendar.ts'
import { between, daily, own, type Series, type Turn, weekly } from './series.ts'
import { CLUBS, SCHOOLS, STREETS } from './vocabulary.ts'

const towns = bodiesOf('city')

const soon = (turn: Turn, from: number, to: number) => turn.day + turn.random.int(from, to)

/** The next day on which offices are open, named as people do: morgen, am Freitag. */
function spoken(turn: Turn): string {
  const ahead = turn.random.int(1, 3)
  return ahead === 1 ? 'morgen' : `am ${weekday(turn.day + ahead)}`
}

export const TOWN: Series[] = [
  {
    name: 'council agenda',
    bodies: towns,
    due: weekly(5),
    hour: 12,
    facts: (turn) => ({
      tag: namedDate(turn.day + turn.random.int(4, 6)),
      zeit: clock(turn.random.int(16, 19) * 60),
      saal: turn.random.int(101, 418),
      ausschuss: turn.random.pick([
        'Bauausschuss',
        'Schulausschuss',
        'Ausschuss für Soziales',
        'Hauptausschuss',
        'Rat',
        'Umweltausschuss',
        'Kulturausschuss',
      ]),
      punkte: turn.random.int(5, 24),
      thema: own(SCHOOLS, turn),
      strasse: own(STREETS, turn),
    }),
    title: 'Öffentliche Sitzung: [ausschuss]',
    paragraphs: [
      'Zur nächsten öffentlichen Sitzung kommt zusammen: [ausschuss]. Termin ist [tag], [zeit] Uhr, im Rathaus, Raum [saal]. Auf der Tagesordnung stehen [punkte] Punkte, darunter die Anmeldezahlen der Schule „[thema]“ und ein Antrag zum Radverkehr (Abschnitt „[strasse]“).',
      'Zu Beginn können Einwohnerinnen und Einwohner Fragen stellen. Die Unterlagen stehen im Ratsinformationssystem. Der Zugang ist barrierefrei.',
    ],
  },
  {
    name: 'office hours',
    bodies: towns,
    due: daily(0.02, 0),
    hour: 9,
    facts: (turn) => ({
      wann: spoken(turn),
      amt: turn.random.pick(['Das Bürgerbüro', 'Das Standesamt', 'Die Stadtkasse', 'Die Zulassungsstelle']),
      grund: turn.random.pick(['einer Personalversammlung', 'einer Fortbildung', 'der Umstellung der Software']),
      zeit: turn.random.int(10, 14),
    }),
    title: 'Geänderte Öffnungszeiten',
    paragraphs: [
      '[amt] öffnet [wann] wegen [grund] erst um [zeit] Uhr. Vereinbarte Termine werden verlegt; wer betroffen ist, wurde angeschrieben. Die anderen Dienststellen im Rathaus sind zu den gewohnten Zeiten zu erreichen.',
      'Für dringende Fälle, etwa den Verlust von Ausweisdokumenten unmittelbar vor einer Reise, besteht eine Rufbereitschaft. Viele Anliegen lassen sich auch im Internet erledigen. Die Verwaltung bittet um Verständnis.',
    ],
  },
  {
    name: 'waste collection',
    bodies: towns,
    due: weekly(2),
    hour: 10,
    facts: (turn) => ({
      woche: calendarWeek(turn.day + 7),
      eins: namedDate(turn.day + turn.random.int(6, 7)),
      zwei: namedDate(turn.day + turn.random.int(8, 9)),
      strassen: turn.random.some(STREETS, 4).join(', '),
      mobil: own(STREETS, turn),
    }),
    title: 'Abfuhr in der [woche]. Kalenderwoche',
    paragraphs: [
      'In der [woche]. Kalenderwoche werden die gelben Tonnen am [eins] und die Papiertonnen am [zwei] geleert. Wegen Baustellen beginnt die Abfuhr in folgenden Straßen bereits um 6 Uhr: [strassen].',
      'Das Schadstoffmobil hält in dieser Woche an der Ecke „[mobil]“. Angenommen werden Farben, Batterien und Energiesparlampen in haushaltsüblichen Mengen. Stellen Sie die Tonnen bitte am Vorabend bereit.',
    ],
  },
  {
    name: "citizens' hour",
    bodies: towns,
    due: daily(0.04, 0),
    hour: 8,
    facts: (turn) => ({
      tag: namedDate(soon(turn, 4, 12)),
      von: clock(turn.random.int(14, 17) * 60),
      ort: turn.random.pick(['im Rathaus', 'in der Stadtbücherei', 'auf dem Wochenmarkt', 'im Stadtteilbüro']),
      plaetze: turn.random.int(6, 20),
    }),
    title: 'Bürgersprechstunde mit [head]',
    paragraphs: [
      'Wer ein Anliegen hat, kann es [head] persönlich vortragen. Die nächste Sprechstunde findet am [tag] ab [von] Uhr [ort] statt. Je Gespräch stehen zehn Minuten zur Verfügung, insgesamt gibt es [plaetze] Plätze.',
      'Eine Anmeldung ist beim Vorzimmer möglich. Wer sein Thema vorher nennt, erleichtert die Vorbereitung. Das Angebot besteht seit vielen Jahren und wird gut angenommen.',
    ],
  },
  {
    name: 'flea market',
    bodies: towns,
    due: between(4, 10, daily(0.04, 0)),
    hour: 9,
    facts: (turn) => ({
      tag: namedDate(soon(turn, 5, 15)),
      platz: own(STREETS, turn),
      staende: turn.random.int(25, 210),
      verein: own(CLUBS, turn),
      gebuehr: turn.random.int(4, 18),
    }),
    title: 'Flohmarkt am [tag]',
    paragraphs: [
      'Am [tag] ist wieder Flohmarkt. Zwischen 8 und 14 Uhr werden an der Straße „[platz]“ [staende] Stände aufgebaut. Um Kaffee und Kuchen kümmert sich in diesem Jahr: [verein].',
      'Die Standgebühr beträgt [gebuehr] Euro für drei Meter, Kinder verkaufen auf Decken kostenlos. Neuware ist nicht zugelassen. Bei Dauerregen fällt der Markt aus.',
    ],
  },
]

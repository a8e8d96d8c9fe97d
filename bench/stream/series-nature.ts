import { bodiesOf } from './bodies.ts'
import { calendarWeek, clock, longDate, monthBefore, monthName, namedDate, year } from './calendar.ts'
import { between, daily, monthly, own, type Series, type Turn, weekly } from './series.ts'
import { RIVERS, TOWNS } from './vocabulary.ts'

const service = bodiesOf('weather')
const offices = bodiesOf('environment')

const warning = (turn: Turn) => {
  const from = turn.random.int(4, 30) * 30
  return {
    nummer: String(turn.day * 8 + turn.n),
    kreis: own(TOWNS, turn),
    tag: namedDate(turn.day),
    von: clock(from),
    bis: clock(from + turn.random.int(6, 18) * 30),
  }
}

/** A line for each place, with what was measured there. */
const table = (turn: Turn, places: readonly string[], row: (place: string) => string): string =>
  turn.random.inOrder(places, 6).map(row).join('\n')

export const NATURE: Series[] = [
  {
    name: 'storm warnings',
    bodies: service,
    due: between(9, 4, daily(1.1)),
    hour: 5,
    telling: true,
    figures: ['spitze'],
    facts: (turn) => ({ ...warning(turn), boeen: turn.random.int(13, 20) * 5, spitze: turn.random.int(20, 26) * 5 }),
    title: 'Amtliche Warnung vor Sturmböen: Region [kreis], [tag]',
    paragraphs: [
      'Der Wetterdienst warnt vor Sturmböen in der Region [kreis]. Die Warnung Nr. [nummer] gilt für [tag], von [von] bis [bis] Uhr. Es treten Böen um [boeen] km/h auf, in exponierten Lagen bis [spitze] km/h.',
      'Mögliche Gefahren: Einzelne Bäume können entwurzelt und Dächer beschädigt werden. Achten Sie auf herabstürzende Äste, Dachziegel und Gegenstände. Schließen Sie Fenster und Türen und halten Sie Abstand von Gebäuden, Bäumen und Gerüsten.',
    ],
  },
  {
    name: 'frost warnings',
    bodies: service,
    due: between(11, 4, daily(0.9)),
    hour: 15,
    telling: true,
    figures: ['tief'],
    facts: (turn) => ({ ...warning(turn), tief: turn.random.int(2, 19) }),
    title: 'Amtliche Warnung vor Frost: [kreis], [tag]',
    paragraphs: [
      'Der Wetterdienst warnt vor Frost in der Region [kreis]. Die Warnung Nr. [nummer] gilt für die Nacht, die [tag] um [von] Uhr beginnt. Die Temperatur sinkt auf minus [tief] Grad, über Schnee noch darunter.',
      'Schützen Sie empfindliche Pflanzen und frei liegende Leitungen. Auf nicht gestreuten Wegen kann es glatt werden. Denken Sie an Menschen ohne Obdach und rufen Sie im Zweifel den Kältebus.',
    ],
  },
  {
    name: 'thunderstorm warnings',
    bodies: service,
    due: between(5, 9, daily(1.2)),
    hour: 13,
    telling: true,
    figures: ['regen'],
    facts: (turn) => ({ ...warning(turn), regen: turn.random.int(15, 60), hagel: turn.random.int(1, 4) }),
    title: 'Amtliche Warnung vor starkem Gewitter: [kreis], [tag]',
    paragraphs: [
      'Von Südwesten ziehen Gewitter auf. Für die Region [kreis] gilt die Warnung Nr. [nummer] am [tag] zwischen [von] und [bis] Uhr. Dabei fallen bis [regen] Liter Regen je Quadratmeter binnen kurzer Zeit und Hagelkörner bis [hagel] Zentimeter.',
      'Örtlich besteht Gefahr durch Blitzschlag. Straßen und Unterführungen können rasch überflutet werden. Meiden Sie den Aufenthalt im Freien und suchen Sie festen Schutz.',
    ],
  },
  {
    name: 'air quality',
    bodies: offices,
    due: daily(1),
    hour: 7,
    facts: (turn) => ({
      gestern: longDate(turn.day - 1),
      tabelle: table(
        turn,
        TOWNS.slice(0, 14),
        (town) =>
          `${town}: NO2 ${turn.random.int(9, 47)}, PM10 ${turn.random.int(7, 52)}, O3 ${turn.random.int(20, 179)}`,
      ),
    }),
    title: 'Luftqualität: Werte des Vortags',
    paragraphs: [
      'Das Landesamt veröffentlicht die Mittelwerte vom [gestern] in Mikrogramm je Kubikmeter Luft:',
      '[tabelle]',
      'Der Grenzwert für Feinstaub (PM10) liegt im Tagesmittel bei 50 und darf an höchstens 35 Tagen im Jahr überschritten werden. Ab 180 Mikrogramm Ozon wird die Bevölkerung gesondert unterrichtet.',
    ],
  },
  {
    name: 'water levels',
    bodies: offices.slice(0, 1),
    due: daily(1),
    hour: 7,
    facts: (turn) => ({
      heute: longDate(turn.day),
      tabelle: table(turn, RIVERS, (river) => `${river}: ${turn.random.int(61, 590)} cm (${turn.random.int(-40, 40)})`),
    }),
    title: 'Wasserstände',
    paragraphs: [
      'Wasserstände vom [heute], 7 Uhr, in Zentimetern am jeweils wichtigsten Pegel, in Klammern die Veränderung binnen 24 Stunden:',
      '[tabelle]',
      'Meldestufe 1 bedeutet die Überflutung von Wiesen, Meldestufe 2 die einzelner Straßen, Meldestufe 3 gefährdete Bebauung, Meldestufe 4 große überflutete Flächen. Aktuelle Ganglinien stehen im Internet.',
    ],
  },
  {
    name: 'bathing water',
    bodies: bodiesOf('district'),
    due: between(5, 9, weekly(4)),
    hour: 11,
    facts: (turn) => ({
      woche: calendarWeek(turn.day),
      see: own(TOWNS.slice(0, 20), turn),
      sicht: turn.random.int(3, 31) * 10,
      grad: turn.random.tenth(14, 27),
      gut: turn.random.int(9, 23),
    }),
    title: 'Badegewässer: Proben der Woche',
    paragraphs: [
      'Das Gesundheitsamt hat in der [woche]. Kalenderwoche wieder Proben aus den Badegewässern entnommen. [gut] Stellen sind ohne Beanstandung. Die geringste Sichttiefe wurde mit [sicht] Zentimetern am Badesee bei [see] gemessen, das Wasser war dort [grad] Grad warm.',
      'Wo Schlieren oder Teppiche von Blaualgen zu sehen sind, sollten vor allem Kinder nicht baden. Die nächsten Ergebnisse werden in der kommenden Woche veröffentlicht.',
    ],
  },
  {
    name: 'pollen',
    bodies: service,
    due: between(2, 9, weekly(1)),
    hour: 9,
    facts: (turn) => ({
      woche: calendarWeek(turn.day),
      art: turn.random.pick(['Hasel', 'Erle', 'Birke', 'Esche', 'Gräser', 'Roggen', 'Beifuß', 'Ambrosia']),
      zweite: turn.random.pick(['Ulme', 'Weide', 'Hainbuche', 'Ampfer', 'Wegerich']),
      stufe: turn.random.int(1, 3),
      koerner: turn.random.int(11, 480),
    }),
    title: 'Pollenflug in der [woche]. Kalenderwoche',
    paragraphs: [
      'In dieser Woche fliegen vor allem die Pollen dieser Art: [art]. Die Belastung erreicht Stufe [stufe]; gezählt wurden zuletzt [koerner] Körner je Kubikmeter Luft. Daneben spielt eine geringe Rolle: [zweite].',
      'Wer empfindlich ist, sollte abends die Haare waschen und auf dem Land am Abend, in der Stadt am Morgen lüften. Regen bringt Linderung. Die Vorhersage wird täglich fortgeschrieben.',
    ],
  },
  {
    name: 'ground water',
    bodies: offices,
    due: monthly(9),
    hour: 10,
    figures: ['niedrig'],
    facts: (turn) => ({
      monat: `${monthName(monthBefore(turn.day))} ${year(monthBefore(turn.day))}`,
      niedrig: turn.random.int(11, 84),
      messstellen: turn.random.int(190, 640),
      regen: turn.random.int(9, 131),
      tief: turn.random.int(3, 91),
    }),
    title: 'Grundwasser im [monat]',
    paragraphs: [
      'Im [monat] lagen die Grundwasserstände an [niedrig] Prozent der [messstellen] ausgewerteten Messstellen unter dem langjährigen Mittel. Es fielen [regen] Liter Niederschlag je Quadratmeter.',
      'Die Bodenfeuchte beträgt in 60 Zentimetern Tiefe noch [tief] Prozent der nutzbaren Feldkapazität. Das Landesamt rät Wasserversorgern und Landwirtschaft, die Entnahme sorgsam zu planen.',
    ],
  },
  {
    name: 'forest fire index',
    bodies: offices,
    due: between(4, 9, weekly(3)),
    hour: 8,
    facts: (turn) => ({
      heute: longDate(turn.day),
      liste: table(turn, TOWNS.slice(0, 18), (town) => `${town}: Stufe ${turn.random.int(1, 5)}`),
      braende: turn.random.int(3, 211),
      hektar: turn.random.tenth(0.4, 96),
    }),
    title: 'Waldbrandgefahr: aktuelle Stufen',
    paragraphs: [
      'Vom [heute] an gelten folgende Stufen der Waldbrandgefahr:',
      '[liste]',
      'In diesem Jahr hat es bereits [braende] Brände gegeben, die [hektar] Hektar Wald zerstörten. Im Wald gilt Rauchverbot; offenes Feuer ist im Abstand von 50 Metern untersagt. Ab Stufe 5 dürfen Wege gesperrt werden.',
    ],
  },
]

import { calendarWeek, dayAndMonth, shortDate, weekday } from './calendar.ts'
import { police, scene } from './police-scene.ts'
import { daily, own, type Series, type Turn, weekly } from './series.ts'
import { CAR_MAKES, COLOURS, ROADS, STREETS } from './vocabulary.ts'

/** Monday to Friday of the week to come: two streets a day. */
function checks(turn: Turn): string {
  const days = Array.from({ length: 5 }, (_, n) => turn.day + 3 + n)
  return days
    .map((day) => `${weekday(day)}, ${shortDate(day)}: ${turn.random.some(STREETS.slice(0, 24), 2).join(', ')}`)
    .join('\n')
}

export const TRAFFIC: Series[] = [
  {
    name: 'speed checks',
    bodies: police,
    due: weekly(5),
    hour: 10,
    facts: (turn) => ({ woche: calendarWeek(turn.day + 3), liste: checks(turn) }),
    title: 'Geschwindigkeitskontrollen in der kommenden Woche',
    paragraphs: [
      'Überhöhte Geschwindigkeit ist eine der Hauptursachen für schwere Unfälle. [name] kündigt deshalb an, wo in der [woche]. Kalenderwoche gemessen wird:',
      '[liste]',
      'Darüber hinaus muss überall mit weiteren Kontrollen gerechnet werden. Ziel ist es, dass alle langsamer fahren, nicht, dass möglichst viele ein Bußgeld bezahlen.',
    ],
  },
  {
    name: 'accident with injured',
    bodies: police,
    due: daily(0.3, 1.3),
    hour: 9,
    figures: ['schaden', 'alter'],
    facts: (turn) => ({
      ...scene(turn),
      querstrasse: own([...STREETS].reverse(), { ...turn, n: turn.n + 9 }),
      auto: turn.random.pick(CAR_MAKES),
      opfer: turn.random.pick(['eine Radfahrerin', 'einen Fußgänger', 'einen Motorradfahrer', 'eine Rollerfahrerin']),
    }),
    title: 'Verkehrsunfall mit {einer verletzten|leicht verletzter} Person',
    paragraphs: [
      'Bei einem Unfall an der Einmündung [strasse] und [querstrasse] ist am [tat] eine Person verletzt worden. Gegen [zeit] Uhr wollte ein Mensch im Alter von [alter] Jahren mit einem [auto] abbiegen und übersah dabei [opfer] im Alter von [alter2] Jahren.',
      'Ein Rettungswagen brachte die verletzte Person ins Krankenhaus. Den Sachschaden schätzt die Polizei auf [schaden] Euro. Während der Unfallaufnahme kam es zu Behinderungen.',
    ],
  },
  {
    name: 'hit and run',
    bodies: police,
    due: daily(0.28),
    hour: 12,
    telling: true,
    figures: ['schaden'],
    facts: (turn) => ({ ...scene(turn), auto: turn.random.pick(CAR_MAKES), farbe: turn.random.pick(COLOURS) }),
    title: 'Unfallflucht [wo]: [auto] beschädigt',
    paragraphs: [
      'Ein [wo] geparkter [auto] (Farbe: [farbe]) ist in der Zeit bis [tat], [zeit] Uhr, von einem unbekannten Fahrzeug angefahren worden. Der Verursacher entfernte sich, ohne sich um den Schaden von etwa [schaden] Euro zu kümmern.',
      'Hinweise auf den Unfallverursacher nimmt das Verkehrskommissariat entgegen. Die Polizei erinnert daran, dass ein Zettel an der Windschutzscheibe nicht genügt.',
    ],
  },
  {
    name: 'drunk driving',
    bodies: police,
    due: daily(0.14, 2),
    hour: 8,
    figures: ['promille'],
    facts: (turn) => ({ ...scene(turn), promille: turn.random.int(111, 289) / 100, auto: turn.random.pick(CAR_MAKES) }),
    title: 'Trunkenheitsfahrt',
    paragraphs: [
      'Eine Streife hat am [tat] gegen [zeit] Uhr [wo] einen [auto] angehalten, weil der Wagen in Schlangenlinien fuhr. Bei der Person am Steuer, [alter] Jahre alt, ergab ein Atemalkoholtest einen Wert von [promille] Promille.',
      'Auf der Wache wurde eine Blutprobe entnommen. Der Führerschein ist sichergestellt, die Weiterfahrt wurde untersagt. Es wird ein Strafverfahren eingeleitet.',
    ],
  },
  {
    name: 'weekend in figures',
    bodies: police,
    due: weekly(1),
    hour: 9,
    figures: ['einsaetze', 'unfaelle'],
    facts: (turn) => ({
      von: dayAndMonth(turn.day - 3),
      bis: dayAndMonth(turn.day - 1),
      einsaetze: turn.random.int(140, 690),
      unfaelle: turn.random.int(21, 98),
      verletzte: turn.random.int(2, 29),
      fuehrer: turn.random.int(2, 17),
      ruhe: turn.random.int(8, 73),
      autobahn: turn.random.pick(ROADS),
    }),
    title: 'Das Wochenende aus Sicht der Polizei',
    paragraphs: [
      'Von Freitag, [von], bis Sonntag, [bis], hat [name] [einsaetze] Einsätze gezählt. Bei [unfaelle] Verkehrsunfällen wurden [verletzte] Menschen verletzt. [ruhe] Mal mussten die Streifen wegen Ruhestörung ausrücken.',
      '[fuehrer] Personen am Steuer standen unter dem Einfluss von Alkohol oder Drogen. Ein Schwerpunkt der Kontrollen lag auf der [autobahn]. Die Polizei dankt allen, die besonnen gefahren sind.',
    ],
  },
]

import { describe } from 'vitest'
import { type Text, table } from '../compared.ts'

const FORM =
  'Die Beamten nahmen die Personen vorläufig fest und brachten sie auf die Wache. Die Ermittlungen der Kriminalpolizei dauern an. Wer etwas gesehen hat, wird gebeten, sich bei der Wache oder über die Seite der Polizei zu melden. Hinweise werden vertraulich behandelt.'
const given = (stated: Text): Text => ({ text: FORM, published: '2026-03-06T09:00:00Z', ...stated })

describe('two headlines of one office are two releases', () => {
  table([
    ['over one form', given({ title: 'Einbruch in Kiosk' }), given({ title: 'Diebstahl am Bahnhof' }), 'veto'],
    [
      'but a word more is no other headline',
      given({ title: 'Einbruch in Kiosk am Markt' }),
      given({ title: 'Einbruch in Kiosk' }),
      'text',
    ],
    [
      'but a marker says that it is one',
      given({ title: 'Einbruch in Kiosk' }),
      given({ title: 'Korrektur: Diebstahl' }),
      'text',
    ],
    [
      'but two offices may give two headlines to one text',
      given({ title: 'Einbruch in Kiosk' }),
      given({ source: 'portal', title: 'Festnahmen nach der Tat' }),
      'text',
    ],
  ])
})

const CLINIC = `${FORM} Der Neubau mit 134 Betten kostet 155,5 Millionen Euro.`

describe('other figures in headlines are two releases', () => {
  table([
    [
      'in whatever words the texts are',
      given({ title: '5 Festnahmen nach Razzia' }),
      given({
        source: 'portal',
        title: '7 Festnahmen nach Razzia',
        text: 'Zollfahnder haben am Morgen Lager und Wohnungen durchsucht. Sie fanden unversteuerten Tabak und Bargeld.',
      }),
      'veto',
    ],
    ['of one form', given({ title: '5 Festnahmen nach Razzia' }), given({ title: '7 Festnahmen nach Razzia' }), 'veto'],
    [
      'also of two sources',
      given({ title: '5 Festnahmen nach Razzia' }),
      given({ source: 'portal', title: '7 Festnahmen nach Razzia' }),
      'veto',
    ],
    [
      'but one figure in both',
      given({ title: '5 Festnahmen nach Razzia' }),
      given({ source: 'portal', title: 'Razzia: 5 Festnahmen' }),
      'text',
    ],
    [
      'but a correction',
      given({ title: '5 Festnahmen nach Razzia' }),
      given({ title: 'Korrektur: 7 Festnahmen nach Razzia' }),
      'text',
    ],
    [
      'but figures of two things',
      given({ title: 'Klinikum Altenrode: Neubau mit 134 Betten', text: CLINIC }),
      given({ source: 'portal', title: 'Klinikum Altenrode: 155,5 Millionen Euro für Neubau', text: CLINIC }),
      'text',
    ],
    [
      'in another form of the word',
      given({ title: 'Brand in Hotel mit 2 Verletzten' }),
      given({ source: 'portal', title: '3 Verletzte bei Brand in Hotel' }),
      'veto',
    ],
    [
      'but no figure in one of them',
      given({ title: '5 Festnahmen nach Razzia' }),
      given({ source: 'portal', title: 'Festnahmen nach Razzia' }),
      'text',
    ],
  ])
})

const notice = (title: string, source = 'amt'): Text => ({
  source,
  title,
  text: 'Die Mitteilung steht als Datei zum Herunterladen bereit und kann frei verwendet werden.',
  published: '2026-03-06',
})
describe('notices of a few words are told apart by their headlines', () => {
  table([
    ['two headlines', notice('Haushalt beschlossen'), notice('Neuer Schulleiter', 'portal'), 'apart'],
    ['one headline', notice('Haushalt beschlossen'), notice('Haushalt beschlossen', 'portal'), 'text'],
    ['a place before it', notice('Haushalt beschlossen'), notice('Altenrode: Haushalt beschlossen', 'portal'), 'text'],
  ])
})

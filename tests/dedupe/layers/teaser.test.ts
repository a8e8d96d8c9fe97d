import { describe } from 'vitest'
import { type Text, table } from '../compared.ts'

const TITLE = 'Kreis Altenrode baut am Gymnasium eine neue Sporthalle'
const LEAD =
  'Der Kreistag hat am Mittwochabend den Bau einer Sporthalle am Gymnasium beschlossen. Sie soll 8,4 Millionen Euro kosten und drei Felder haben.'
const REST =
  'Die alte Halle aus den siebziger Jahren ist seit einem Wasserschaden gesperrt; Klassen fahren seither mit dem Bus in den Nachbarort. Der Bau beginnt, sobald die Förderung bewilligt ist. Landrätin Ute Brandt nannte den Beschluss einen Gewinn für Schulen und Vereine. Im Keller ist Platz für Geräte, auf dem Dach für eine Anlage, die Strom aus der Sonne gewinnt.'
const DAY = '2026-03-06T09:00:00Z'

const whole = (stated: Text = {}): Text => ({ title: TITLE, text: `${LEAD} ${REST}`, published: DAY, ...stated })
const short = (stated: Text = {}): Text => ({ source: 'portal', title: TITLE, text: LEAD, published: DAY, ...stated })

describe('a teaser is found', () => {
  table([
    ['of the first sentences', whole(), short(), 'near-duplicate'],
    ['that breaks off', whole(), short({ text: `${LEAD.slice(0, 70)} …` }), 'near-duplicate'],
    ['with words to read on', whole(), short({ text: `${LEAD} Mehr lesen` }), 'near-duplicate'],
    ['of the headline alone', whole(), short({ text: '' }), 'teaser'],
  ])
})

describe('no teaser is', () => {
  table([
    ['one with another figure', whole(), short({ text: LEAD.replace('8,4', '6,9') }), 'veto'],
    ['one of a month later', whole(), short({ published: '2026-04-08' }), 'apart'],
    [
      'a headline that any release may have',
      whole({ title: 'Verkehrsunfall' }),
      short({ title: 'Verkehrsunfall', text: '' }),
      'apart',
    ],
    ['another headline over nothing', whole(), short({ title: 'Kreis Altenrode baut eine Straße', text: '' }), 'apart'],
    ['the headline alone, days later', whole(), short({ text: '', published: '2026-03-12' }), 'apart'],
  ])
})

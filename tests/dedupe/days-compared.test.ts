import { describe } from 'vitest'
import { type Text, table } from './compared.ts'

const NOTICE: Record<string, (when: string) => string> = {
  de: (when) =>
    `Die Straße zum Strandbad ist ${when} gesperrt, weil ein Baukran aufgestellt wird. Fußgänger kommen jederzeit durch, Autos fahren über den alten Bahnhof. Die Gemeinde bittet um Verständnis.`,
  fr: (when) =>
    `La route de la plage est fermée ${when}, car une grue y sera montée. Les piétons passent en tout temps, les voitures par la vieille gare. La commune remercie la population de sa compréhension.`,
  it: (when) =>
    `La strada per la spiaggia è chiusa ${when}, perché verrà montata una gru. I pedoni passano in ogni momento, le automobili dalla vecchia stazione. Il comune ringrazia la popolazione per la comprensione.`,
  en: (when) =>
    `The road to the beach is closed ${when} while a crane is put up. Walkers can pass at all times, and cars by way of the old station. The parish council thanks all residents for their patience.`,
}

/** A Monday. */
const DAY = '2026-03-09T09:00:00Z'
const given = (language: string, when: string, stated: Text = {}): Text => ({
  language,
  title: 'Strandbad',
  text: NOTICE[language]?.(when) ?? '',
  published: DAY,
  ...stated,
})
const later = (days: number, source = 'amt'): Text => ({
  source,
  published: new Date(Date.parse(DAY) + days * 86_400_000).toISOString(),
})

describe('two notices with the same days in other words are one', () => {
  table([
    ['tomorrow', given('de', 'am Freitag'), given('de', 'morgen', later(3)), 'near-duplicate'],
    ['today', given('de', 'am kommenden Freitag'), given('de', 'heute', later(4, 'portal')), 'near-duplicate'],
    ['of another week', given('de', 'Montag in einer Woche'), given('de', 'am Montag', later(5)), 'near-duplicate'],
    ['with a date', given('de', 'am Freitag, 13. März,'), given('de', 'am Freitag', later(1)), 'near-duplicate'],
    [
      'of a weekend beside its date',
      given('de', 'am kommenden Wochenende, ab dem 20. März,'),
      given('de', 'am kommenden Wochenende, ab dem 20. März,', later(6)),
      'text',
    ],
    ['in French', given('fr', 'jeudi'), given('fr', 'après-demain', later(1)), 'near-duplicate'],
    ['with a French date', given('fr', 'le 12 mars'), given('fr', 'demain', later(2)), 'near-duplicate'],
    ['in Italian', given('it', 'giovedì prossimo'), given('it', 'domani', later(2)), 'near-duplicate'],
    ['in English', given('en', 'this Thursday'), given('en', 'tomorrow', later(2)), 'near-duplicate'],
    ['by week', given('en', 'next week'), given('en', 'this week', later(7)), 'near-duplicate'],
    ['taken over as they stood', given('fr', 'demain'), given('fr', 'demain', later(1, 'portal')), 'text'],
    [
      'at the start of sentences',
      given('en', 'for a day', {
        text: `Yesterday a crane came from Upper Harwick to Mill Lane. ${NOTICE['en']?.('now')} Friday it will leave.`,
      }),
      given('en', 'for a day', {
        text: `Sunday a crane came from Upper Harwick to Mill Lane. ${NOTICE['en']?.('now')} Tomorrow it will leave.`,
        ...later(3, 'portal'),
      }),
      'near-duplicate',
    ],
    ['of every week', given('it', 'ogni lunedì'), given('it', 'ogni lunedì', later(7)), 'text'],
    ['of every week in English', given('en', 'on Mondays'), given('en', 'on Mondays', later(7)), 'text'],
    ['of opening hours', given('fr', 'du lundi au jeudi'), given('fr', 'du lundi au jeudi', later(7)), 'text'],
  ])
})

describe('two notices with the same words for other days are two', () => {
  table([
    ['in German', given('de', 'am Freitag'), given('de', 'am Freitag', later(7)), 'veto'],
    ['of a week', given('de', 'in der kommenden Woche'), given('de', 'in der kommenden Woche', later(7)), 'veto'],
    ['of a weekend', given('de', 'am Wochenende'), given('de', 'am Wochenende', later(7)), 'veto'],
    ['in French', given('fr', 'vendredi prochain'), given('fr', 'vendredi prochain', later(7)), 'veto'],
    ['of a French week', given('fr', 'la semaine prochaine'), given('fr', 'la semaine prochaine', later(7)), 'veto'],
    ['in Italian', given('it', 'dopodomani'), given('it', 'dopodomani', later(1)), 'veto'],
    ['of an Italian week', given('it', 'questa settimana'), given('it', 'questa settimana', later(7)), 'veto'],
    ['in English', given('en', 'next Monday'), given('en', 'next Monday', later(7)), 'veto'],
    ['of an English evening', given('en', 'tomorrow evening'), given('en', 'tomorrow evening', later(1)), 'veto'],
    [
      'by what stands beside them',
      given('de', 'am Montag'),
      given('de', 'Montag in einer Woche', later(2, 'portal')),
      'veto',
    ],
    ['from another source', given('en', 'tomorrow'), given('en', 'tomorrow', later(7, 'portal')), 'veto'],
  ])
})

import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/dedupe/languages/languages.ts'
import { type Text, traits } from './compared.ts'
import { type Case, expectFacts, FRIDAY } from './expect-facts.ts'

const FACTS: Record<Exclude<Language, 'de'>, Case[]> = {
  fr: [
    ['in French', 'La réunion aura lieu le 12 mars 2026.', { days: ['03-12'], years: ['2026'] }],
    ['of the first', 'La réunion aura lieu le 1er juin.', { days: ['06-01'] }],
    ['in French, two of a month', 'Fermé du 12 au 14 août.', { days: ['08-12', '08-14'], numbers: [] }],
    ['as a month alone in French', 'Le nombre a baissé depuis avril et en mai.', { periods: ['04', '05'] }],
    ['as a quarter in French', 'Au troisième trimestre et au 1er semestre 2026.', { periods: ['q3', 'h1'] }],
    ['as a calendar week in French', 'Contrôles de la semaine 12', { periods: ['w12'] }],
    ['but not of seven', 'Une équipe de sept agents.', { periods: [], spelled: ['7'] }],
    ['in French millions', 'Cela coûte 1,2 Mio. de francs.', { numbers: ['1200000'] }],
    ['in French milliards', 'Cela coûte 3,4 milliards de francs.', { numbers: ['3400000000'] }],
    ['in French percent', 'La part est de 5,4 pour cent.', { numbers: ['5.4%'] }],
    ['in French words', 'Trois blessés et six millions.', { numbers: ['6000000'], spelled: ['3'] }],
    ['in French', 'La séance commence à 14h30.', { times: ['14:30'], numbers: [] }],
    ['in French, spaced', 'La séance commence à 14 h 30.', { times: ['14:30'], numbers: [] }],
    ['in French words', 'La séance commence à 9 heures.', { times: ['09:00'] }],
    ['as a French span', 'Ouvert de 8 à 12 heures.', { times: ['08:00', '12:00'] }],
    [
      'as a French span with minutes',
      'Ouvert de 8h15 à 12h, 14 h 30 à 16 h.',
      { times: ['08:15', '12:00', '14:30', '16:00'] },
    ],
    ['at noon', "Jusqu'à midi.", { times: ['12:00'] }],
  ],
  it: [
    ['in Italian', "La riunione si terrà l'8 settembre 2026.", { days: ['09-08'], years: ['2026'] }],
    ['of the first in Italian', 'La riunione si terrà il 1° maggio.', { days: ['05-01'] }],
    ['in Italian, two of a month', "Chiuso dal 7 all'8 marzo.", { days: ['03-07', '03-08'], numbers: [] }],
    ['as a month alone in Italian', 'Il numero è sceso a marzo.', { periods: ['03'] }],
    ['as a quarter in Italian', 'Nel primo trimestre e nel 2° semestre.', { periods: ['q1', 'h2'] }],
    ['with points in Italian', 'La riunione si terrà il 12.3. in sala.', { days: ['03-12'] }],
    ['in Italian millions', 'Costa 1,2 milioni e 3 mld. di euro.', { numbers: ['1200000', '3000000000'] }],
    ['in Italian thousands', 'Costa 500mila euro.', { numbers: ['500000'] }],
    ['in Italian percent', 'La quota è del 5,4 per cento.', { numbers: ['5.4%'] }],
    ['in Italian words', 'Tre feriti e due milioni.', { numbers: ['2000000'], spelled: ['3'] }],
    ['in Italian', 'La seduta inizia alle ore 14.30.', { times: ['14:30'], numbers: [] }],
    ['in Italian with "alle"', 'La seduta inizia alle 14.30, la visita alle 9.', { times: ['14:30', '09:00'] }],
    [
      'as an Italian span',
      'Aperto dalle 8.15 alle 12 e dalle ore 14 alle ore 16.',
      { times: ['08:15', '12:00', '14:00', '16:00'] },
    ],
    ['but no Italian families', 'Il sussidio va alle 14 famiglie.', { times: [], numbers: ['14'] }],
  ],
  en: [
    ['of a March in English', 'The meeting is on the 12th of March.', { days: ['03-12'] }],
    ['in English without a year', 'The meeting is on March 12.', { days: ['03-12'], numbers: [] }],
    ['in American figures', 'Filed 3/25/2026', { days: ['03-25'], years: ['2026'] }],
    ['in English, two of a month', 'Closed March 12-14, 2026.', { days: ['03-12', '03-14'], years: ['2026'] }],
    ['as a quarter in English', 'In the third quarter of 2026 it rose.', { periods: ['q3'], years: ['2026'] }],
    ['as a quarter for short', 'In Q3 2026 it rose.', { periods: ['q3'], years: ['2026'] }],
    ['as a half year in English', 'In the second half of 2026 it rose.', { periods: ['h2'], years: ['2026'] }],
    ['as a month alone in English', 'It rose in March by 12.', { periods: ['03'], days: [] }],
    ['in English millions', 'It costs 2.5 million pounds, or 3bn.', { numbers: ['2500000', '3000000000'] }],
    ['in English percent', 'It rose by 5.4 per cent.', { numbers: ['5.4%'] }],
    ['in English words', 'Three people and two million pounds.', { numbers: ['2000000'], spelled: ['3'] }],
    ['in English', 'The meeting begins at 2:30 pm.', { times: ['14:30'], numbers: [] }],
    ['in English with points', 'The meeting begins at 9 a.m. sharp.', { times: ['09:00'] }],
    ['as an English span', 'Open 9am to 5.30pm, and 10 to 2 pm.', { times: ['09:00', '17:30', '10:00', '14:00'] }],
    ['at twelve', 'Open from 12 am to 12 noon.', { times: ['00:00', '12:00'], numbers: [] }],
  ],
}

describe.each(Object.entries(FACTS))('dates, quantities and times are read: %s', (language, rows) => {
  test.each(rows)('%s: %s', (_what, text, facts) => expectFacts(text, facts, language as Language))
})

describe('a text is read in its language', () => {
  const PLAIN: [what: string, given: Text, days: string[]][] = [
    ['as stated', { language: 'de-CH', text: 'Die Halle öffnet morgen.' }, ['03-07']],
    ['as stated, in capitals', { language: 'FR', text: 'La halle ouvre demain.' }, ['03-07']],
    ['as stated, although it is too short to tell', { language: 'de', text: 'La halle ouvre demain.' }, []],
    [
      'that it plainly is in, whatever is stated',
      {
        language: 'de',
        text: 'La halle ouvre demain pour les enfants et les familles du quartier. Elle est chauffée par une pompe qui se trouve dans la cave.',
      },
      ['03-07'],
    ],
    [
      'that it plainly is in, where another is stated',
      {
        language: 'rm',
        text: 'La sala apre domani per gli abitanti del quartiere. Il riscaldamento è nel sotterraneo della scuola, con una pompa.',
      },
      ['03-07'],
    ],
    [
      'although it quotes another',
      {
        language: 'de',
        text: 'Hier wird am Samstag der Film «Aujourd’hui et demain» gezeigt, in dem die Stadt und der Wald im Mittelpunkt stehen. Il est une fois.',
      },
      ['03-07'],
    ],
  ]
  test.each(PLAIN)('%s', (_what, given, days) => {
    expect(traits({ ...given, published: FRIDAY }).facts.relative.map(({ day }) => day)).toEqual(days)
  })
})

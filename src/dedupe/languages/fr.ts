import { FROM, type LanguageWords, TO } from './language-words.ts'

/** "La ville de demain", "les jeunes d'aujourd'hui" are of no day; "à partir de demain" is. */
const NOT_OF = "(?<!\\bd['’]|(?<!\\bpartir )\\bde )"
const UNIT = '(?:h|heures?)'

export const FRENCH: LanguageWords = {
  common: 'les du et est une pour dans aux sur avec qui au par cette sont ses',
  days: {
    near: [
      ['+2', 2, 'apres[- ]demain'],
      ['-2', -2, 'avant[- ]hier'],
      ['tomorrow', 1, `${NOT_OF}demain`],
      ['yesterday', -1, `${NOT_OF}hier`],
      ['today', 0, `${NOT_OF}aujourd['’]hui|ce (?:matin|midi|soir)|cet apres[- ]midi`],
      ['night', 0, 'cette nuit|la nuit (?:derniere|passee|prochaine)'],
    ],
    weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
    parts: 'matin|midi|apres[- ]midi|soir',
    before: {
      /** "Le lundi" and "du lundi au vendredi" are every week, "lundi" and "de lundi à vendredi" are not. */
      regular: 'chaque|toutes les|les?|du|au|un|premier|deuxieme|troisieme|dernier',
      next: 'prochaine?',
      last: 'derniere',
      present: 'ce|cette|(?:debut|milieu|fin|cours) de(?: la)?',
    },
    behind: {
      regular: "du mois|de chaque mois|de l['’]annee|saint|de paques|de pentecote|des rameaux|des cendres|gras",
      next: 'prochaine?|a venir|qui vient',
      last: 'derniere?|passee?|ecoulee?',
      later: 'en huit',
      fortnight: 'en quinze',
      inNextWeek: 'de la (?:semaine prochaine|prochaine semaine)',
      inPresentWeek: 'de cette semaine',
      inLastWeek: 'de la semaine (?:derniere|passee)',
    },
    week: 'semaine',
    weekend: 'week-?end',
    until: 'a|au|-',
    at: 'de|entre|des',
    open: 'ouverte?s?|joignables?',
  },
  periods: {
    monthAfter: "en|de|d['’]ici|d['’]ici a|depuis|fin|debut|mi|avant|jusqu['’]en|jusqu['’]a|d['’]",
    ordinals: 'premiere? (?:deuxieme|seconde?) troisieme quatrieme',
    mark: '(?:er|re|e|eme|nd)',
    quarter: 'trimestre',
    half: 'semestre',
    week: '\\bsemaine (?:n° ?)?(\\d{1,2})\\b',
  },
  times: [
    `(?<!\\bh )\\b${FROM}\\s?(?:${UNIT}\\s)?(?:a|et|-)\\s?${TO}\\s?${UNIT}\\b`,
    `\\b${FROM}\\s?${UNIT}(?:\\s?(?<late>\\d{2}))?\\b`,
    '\\b(?:a|des|vers) midi\\b',
  ],
  numbers: 'deux trois quatre cinq six sept huit neuf dix onze douze',
  one: 'un',
}

import { FROM, type LanguageWords, TO } from './language-words.ts'

const NEXT = 'kommende[nrs]?|naechste[nrs]?'
const LAST = 'vergangene[nrs]?|letzte[nrs]?|vorige[nrs]?'

/** "Morgen" is a day only where it is not a part of one. */
const TOMORROW =
  '(?<!\\b(?:heute|gestern|am|vom|zum|gegen|einem|jeden|guten|diesem|von heute auf|frueh(?:en)?|folgenden|naechsten|\\w+tag|mittwoch)\\s)morgen(?! des\\b)'

/** "Am heutigen Freitagabend"; "die heutige Sitzung" names no day. */
const DAY = '(?:tage?s?|mittwochs?|\\w+(?:tag|abend|morgen|nacht)s?)'

/** German, with what only Austria and Switzerland say. */
export const GERMAN: LanguageWords = {
  common: 'der die und den dem das von mit fuer ist zum zur auf eine nicht sich wird werden im bei',
  days: {
    near: [
      ['+2', 2, 'uebermorgen'],
      ['-2', -2, 'vorgestern'],
      ['today+7', 7, 'heute in (?:einer woche|acht tagen)'],
      ['today+14', 14, 'heute in (?:zwei wochen|14 tagen|vierzehn tagen)'],
      ['tomorrow', 1, `${TOMORROW}|(?:am )?morgigen ${DAY}`],
      ['yesterday', -1, `gestern|(?:am )?gestrigen ${DAY}|am vortag`],
      ['today', 0, `heute(?! auf morgen)(?<!\\bbis heute(?!,? (?:\\d|abend|mittag|nacht)))|(?:am )?heutigen ${DAY}`],
      ['night', 0, '(?:vergangenen?|letzten?) nacht'],
    ],
    weekdays: 'sonntag montag dienstag mittwoch donnerstag freitag samstag|sonnabend',
    parts: 'morgen|frueh|vormittag|mittag|nachmittag|abend|nacht',
    before: {
      regular: 'jede[mnrs]?|jeweils(?: am)?|immer(?: am)?|alle|ein|eine[mns]|erste[nrs]?|zweite[nrs]?|dritten|vierten',
      next: NEXT,
      later: 'uebernaechste[nrs]?',
      last: LAST,
      present: 'diese[mnrs]?|laufende[nr]|(?:anfang|mitte|ende|laufe) der',
      around: 'am|ueber das|uebers|zum|fuers|vom',
    },
    behind: {
      regular: '(?:im monat|(?:des|jeden|eines|eines jeden) monats|des jahres|der \\w*ferien)',
      later: 'in (?:einer woche|acht tagen)',
      fortnight: 'in (?:zwei wochen|14 tagen|vierzehn tagen)',
      inNextWeek: `(?:(?:in )?der )?(?:${NEXT}) woche`,
      inPresentWeek: '(?:in )?(?:dieser|der laufenden) woche',
      inLastWeek: `(?:(?:in )?der )?(?:${LAST}) woche`,
    },
    week: 'woche',
    weekend: 'wochenende',
    until: 'bis|-',
    at: 'jeweils|von|zwischen|ab|jeweils von',
    open: 'geoeffnet|offen|erreichbar|besetzt',
  },
  periods: {
    monthAfter: 'im|ende|anfang|mitte|seit|bis|monat|monats|zum|gegenueber',
    ordinals: 'erste[nsmr]? zweite[nsmr]? dritte[nsmr]? vierte[nsmr]?',
    mark: '\\.',
    quarter: '(?:quartal|vierteljahr)\\w*',
    half: 'halbjahr\\w*',
    week: '\\b(?:kw|kalenderwoche)\\s?(\\d{1,2})\\b|\\b(\\d{1,2})\\.\\s?(?:kw|kalenderwoche)\\b',
  },
  times: [
    `(?<!\\buhr )\\b${FROM}\\s?(?:uhr\\s)?(?:bis|-|und)\\s?(?:gegen\\s)?${TO}\\s?(?:uhr|h)\\b`,
    `\\b${FROM}\\s?(?:uhr|h)(?:\\s?(?<late>\\d{2}))?\\b`,
  ],
  numbers: 'zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf',
  one: 'eine',
}

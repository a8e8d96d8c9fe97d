import { FROM, type LanguageWords, TO } from './language-words.ts'

/** "La città di domani" is of no day; "nella giornata di domani" is. */
const NOT_OF =
  "(?<!\\bd['’]|(?<!\\b(?:giornata|mattinata|mattina|serata|sera|pomeriggio|notte|partire) )\\bdi |\\b(?:ad|tutt['’]) ?)"

export const ITALIAN: LanguageWords = {
  common: 'il di della che per gli delle dei nel alla sono dal del una con',
  days: {
    near: [
      ['+2', 2, 'dopodomani'],
      ['-2', -2, "(?:l['’])?altro ?ieri|avantieri|ieri l['’]altro"],
      ['tomorrow', 1, `${NOT_OF}domani`],
      ['yesterday', -1, `${NOT_OF}ieri`],
      ['today', 0, `${NOT_OF}oggi|stamattina|stamane|stamani|stasera|questa (?:mattina|sera)|questo pomeriggio`],
      ['today', 0, '(?:data|giornata) odierna'],
      ['night', 0, 'stanotte|questa notte|notte scorsa|scorsa notte'],
    ],
    weekdays: 'domenica lunedi martedi mercoledi giovedi venerdi sabato',
    parts: 'mattina|pomeriggio|sera|notte',
    before: {
      /** "Il lunedì" and "dal lunedì al venerdì" are every week, "lunedì" and "da lunedì a venerdì" are not. */
      regular:
        'ogni|tutt[ie](?: [il]e?)?|il|la|i|le|dal|dalla|al|alla|una?|prim[oa]|second[oa]|terz[oa]|ultim[oa]|di ogni',
      next: 'prossim[oa]',
      last: 'scors[oa]',
      present: 'quest[oa]|(?:inizio|meta|corso|fine) della|inizio|meta',
      around: "nel|durante il|nell['’]arco del",
    },
    behind: {
      regular: "del mese|di ogni mese|al mese|sant[oa]|di pasqua|delle palme|delle ceneri|grasso|dell['’]angelo",
      next: 'prossim[oa]|entrante|ventur[oa]',
      last: 'scors[oa]|passat[oa]',
      present: 'in corso',
      inNextWeek: 'della (?:prossima settimana|settimana prossima)',
      inPresentWeek: 'di questa settimana',
      inLastWeek: 'della (?:scorsa settimana|settimana scorsa)',
    },
    week: 'settimana',
    weekend: 'fine settimana|week-?end',
    until: 'a|al|alla|alle|-',
    at: 'ore|dalle|dalle ore|tra le',
    open: 'apert[oaie]|raggiungibil[ei]',
  },
  periods: {
    monthAfter: "in|di|a|ad|da|entro|fine|inizio|meta|nel|dal|mese di|d['’]",
    ordinals: 'primo secondo terzo (?:quarto|ultimo)',
    mark: '[°o]',
    quarter: 'trimestre',
    half: 'semestre',
    week: '\\bsettimana (?:n\\. ?)?(\\d{1,2})\\b',
  },
  times: [
    `\\b(?:dalle|tra le|fra le|ore)(?: ore)? ${FROM} ?(?:alle|e le|-)(?: ore)? ?${TO}\\b`,
    `(?<!\\d )\\b(?:ore|h\\.?) ${FROM}\\b`,
    // "Alle 14 famiglie" counts families.
    '\\b(?:alle|dalle) (?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2})\\b|(?= ?(?:[,.;)\\n]|$)))',
    `\\b${FROM}\\s?(?:uhr|h)(?:\\s?(?<late>\\d{2}))?\\b`,
    '\\b(?:a|di) mezzogiorno\\b',
  ],
  numbers: 'due tre quattro cinque sei sette otto nove dieci undici dodici',
  one: 'un',
}

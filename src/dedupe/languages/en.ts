import { FROM, type LanguageWords, TO } from './language-words.ts'

/** "Tomorrow's leaders" are of no day. */
const NO_OWNER = "(?!['’]s\\b)"
const HALF = '(?<half>[ap])\\.?m\\b\\.?'

export const ENGLISH: LanguageWords = {
  common: 'the of and to is for with that are by from has will be',
  days: {
    near: [
      ['+2', 2, 'day after tomorrow'],
      ['-2', -2, 'day before yesterday'],
      ['today+7', 7, '(?:a week today|today week|a week from today)'],
      ['tomorrow', 1, `tomorrow${NO_OWNER}`],
      ['yesterday', -1, `yesterday${NO_OWNER}`],
      ['today', 0, `(?:today|tonight)${NO_OWNER}|this (?:morning|afternoon|evening)`],
      ['night', 0, 'last night'],
    ],
    weekdays: 'sunday monday tuesday wednesday thursday friday saturday',
    parts: 'morning|afternoon|evening|night',
    before: {
      regular:
        'every|each|any|an?|every other|first|second|third|fourth|easter|good|palm|whit|black|ash|holy|shrove|cyber',
      later: 'week on|week from',
      next: 'next|coming',
      last: 'last|past',
      present: 'this|(?:beginning|start|middle|end|course) of the|(?:earlier|later) in the',
      around: 'at the|over the|on the',
    },
    behind: {
      regular: 'of (?:the|each|every) (?:month|year)|in the month',
      later: 'week',
      inNextWeek: '(?:of )?(?:next|the coming) week',
      inPresentWeek: '(?:of )?this week',
      inLastWeek: '(?:of )?last week',
    },
    week: 'week',
    weekend: 'weekend',
    until: 'to|through|until|-',
    at: 'from|between|at',
    open: 'open',
  },
  periods: {
    monthAfter: 'in|of|since|until|by|last|early|late|mid|during',
    ordinals: 'first second third fourth',
    mark: '(?:st|nd|rd|th)',
    quarter: 'quarter',
    half: 'half(?:[- ]year| of (?:the year|(?=20)))',
    week: '\\b(?:calendar )?week (?:no\\.? ?)?(\\d{1,2})\\b',
  },
  times: [
    `\\b${FROM}\\s?(?:-|to|and|until)\\s?${TO}\\s?${HALF}`,
    `\\b${FROM}\\s?${HALF}`,
    `\\b${FROM}\\s?(?:uhr|h|hrs)(?:\\s?(?<late>\\d{2}))?\\b`,
    '\\b(?:12 )?noon\\b',
  ],
  numbers: 'two three four five six seven eight nine ten eleven twelve',
  one: 'one',
}

/** Names of the months in German, English, French and Italian, folded, with the usual abbreviations; January first. */
const MONTHS = [
  'januar|jaenner|january|janvier|gennaio|jan',
  'februar|feber|february|fevrier|febbraio|feb',
  'maerz|march|mars|marzo|mrz',
  'april|avril|aprile|apr',
  'mai|may|maggio',
  'juni|june|juin|giugno|jun',
  'juli|july|juillet|luglio|jul',
  'august|aout|agosto|aug',
  'september|septembre|settembre|sept|sep',
  'oktober|october|octobre|ottobre|okt',
  'november|novembre|nov',
  'dezember|december|decembre|dicembre|dez',
]

export const MONTH = MONTHS.flatMap((names) => names.split('|'))
  .sort((a, b) => b.length - a.length)
  .join('|')

const NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.split('|').map((name) => [name, String(index + 1).padStart(2, '0')])),
)

/** `05` for "mai"; the name must be one of `MONTH`. */
export const monthOf = (name: string): string => NUMBERS.get(name) ?? '00'

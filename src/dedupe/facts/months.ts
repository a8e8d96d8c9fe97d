/** Names of the months in German, English, French and Italian, folded, and their abbreviations; January first. */
const MONTHS: readonly (readonly [names: string, abbreviations: string])[] = [
  ['januar|jaenner|january|janvier|gennaio', 'jan|janv'],
  ['februar|feber|february|fevrier|febbraio', 'feb|fevr|febbr'],
  ['maerz|march|mars|marzo', 'mrz'],
  ['april|avril|aprile', 'apr|avr'],
  ['mai|may|maggio', 'magg'],
  ['juni|june|juin|giugno', 'jun'],
  ['juli|july|juillet|luglio', 'jul|juil|lug'],
  ['august|aout|agosto', 'aug'],
  ['september|septembre|settembre', 'sept|sep|sett'],
  ['oktober|october|octobre|ottobre', 'okt|oct|ott'],
  ['november|novembre', 'nov'],
  ['dezember|december|decembre|dicembre', 'dez|dec|dic'],
]

/** The longer before the shorter, which may be its beginning. */
const oneOf = (names: string[]): string => names.toSorted((a, b) => b.length - a.length).join('|')

/** In full: "de sept" of a French text is no month. */
export const MONTH_NAME = oneOf(MONTHS.flatMap(([names]) => names.split('|')))
export const MONTH = oneOf(
  MONTHS.flatMap(([names, abbreviations]) => [...names.split('|'), ...abbreviations.split('|')]),
)

const NUMBERS = new Map(
  MONTHS.flatMap((month, index) =>
    month.flatMap((names) => names.split('|').map((name) => [name, String(index + 1).padStart(2, '0')] as const)),
  ),
)

/** `05` for "mai"; the name must be one of `MONTH`. */
export const monthOf = (name: string): string => NUMBERS.get(name) ?? '00'

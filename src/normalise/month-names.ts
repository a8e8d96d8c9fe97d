/** Lower case without diacritics, so that März, Marz and MÄRZ are one. */
const foldName = (name: string): string =>
  name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')

/**
 * Names of the months by language, folded, January first; several forms of one month are separated by a stroke. Any
 * beginning of three letters or more is understood, so that only irregular abbreviations stand here.
 */
const MONTHS: Record<string, string> = {
  de: 'januar|janner|jaenner februar|feber marz|maerz|mrz april mai juni|juno juli|julei august september oktober november dezember',
  en: 'january february march april may june july august september october november december',
  fr: 'janvier fevrier mars avril mai juin juillet|jul|jlt aout septembre octobre novembre decembre',
  it: 'gennaio|genn febbraio|febbr marzo aprile maggio|magg giugno luglio agosto settembre|sett ottobre novembre dicembre',
  rm: 'schaner favrer mars avrigl matg zercladur fanadur avust settember october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  nl: 'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  pl: 'stycznia|styczen lutego|luty marca|marzec kwietnia|kwiecien maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpien wrzesnia|wrzesien pazdziernika|pazdziernik listopada|listopad grudnia|grudzien',
  cs: 'ledna|leden unora|unor brezna|brezen dubna|duben kvetna|kveten cervna|cerven cervence|cervenec srpna|srpen zari rijna|rijen listopadu|listopad prosince|prosinec',
  hu: 'januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december',
  el: 'ιανουαριου|ιανουαριος φεβρουαριου|φεβρουαριος μαρτιου|μαρτιος απριλιου|απριλιος μαιου|μαιος ιουνιου|ιουνιος ιουλιου|ιουλιος αυγουστου|αυγουστος σεπτεμβριου|σεπτεμβριος οκτωβριου|οκτωβριος νοεμβριου|νοεμβριος δεκεμβριου|δεκεμβριος',
}

const TABLES = new Map(
  Object.entries(MONTHS).map(([language, list]) => [language, list.split(' ').map((forms) => forms.split('|'))]),
)

function monthIn(forms: string[][], name: string): number | undefined {
  const whole = forms.findIndex((month) => month.includes(name))
  const index = whole >= 0 ? whole : forms.findIndex((month) => month.some((form) => form.startsWith(name)))
  return index < 0 ? undefined : index + 1
}

/** 1 to 12, in the first of the languages that knows the name, else in any. */
export function monthNumber(name: string, languages: string[]): number | undefined {
  const folded = foldName(name)
  if (folded.length < 3) return undefined
  for (const language of new Set([...languages, ...TABLES.keys()])) {
    const forms = TABLES.get(language)
    const month = forms && monthIn(forms, folded)
    if (month !== undefined) return month
  }
  return undefined
}

/** What a document states of one release, read without the program: by expressions that fit this document alone. */
export interface Stated {
  title: string
  /** As written, relative or not. */
  link: string
  /** `2026-09-30`, or an instant in UTC; absent where the document states none. */
  date?: string
}

const MONTHS: Record<string, string> = { Juni: '06', Juli: '07', September: '09' }

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Every item of an RSS feed. */
export const rssItems = (text: string): Stated[] =>
  (text.match(/<item>.*?<\/item>/gs) ?? []).map((item) => ({
    title: element(item, 'title'),
    link: element(item, 'link'),
    date: utc(element(item, 'pubDate')),
  }))

function element(item: string, name: string): string {
  const inner = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(item)?.[1] ?? ''
  return squeezed(inner.replace(/^<!\[CDATA\[|\]\]>$/g, ''))
}

/** `2026-09-27T10:10:00Z` of a date that JavaScript reads. */
export const utc = (date: string): string => new Date(date).toISOString().replace('.000Z', 'Z')

/** Every match of an expression with the groups `title` and `link`, and `date` where there is one. */
export const matches = (expression: RegExp, dateOf: (text: string) => string = germanDay) => {
  return (text: string): Stated[] =>
    [...text.matchAll(expression)].map(({ groups = {} }) => ({
      title: squeezed(groups['title'] ?? ''),
      link: groups['link'] ?? '',
      ...(groups['date'] !== undefined && { date: dateOf(groups['date']) }),
    }))
}

/** `2026-09-04` of "04. September 2026" or "04.09.2026". */
export function germanDay(text: string): string {
  const [day = '', month = '', year = ''] = text.split(/[.\s]+/)
  return `${year}-${MONTHS[month] ?? month}-${day.padStart(2, '0')}`
}

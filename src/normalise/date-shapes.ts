/**
 * The shapes in which a date is written, most certain first. Groups: `year` (two or four digits), `month`, `name` (of a
 * month), `day`; `clock` where the time stands inside. Dotted, dashed and slashed dates are day first, as all of Europe
 * writes them; `american` is tried for slashes where the source is American.
 */
export interface DateShape {
  pattern: RegExp
  /** Only for sources whose language is American English. */
  american?: boolean
}

const DAY = String.raw`(?<!\d|\d[.:/-])(?<day>\d{1,2})`
const MONTH = String.raw`(?<month>\d{1,2})`
const NAME = String.raw`(?<name>\p{L}{3,12})`
const YEAR = String.raw`(?<year>\d{4})(?![\d/])`
/** Two digits are a year only where no time of day can be meant. */
const ANY_YEAR = String.raw`(?:${YEAR}|['’]?(?<short>\d{2})(?![\d:]|\.\d|\s*(?:Uhr|h)(?!\p{L})))`
const ORDINAL = String.raw`(?:\.|\s?º|°|er\b|st\b|nd\b|rd\b|th\b|e\b)?`
const OF = String.raw`(?:de\s|of\s)?`

const shape = (pattern: string): DateShape => ({ pattern: new RegExp(pattern, 'giu') })

export const DATE_SHAPES: DateShape[] = [
  shape(String.raw`(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)`),
  shape(String.raw`(?<!\d)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?=T\d|$|\s)`),
  shape(String.raw`(?<!\d)(?<year>\d{4})(?:-|\.\s?)${NAME}[-\s](?<day>\d{1,2})(?!\d)`),
  shape(String.raw`${DAY}${ORDINAL}[\s-]{0,3}${OF}${NAME}\.?,?[\s-]{0,3}(?:de\s|del\s)?${ANY_YEAR}`),
  shape(String.raw`(?<!\p{L})${NAME}\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)${YEAR}`),
  shape(
    String.raw`(?<!\p{L})${NAME}\s+(?<day>\d{1,2})\s+(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?:\s[A-Z]{3,4}|\s[+-]\d{4})?)\s+${YEAR}`,
  ),
  shape(String.raw`${DAY}\s?\.\s?${MONTH}\s?\.\s?${ANY_YEAR}`),
  shape(String.raw`(?<![\d.])(?<year>\d{4})[./](?<month>\d{1,2})[./](?<day>\d{1,2})(?!\d|[./]\d)`),
  { ...shape(String.raw`(?<!\d|\d[/])(?<month>\d{1,2})/(?<day>\d{1,2})/${ANY_YEAR}`), american: true },
  shape(`${DAY}/${MONTH}/${ANY_YEAR}`),
  shape(`${DAY}-${MONTH}-${YEAR}`),
]

/** The same without a year: 7.6., 7. Juni, June 7. */
export const YEARLESS_SHAPES: DateShape[] = [
  shape(String.raw`${DAY}\s?\.\s?${MONTH}(?:\.|(?!\d))`),
  shape(String.raw`${DAY}${ORDINAL}[\s-]{0,3}${OF}${NAME}(?!\p{L})\.?`),
  shape(String.raw`(?<!\p{L})${NAME}\.?\s+(?<day>\d{1,2})(?!\d)(?:st|nd|rd|th)?`),
]

/** Names of months as German, English, French, Italian, Spanish and Dutch lists write them, with their abbreviations. */
const MONTHS = `januar jänner jaenner january janvier januari jan janv enero gennaio gen ene feber februar february
  février fevrier febbraio febrero februari feb febr fév févr märz maerz march mars marzo maart mär mrz mar april avril
  aprile abril apr avr abr mai may maggio mayo mei mag juni june juin giugno junio jun giu juli july juillet luglio julio
  jul juil lug august août aout agosto augustus aug ago september septembre settembre septiembre setiembre sep sept set
  oktober october octobre ottobre octubre okt oct ott november novembre noviembre nov dezember december décembre decembre
  dicembre diciembre dez dec déc dic`
const MONTH = `(?:${MONTHS.split(/\s+/)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`

const CLOCK = String.raw`(?:\s*(?:,|\||[–-]|·|um|at|à|[–-]\s*um)?\s*(?:\d{1,2}[:.]\d{2}(?![\d.])(?:\s*(?:Uhr|h)\b)?|\d{1,2}\s*Uhr\b))?`
const SHAPES = [
  String.raw`(?<![\d.,/-])(?:0?[1-9]|[12]\d|3[01])\s?\.\s?(?:0?[1-9]|1[0-2])\s?\.\s?(?:\d{4}|\d{2}(?![\d:]|\.\d))(?!\d)${CLOCK}`,
  String.raw`(?<![\d.,/-])(?:0?[1-9]|[12]\d|3[01])(?:\.|er|st|nd|rd|th)?\s?(?:de\s)?${MONTH}(?!\p{L})\.?,?\s?(?:del?\s)?\d{4}(?!\d)${CLOCK}`,
  String.raw`(?<!\p{L})${MONTH}\.?\s(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s\d{4}(?!\d)${CLOCK}`,
  String.raw`(?<![\d/-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T\s]\d{2}:\d{2}[\d:.+Z-]*)?(?![\d-])`,
  String.raw`(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])([/-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?![\d/])${CLOCK}`,
]
const DATE = new RegExp(SHAPES.map((shape) => `(?:${shape})`).join('|'), 'giu')
const RANGE_BEFORE = /\d\.?\s*(?:\p{L}{3,9}\s*)?(?:[–-]|bis|\+|und)\s*$/iu
const RANGE_AFTER = /^\s*(?:[–-]|bis)\s*(?:zum\s*)?\d{1,2}\./

/** A day of the calendar in a text, with the time of day where one follows. */
export interface DateSpan {
  value: string
  start: number
  end: number
}

/** The days that a text names; the ends of a span of days ("12. bis 14.6.2026") are those of an event, and left out. */
export function datesIn(text: string): DateSpan[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: value, index }) => {
    const end = index + value.length
    const isRange = RANGE_BEFORE.test(text.slice(0, index)) || RANGE_AFTER.test(text.slice(end))
    return isRange ? [] : [{ value, start: index, end }]
  })
}

const YEARLESS = new RegExp(
  String.raw`^(?:0?[1-9]|[12]\d|3[01])\.\s?(?:(?:0?[1-9]|1[0-2])\.(?!\s?\d)|${MONTH}(?![\p{L}])(?!\.?\s?\d))`,
  'iu',
)

/** The day and month with which a text begins that has no year. */
export const dayWithoutYear = (text: string): string | undefined => YEARLESS.exec(text)?.[0]

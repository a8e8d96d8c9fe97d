const DIGITS: Record<string, string> = {
  yyyy: '(?<yyyy>\\d{4})',
  yy: '(?<yy>\\d{2})',
  MM: '(?<MM>\\d{1,2})',
  M: '(?<MM>\\d{1,2})',
  dd: '(?<dd>\\d{1,2})',
  d: '(?<dd>\\d{1,2})',
  HH: '(?<HH>\\d{1,2})',
  H: '(?<HH>\\d{1,2})',
  mm: '(?<mm>\\d{2})',
  ss: '(?<ss>\\d{2})',
}
const TOKEN = /yyyy|yy|MM?|dd?|HH?|mm|ss|[^a-zA-Z]+|[a-zA-Z]/g

/**
 * A date that its text alone leaves open, such as 06/07/2018, by a pattern of `yyyy yy MM M dd d HH H mm ss`
 * (Unicode TS #35). Returns ISO 8601 without a zone; the text itself where it does not fit, or has the month's name.
 */
export function byFormat(text: string, format: string): string {
  if (format.includes('MMM')) return text
  const pattern = (format.match(TOKEN) ?? []).map((token) => DIGITS[token] ?? literal(token)).join('')
  const { yyyy, yy, MM, dd, HH, mm, ss } = new RegExp(pattern).exec(text)?.groups ?? {}
  const year = yyyy ?? (yy === undefined ? undefined : `20${yy}`)
  if (year === undefined || MM === undefined || dd === undefined) return text
  const day = `${year}-${MM.padStart(2, '0')}-${dd.padStart(2, '0')}`
  return HH === undefined || mm === undefined ? day : `${day}T${HH.padStart(2, '0')}:${mm}:${ss ?? '00'}`
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

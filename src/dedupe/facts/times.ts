import { type Language, perLanguage } from '../languages/languages.ts'
import { type Mask, takeAll } from './mask.ts'

/** "14:30" in any language. */
const COLON = '\\b(?<hour>\\d{1,2}):(?<minute>\\d{2})\\b'

const PATTERNS = perLanguage(({ times }) => [...times, COLON].map((pattern) => new RegExp(pattern, 'g')))

/** Reads the times of day of a folded text, as `15:00`, and blanks them. */
export function readTimes(mask: Mask, language: Language): Set<string> {
  const times = new Set<string>()
  for (const pattern of PATTERNS[language])
    takeAll(mask, pattern, ({ groups = {} }) => {
      const read = timesOf(groups)
      if (read.includes(INVALID)) return false
      for (const time of read) times.add(time)
      return true
    })
  return times
}

function timesOf({ hour, minute, late, lastHour, lastMinute, half }: Record<string, string | undefined>): string[] {
  if (hour === undefined) return ['12:00']
  const first = timeOf(hour, minute ?? late, half)
  if (lastHour === undefined) return [first]
  const last = timeOf(lastHour, lastMinute, half)
  // "10 to 2 pm" begins in the morning.
  return [first > last ? timeOf(hour, minute) : first, last]
}

const INVALID = ''

/** @param half `a` or `p`, as in "2:30 pm" */
function timeOf(hour: string, minute = '00', half?: string): string {
  const whole = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0)
  if (Number(hour) > 24 || Number(minute) > 59) return INVALID
  return `${String(whole).padStart(2, '0')}:${minute}`
}

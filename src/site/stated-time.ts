import type { Instant, Moment } from '../model/moment.ts'
import { html, type Markup } from './html.ts'
import type { PageLanguage } from './words.ts'

/** How times are shown: the language of the page, the zone of the one who stated it, the zone of the site. */
export interface TimeStyle {
  language: PageLanguage
  zone: string
  siteZone: string
}

const MONTHS: Record<PageLanguage, string> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  en: 'January February March April May June July August September October November December',
}

/**
 * A moment as it was stated: a day stays a day, an instant is told in the zone of its source,
 * which is named where the site's clocks show another time.
 */
export function statedTime(moment: Moment, style: TimeStyle): Markup {
  if (moment.precision === 'day') return timeElement(moment.value, dayText(moment.value, style.language))
  const local = localParts(moment.value, style.zone)
  const day = dayText(local.day, style.language)
  const time = timeElement(
    moment.value,
    style.language === 'de' ? `${day}, ${local.time} Uhr` : `${day}, ${local.time}`,
  )
  const elsewhere = localParts(moment.value, style.siteZone).offset !== local.offset
  return elsewhere ? html`${time} (${local.offset})` : time
}

/** An instant of ours, told in the zone of the site. */
export function siteTime(instant: Instant, style: TimeStyle): Markup {
  return statedTime({ value: instant, precision: 'instant' }, { ...style, zone: style.siteZone })
}

/** An instant that a source stated as a day and the store keeps as midnight becomes that day again. */
export function asStated(instant: Instant, stated: Moment | undefined, zone: string): Moment {
  const local = localParts(instant, zone)
  const isMidnightOfStatedDay = stated?.precision === 'day' && local.day === stated.value && local.time === '00:00'
  return isMidnightOfStatedDay ? stated : { value: instant, precision: 'instant' }
}

function timeElement(value: string, text: string): Markup {
  return html`<time datetime="${value}">${text}</time>`
}

function dayText(value: string, language: PageLanguage): string {
  const [year = '', month = '', day = ''] = value.split('-')
  const name = MONTHS[language].split(' ')[Number(month) - 1] ?? month
  return language === 'de' ? `${Number(day)}. ${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** `2018-06-07`, `10:00` and `UTC+2` of an instant in a zone. */
function localParts(instant: Instant, zone: string): { day: string; time: string; offset: string } {
  const parts = new Map(
    clock(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
    offset: (parts.get('timeZoneName') ?? '').replace('GMT', 'UTC'),
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Kept by zone: to build one takes fifty times as long as to use it. */
function clock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
  })
  clocks.set(zone, made)
  return made
}

import type { Moment } from '../model/moment.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { Found } from './found.ts'
import { type DateContext, readDate } from './read-date.ts'

/** `/2018/06/07/`, `2018-06-07`, `20180607-…`: this century only, so that numbers of documents are not taken for years. */
const FOLDERS = /\/(?<year>20\d\d)\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?=\/|$)/
const DASHED = /(?<![\dA-Za-z])(?<year>20\d\d)(?<dash>[-_.])(?<month>\d\d)\k<dash>(?<day>\d\d)(?!\d)/
const JOINED = /(?<![\dA-Za-z])(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)(?=[-_./]|$)/

/** The day in the path of a release's address; not one ahead, which would be the day of the event. */
export function addressDate({ links, base }: RawItem, context: DateContext): Found<Moment> | undefined {
  for (const { href } of links.filter(({ rel }) => rel === undefined || rel === 'alternate')) {
    const path = URL.parse(href, base)?.pathname ?? ''
    for (const shape of [FOLDERS, DASHED, JOINED]) {
      const { year, month = '', day = '' } = shape.exec(path)?.groups ?? {}
      const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      const value = year === undefined ? undefined : readDate(text, { ...context, daysAhead: 0 })
      if (value !== undefined) return { value, from: 'url' }
    }
  }
  return undefined
}

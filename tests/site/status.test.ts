import { expect, test } from 'vitest'
import { renderStatus } from '../../src/site/status-page.ts'
import { elementsOf } from './outline.ts'
import { ROWS, SITE } from './samples.ts'

const page = renderStatus({ site: SITE, rows: ROWS, now: '2018-06-07T09:20:00Z' })
const elements = elementsOf(page)
const texts = (name: string): string[] => elements.filter((one) => one.name === name).map(({ text }) => text.trim())

test('the worst comes first and every cell is named', () => {
  const rows = elements.filter(({ name }) => name === 'tr').map(({ text }) => text)
  expect(rows.slice(1).map((text) => text.match(/gestört|in Ordnung|abgeschaltet/)?.[0])).toEqual([
    'gestört',
    'in Ordnung',
    'abgeschaltet',
  ])
  const cells = elements.filter(({ name }) => name === 'td')
  expect(cells.slice(0, 7).map(({ attributes }) => attributes['data-head'])).toEqual(texts('th').slice(1, 8))
})

test('a failing source says since when and why', () => {
  expect(texts('td').slice(0, 7)).toEqual([
    'gestört',
    '1. Juni 2018, 11:12 Uhr',
    'nie',
    '7. Juni 2018, 11:30 Uhr',
    '3',
    '12',
    'answered 503 Service Unavailable fetch: http-status, seit 1. Juni 2018, 12:12 Uhr',
  ])
})

test('it says how many are how, and when that was', () => {
  expect(texts('li')).toEqual(['1 gestört', '1 in Ordnung', '1 abgeschaltet'])
  expect(page).toContain('Stand: <time datetime="2018-06-07T09:20:00Z">7. Juni 2018, 11:20 Uhr</time>')
})

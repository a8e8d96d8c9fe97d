import { expect, test } from 'vitest'
import { instantOf } from '../../src/normalise/zone.ts'

test.each([
  ['2018-06-07', 'day', 'Europe/Berlin', '2018-06-06T22:00:00Z'],
  ['2018-12-07', 'day', 'Europe/Berlin', '2018-12-06T23:00:00Z'],
  ['2018-06-07', 'day', 'UTC', '2018-06-07T00:00:00Z'],
  // Clocks went forward at midnight: the day began at one.
  ['2018-11-04', 'day', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['2018-06-07T08:00:00Z', 'instant', 'Europe/Berlin', '2018-06-07T08:00:00Z'],
  ['2018-06-07T08:00:00.123Z', 'instant', 'Europe/Berlin', '2018-06-07T08:00:00Z'],
  ['2018-06-07T10:00:00+02:00', 'instant', 'UTC', '2018-06-07T08:00:00Z'],
] as const)('%s (%s) in %s', (...[value, precision, timezone, instant]) => {
  expect(instantOf({ value, precision }, timezone)).toBe(instant)
})

import { expect, test, vi } from 'vitest'
import type { SourceState } from '../../src/model/health.ts'
import type { Source } from '../../src/model/source.ts'
import { isDue, nextPoll } from '../../src/worker/due.ts'
import { planCycle } from '../../src/worker/plan.ts'
import { startSchedule } from '../../src/worker/schedule.ts'

const source = (schedule: string): Source => ({
  id: 'amt',
  name: 'Amt',
  url: 'https://amt.example/rss',
  role: 'issuer',
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
  schedule,
  enabled: true,
})
const state = (facts: Partial<SourceState>): SourceState => ({
  sourceId: 'amt',
  validators: {},
  recipeHash: '',
  failures: 0,
  ...facts,
})

function polls(schedule: string, from: string, count: number): string[] {
  const times: string[] = []
  for (let lastPoll = from; times.length < count; ) {
    lastPoll = nextPoll(source(schedule), state({ lastPoll })) ?? 'never'
    times.push(lastPoll)
  }
  return times
}

/** 2026: clocks go from 2:00 to 3:00 on 29 March (1:00 UTC), and from 3:00 to 2:00 on 25 October (1:00 UTC). */
const schedules: [what: string, schedule: string, from: string, times: string[]][] = [
  [
    'quarters go on through the hour that is left out',
    '*/15 * * * *',
    '2026-03-29T00:30:00Z',
    ['2026-03-29T00:45:00Z', '2026-03-29T01:00:00Z', '2026-03-29T01:15:00Z'],
  ],
  [
    'a time that is left out comes as soon as the clock goes on',
    '30 2 * * *',
    '2026-03-28T12:00:00Z',
    ['2026-03-29T01:00:00Z', '2026-03-30T00:30:00Z'],
  ],
  [
    'quarters go on through the doubled hour',
    '*/15 * * * *',
    '2026-10-25T00:15:00Z',
    [
      '2026-10-25T00:30:00Z',
      '2026-10-25T00:45:00Z',
      '2026-10-25T01:00:00Z',
      '2026-10-25T01:15:00Z',
      '2026-10-25T01:30:00Z',
      '2026-10-25T01:45:00Z',
      '2026-10-25T02:00:00Z',
    ],
  ],
  [
    'a time of the doubled hour comes once',
    '30 2 * * *',
    '2026-10-24T12:00:00Z',
    ['2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z'],
  ],
  [
    'a fixed hour keeps to the clock on the wall, in spring',
    '0 8 * * *',
    '2026-03-28T06:59:00Z',
    ['2026-03-28T07:00:00Z', '2026-03-29T06:00:00Z', '2026-03-30T06:00:00Z'],
  ],
  [
    'a fixed hour keeps to the clock on the wall, in autumn',
    '0 8 * * *',
    '2026-10-24T05:59:00Z',
    ['2026-10-24T06:00:00Z', '2026-10-25T07:00:00Z', '2026-10-26T07:00:00Z'],
  ],
  [
    'working days leave out the weekend',
    '0 8,16 * * 1-5',
    '2026-10-23T07:00:00Z',
    ['2026-10-23T14:00:00Z', '2026-10-26T07:00:00Z', '2026-10-26T15:00:00Z'],
  ],
  [
    'office hours begin again in the morning',
    '*/30 6-20 * * *',
    '2026-03-28T19:15:00Z',
    ['2026-03-28T19:30:00Z', '2026-03-29T04:00:00Z'],
  ],
]
test.each(schedules)('%s', (...[, schedule, from, times]) => {
  expect(polls(schedule, from, times.length)).toEqual(times)
})

const QUARTERS = source('*/15 * * * *')
const NOON = '2026-06-09T12:00:00Z'
const states: [what: string, state: SourceState | undefined, due: boolean][] = [
  ['never asked', undefined, true],
  ['asked before the last quarter', state({ lastPoll: '2026-06-09T11:59:59Z' }), true],
  ['asked at this quarter', state({ lastPoll: NOON }), false],
  ['failed nine times', state({ lastPoll: '2026-06-09T11:59:59Z', failures: 9 }), true],
  ['failed ten times, asked within a day', state({ lastPoll: '2026-06-08T12:00:01Z', failures: 10 }), false],
  ['failed ten times, asked a day ago', state({ lastPoll: '2026-06-08T12:00:00Z', failures: 10 }), true],
  ['told to wait', state({ lastPoll: '2026-06-09T11:00:00Z', notBefore: '2026-06-09T12:00:01Z' }), false],
  ['told to wait, and waited', state({ lastPoll: '2026-06-09T11:00:00Z', notBefore: NOON }), true],
  ['told to wait for less than its schedule', state({ lastPoll: NOON, notBefore: '2026-06-09T12:00:00Z' }), false],
  ['asked in the future, when the clock was wrong', state({ lastPoll: '2038-01-01T00:00:00Z' }), true],
]
test.each(states)('due or not: %s', (_what, before, due) => {
  expect(isDue(QUARTERS, before, NOON)).toBe(due)
})

const requests: [
  what: string,
  request: { only: string[]; all: boolean },
  facts: Partial<SourceState>,
  outcome: string,
][] = [
  ['nothing is due', { only: [], all: false }, {}, 'not-due'],
  ['all are asked for', { only: [], all: true }, {}, 'due'],
  ['it is named', { only: ['amt'], all: false }, {}, 'due'],
  ['it is quarantined', { only: [], all: false }, { failures: 10 }, 'quarantined'],
  ['it is quarantined and all are asked for', { only: [], all: true }, { failures: 10 }, 'due'],
  ['Retry-After runs and all are asked for', { only: [], all: true }, { notBefore: '2026-06-09T13:00:00Z' }, 'not-due'],
  [
    'Retry-After was told by a wrong clock',
    { only: [], all: true },
    { lastPoll: '2038-01-01T00:00:00Z', notBefore: '2038-01-01T01:00:00Z' },
    'due',
  ],
  ['Retry-After runs and it is named', { only: ['amt'], all: false }, { notBefore: '2026-06-09T13:00:00Z' }, 'not-due'],
]
test.each(requests)('what a cycle takes when %s', (...[, request, facts, outcome]) => {
  const states = new Map([['amt', state({ lastPoll: NOON, ...facts })]])
  const plan = planCycle([QUARTERS, { ...QUARTERS, id: 'off', enabled: false }], states, { ...request, now: NOON })
  expect([...plan.due.map(({ id }) => [id, 'due']), ...plan.idle.map(({ id, outcome }) => [id, outcome])]).toEqual([
    ['amt', outcome],
  ])
})

test('the schedule runs at once and then each minute, never twice at one time, and waits for the last at its end', async () => {
  vi.useFakeTimers({ now: new Date('2026-06-09T12:00:30Z') })
  try {
    const ends: (() => void)[] = []
    const stop = startSchedule(() => new Promise((end) => ends.push(end)))
    expect(ends).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(150_000)
    expect(ends).toHaveLength(1)
    ends[0]?.()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(ends).toHaveLength(2)
    const done = vi.fn()
    const stopped = stop().then(done)
    await vi.advanceTimersByTimeAsync(180_000)
    expect({ cycles: ends.length, ended: done.mock.calls.length }).toEqual({ cycles: 2, ended: 0 })
    ends[1]?.()
    await stopped
  } finally {
    vi.useRealTimers()
  }
})

import { ALL_SERIES } from './all-series.ts'
import { ALL_THEMES } from './all-themes.ts'
import { BODIES } from './bodies.ts'
import { weekdayNumber } from './calendar.ts'
import { digests } from './digest.ts'
import { DUPLICATES, type Published } from './duplicates.ts'
import { type Draft, type Line, type LineKind, Numbers, original } from './line.ts'
import { Random } from './random.ts'
import { type Release, seriesRelease, themeRelease } from './release.ts'

export interface StreamOptions {
  seed: string
  /** From 1 January 2024 on. */
  days: number
}

/** So many releases come a second time, and of these so many a third. */
const AGAIN = 0.043
const YET_AGAIN = 0.2

/** A series whose texts name their day only as seen from the day of publication. */
const UNDATED = 'office hours'
const SAME_DAY: readonly LineKind[] = ['refetch', 'new-url']

function seriesOf(day: number, seed: string): Release[] {
  return ALL_SERIES.flatMap((series) =>
    series.bodies.flatMap((body) => {
      const random = new Random(`${seed} due ${series.name} ${body.id} ${day}`)
      const due = series.due({ series: series.name, body, day, n: 0, random })
      return Array.from({ length: due }, (_, n) => seriesRelease(series, { seed, body, day, n }))
    }),
  )
}

function themesOf(day: number, seed: string): Release[] {
  const random = new Random(`${seed} themes ${day}`)
  const count = [0, 6].includes(weekdayNumber(day)) ? random.int(9, 15) : random.int(32, 46)
  return Array.from({ length: count }, (_, n) => {
    const theme = random.pick(ALL_THEMES)
    const body = random.pick(BODIES.filter(({ kind }) => theme.kinds.includes(kind)))
    return themeRelease(theme, { seed, body, day, n })
  })
}

/** Hands out the ten kinds evenly, each to a release that can have it. */
class Repeats {
  readonly #random: Random
  readonly #numbers: Numbers
  readonly #given = new Map<LineKind, number>()

  constructor(seed: string, numbers: Numbers) {
    this.#random = new Random(`${seed} again`)
    this.#numbers = numbers
  }

  of(published: Published): Draft[] {
    if (!this.#random.chance(AGAIN)) return []
    const count = this.#random.chance(YET_AGAIN) ? 2 : 1
    const drafts: Draft[] = []
    for (const [kind, make] of this.#rarestFirst()) {
      if (drafts.length === count) break
      if (published.release.series === UNDATED && !SAME_DAY.includes(kind)) continue
      const draft = make({ of: published, random: this.#random, numbers: this.#numbers })
      if (draft === undefined) continue
      this.#given.set(kind, (this.#given.get(kind) ?? 0) + 1)
      drafts.push({ ...draft, kind })
    }
    return drafts
  }

  #rarestFirst() {
    const given = (kind: LineKind) => this.#given.get(kind) ?? 0
    return this.#random.shuffled([...DUPLICATES]).sort(([a], [b]) => given(a) - given(b))
  }
}

const byTime = (a: Draft, b: Draft): number => (a.published < b.published ? -1 : Number(a.published > b.published))

/** Releases of sixty made-up bodies, in the order of publication; the same for the same seed. */
export function* madeUpStream({ seed, days }: StreamOptions): Generator<Line> {
  const numbers = new Numbers()
  const repeats = new Repeats(seed, numbers)
  let waiting: Draft[] = []
  let count = 0
  for (let day = 0; day < days; day++) {
    const releases = [...seriesOf(day, seed), ...themesOf(day, seed)].sort((a, b) => a.minute - b.minute)
    const published = releases.map((release) => ({ release, ...original(release, numbers) }))
    const own = published.flatMap((one) => [one.draft, ...repeats.of(one)])
    const all = [...waiting, ...own, ...digests(day, published)].sort(byTime)
    const nextDay = new Date(Date.UTC(2024, 0, 2 + day)).toISOString()
    const last = day === days - 1
    waiting = last ? [] : all.filter((draft) => draft.published >= nextDay.slice(0, 10))
    for (const draft of all.slice(0, all.length - waiting.length)) yield { id: `m${++count}`, ...draft }
  }
}

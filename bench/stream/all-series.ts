import type { Series } from './series.ts'
import { CRIME } from './series-crime.ts'
import { MINISTRY } from './series-ministry.ts'
import { NATURE } from './series-nature.ts'
import { STATISTICS } from './series-statistics.ts'
import { TOWN } from './series-town.ts'
import { TRAFFIC } from './series-traffic.ts'
import { WEEKLY } from './series-weekly.ts'
import { WORKS } from './series-works.ts'

export const ALL_SERIES: readonly Series[] = [
  ...STATISTICS,
  ...TRAFFIC,
  ...CRIME,
  ...NATURE,
  ...TOWN,
  ...WORKS,
  ...MINISTRY,
  ...WEEKLY,
]

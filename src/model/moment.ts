/** A point in time as it was stated: a date without a time stays a date. */
export interface Moment {
  /** `2018-06-07` for precision `day`, `2018-06-07T08:00:00Z` (UTC, ISO 8601) for `instant`. */
  value: string
  precision: 'day' | 'instant'
}

/** UTC, ISO 8601, such as `2018-06-07T08:00:00Z`. */
export type Instant = string

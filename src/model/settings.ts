/** Limits of one fetch. */
export interface FetchSettings {
  /** Milliseconds for the whole request. */
  timeout: number
  /** Bytes of the decoded body. */
  maxBytes: number
  /** Requests at one time, over all hosts. */
  concurrency: number
  /** Requests at one time to one host. */
  perHost: number
  /** Least time in milliseconds between the starts of two requests to one host. */
  hostInterval: number
  /** Addresses or CIDR ranges that may be reached although not public. */
  allowPrivate: string[]
}

/** Milliseconds within which copies of a release come. */
/** `config/settings.yaml` with its defaults filled in. */
export interface Settings {
  title: string
  /** Where `output/` is reachable; ends in a slash. */
  url: string
  language: string
  /** IANA name, such as `Europe/Berlin`. */
  timezone: string
  contact?: string
  /** Cron expression: the default of all sources. */
  schedule: string
  feed: { items: number }
  duplicates: { window: number }
  fetch: FetchSettings
  websub: { hub: string | null }
}

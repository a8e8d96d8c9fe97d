import type { FullRelease } from '../model/release.ts'

/** What every page knows of the site: settings, as they are. */
export interface SiteFacts {
  title: string
  /** Where `output/` is reachable; ends in a slash. */
  url: string
  /** BCP 47. */
  language: string
  /** IANA name. */
  timezone: string
}

/** A topic as it is shown; `all` is one of them, if it is to be listed. */
export interface TopicFacts {
  id: string
  title: string
  description?: string
  /** Releases in it, over its whole history. */
  count: number
}

/** What a topic says of itself beyond its title: a feed has to be described, so some are described by their title. */
export function descriptionOf({ title, description }: TopicFacts): string | undefined {
  return description === title ? undefined : description
}

/** Names of the others that carried a release, each once, in order of arrival. */
export function otherPublishers(release: FullRelease): string[] {
  const names = release.copies.map((copy) => copy.source.name)
  return [...new Set(names)].filter((name) => name !== release.lead.source.name)
}

/** The address, if a browser may be sent there: a text from outside can claim `javascript:`. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined
}

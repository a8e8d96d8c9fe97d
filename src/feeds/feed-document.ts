import type { Instant } from '../model/moment.ts'
import type { FullRelease, Release } from '../model/release.ts'

/** Absolute URLs of one document of a feed, all in the same format. */
export interface FeedLinks {
  /** This document. */
  self: string
  /** The HTML page of the topic. */
  alternate: string
  /** RFC 5005: the live feed, where this document is an archive. */
  current?: string
  previousArchive?: string
  nextArchive?: string
  /** WebSub hub. */
  hub?: string
}

/** One feed document before it has a format. */
export interface FeedDocument {
  /** `tag:` URI of the feed itself. */
  id: string
  title: string
  description: string
  language: string
  /** Name of the whole site, the feed's author. */
  siteTitle: string
  /** Base of every link of ours; ends in a slash. */
  siteUrl: string
  /** Latest `updatedAt` of its releases; the feed's birth if it is empty. */
  updated: Instant
  links: FeedLinks
  /** In the order of the document: newest arrival first. */
  releases: FullRelease[]
  /** Releases that gave way to another (RFC 6721). */
  deleted: Release[]
  /** An archive document (RFC 5005, section 4). */
  archive: boolean
}

/** A format feeds are written in; to add one is a file and a line in `formats.ts`. */
export interface FeedFormat {
  name: string
  /** File name inside the topic's folder, such as `atom.xml`. */
  file: string
  mediaType: string
  write(document: FeedDocument): string
}

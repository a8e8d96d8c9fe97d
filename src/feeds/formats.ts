import { ATOM } from './atom.ts'
import type { FeedFormat } from './feed-document.ts'
import { JSON_FEED } from './json-feed.ts'
import { RSS } from './rss.ts'

/** Every format a topic is published in. */
export const FEED_FORMATS: readonly FeedFormat[] = [RSS, ATOM, JSON_FEED]

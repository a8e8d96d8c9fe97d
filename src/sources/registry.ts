import { atom } from './atom.ts'
import { jsonFeed } from './json-feed.ts'
import { rdf, rss } from './rss.ts'
import { sitemap } from './sitemap.ts'
import type { SourceType } from './source-type.ts'

/** In the order in which they are tried. */
export const SOURCE_TYPES: SourceType[] = [rss, rdf, atom, jsonFeed, sitemap]

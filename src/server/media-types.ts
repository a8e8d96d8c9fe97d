/** How a file is served, by its name. */
export interface ServedAs {
  type: string
  cacheControl: string
  /** Whether other sites' scripts may read it: the feeds and the data, not the pages. */
  open: boolean
}

/** Clients ask again after a minute; a 304 costs nothing, a stale feed costs trust. */
const SOON = 'public, max-age=60, must-revalidate'
const LATER = 'public, max-age=3600, stale-while-revalidate=86400'

const TYPES = [
  { name: /(^|\/)rss\.xml$/, type: 'application/rss+xml; charset=utf-8', cacheControl: SOON, open: true },
  { name: /(^|\/)atom\.xml$/, type: 'application/atom+xml; charset=utf-8', cacheControl: SOON, open: true },
  { name: /(^|\/)feed\.json$/, type: 'application/feed+json', cacheControl: SOON, open: true },
  { name: /\.json$/, type: 'application/json', cacheControl: SOON, open: true },
  { name: /\.opml$/, type: 'text/x-opml; charset=utf-8', cacheControl: SOON, open: true },
  { name: /\.html$/, type: 'text/html; charset=utf-8', cacheControl: SOON, open: false },
  { name: /\.xml$/, type: 'application/xml; charset=utf-8', cacheControl: SOON, open: true },
  { name: /\.txt$/, type: 'text/plain; charset=utf-8', cacheControl: SOON, open: true },
  { name: /\.css$/, type: 'text/css; charset=utf-8', cacheControl: LATER, open: false },
  { name: /\.svg$/, type: 'image/svg+xml', cacheControl: LATER, open: false },
  { name: /\.gz$/, type: 'application/gzip', cacheControl: SOON, open: true },
]

/** For a path below the output folder. */
export function servedAs(file: string): ServedAs {
  const known = TYPES.find(({ name }) => name.test(file))
  return known ?? { type: 'application/octet-stream', cacheControl: SOON, open: false }
}

/** Hosts that only count readers. */
const COUNTING_HOSTS =
  /(?:^|\.)(?:vgwort\.de|doubleclick\.net|google-analytics\.com|googletagmanager\.com|googleadservices\.com|googlesyndication\.com|ioam\.de|iocnt\.net|ivwbox\.de|etracker\.(?:com|de)|scorecardresearch\.com|quantserve\.com|xiti\.com|webtrekk\.net|wt-eu02\.net|feedsportal\.com|hotjar\.com|omtrdc\.net|2o7\.net|adition\.com|chartbeat\.com|parsely\.com)$/

/** Hosts that count, but not only. */
const COUNTING_PATHS =
  /(?:^|\/)(?:piwik|matomo)(?:\.php|\/)|^facebook\.com\/tr(?:\/|\?|$)|^feeds\.feedburner\.com\/~|^pixel\.wp\.com\/|^(?:pixel|stats|track|tracking|count|counter|zaehler|metrics)\.[^/]+\.[^/]+\/[^?]*(?:\.gif|\.png|\.php)?(?:\?|$)|\/(?:cnt|count|counter|pixel|tracking|spacer|blank|clear|1x1|transparent)\.(?:gif|png|php)(?:\?|$)/

/** Whether the address of an image belongs to a counter and not to a picture. */
export function isTracker(address: string): boolean {
  const { hostname, pathname, search } = new URL(address)
  const host = hostname.replace(/^www\./, '')
  return COUNTING_HOSTS.test(host) || COUNTING_PATHS.test(`${host}${pathname}${search}`.toLowerCase())
}

/** Counting pixels are one pixel or none in one direction. */
export const isPixel = (width: number | undefined, height: number | undefined): boolean =>
  (width !== undefined && width <= 1) || (height !== undefined && height <= 1)

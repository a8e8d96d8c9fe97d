import { createRequire } from 'node:module'

/** The token robots.txt addresses us by (RFC 9309, 2.2.1). */
const PRODUCT_TOKEN = 'Amtsticker'

const LONGEST_CRAWL_DELAY = 60_000

/** The parser tries every rule at every place of the path: above this product one look takes half a second. */
const MOST_STEPS = 60_000_000

/** robots.txt of one origin. */
export interface RobotsRules {
  /** Why the URL may not be fetched; absent if it may. */
  refusal(url: URL): string | undefined
  /** Milliseconds, at most a minute. */
  crawlDelay: number
}

interface Parsed {
  isAllowed(url: string, agent: string): boolean | undefined
  getMatchingLineNumber(url: string, agent: string): number
  getCrawlDelay(agent: string): number | undefined
}

/** The declarations that come with the package describe a default export that it does not have. */
let parse: ((url: string, text: string) => Parsed) | undefined

const NO_RULES: RobotsRules = { refusal: () => undefined, crawlDelay: 0 }

export function readRobots(origin: string, text: string): RobotsRules {
  if (!/disallow|crawl-delay/i.test(text)) return NO_RULES
  parse ??= createRequire(import.meta.url)('robots-parser')
  const parsed = parse?.(`${origin}/robots.txt`, text)
  if (parsed === undefined) return NO_RULES
  const longestUrl = MOST_STEPS / text.length
  const delay = (parsed.getCrawlDelay(PRODUCT_TOKEN) ?? 0) * 1000
  return {
    refusal: ({ href }) => {
      if (href.length > longestUrl) return 'robots.txt and the address are too long to be compared'
      if (parsed.isAllowed(href, PRODUCT_TOKEN) ?? true) return undefined
      return `robots.txt (line ${parsed.getMatchingLineNumber(href, PRODUCT_TOKEN)}) asks us to stay away`
    },
    crawlDelay: Math.min(Math.max(delay, 0), LONGEST_CRAWL_DELAY),
  }
}

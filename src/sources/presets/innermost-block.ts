const BLOCKS = ':is(article, li, tr, section, div)'

/**
 * Selects the smallest block around each place where all of `parts` are found. It holds where the words and addresses
 * of a list are known and its markup is not.
 */
export function innermostBlock(...parts: string[]): string {
  const whole = `${BLOCKS}${parts.map((part) => `:has(${part})`).join('')}`
  return `${whole}:not(:has(${whole}))`
}

/** The element right above a heading, where kickers stand. cheerio finds nothing by `:has(+ :is(h2, h3))`. */
export const ABOVE_HEADING = ':has(+ h2, + h3, + h4):not(:has(*))'

const BLOCKS = ':is(article, li, tr, section, div)'
const HEADING = ':is(h2, h3, h4)'

/**
 * Selects the smallest block around each place where all of `parts` are found. It holds where the words and addresses
 * of a list are known and its markup is not. A block with several headings of one rank holds several items without a
 * block for each: it is not selected, so that the source fails aloud instead of giving one item.
 */
export function innermostBlock(...parts: string[]): string {
  const whole = `${BLOCKS}${parts.map((part) => `:has(${part})`).join('')}`
  return `${whole}:not(:has(${whole}), :has(h2 ~ h2, h3 ~ h3, h4 ~ h4, a:has(h2, h3, h4) ~ a:has(h2, h3, h4)))`
}

/** Selects the items of a list whose releases stand behind `link`: a block with a heading, else a link around one. */
export const blockOrCard = (link: string): string =>
  `${innermostBlock('h2, h3, h4', link)}, ${link}:has(${HEADING}):is(a:has(${HEADING}) ~ a, :has(~ a:has(${HEADING})))`

/** The element right above a heading, where kickers stand. cheerio finds nothing by `:has(+ :is(h2, h3))`. */
export const ABOVE_HEADING = ':has(+ h2, + h3, + h4):not(:has(*))'

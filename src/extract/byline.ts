import type { RawItem } from '../model/raw-item.ts'
import { findAll, type Page } from './html.ts'
import { emptyItem, present, textClaim } from './item-draft.ts'
import { collapse, textOf } from './text-lines.ts'

/** `rel=author` (HTML, 4.6.7.2) and the author of hAtom and h-entry. */
const AUTHOR = 'a[rel~="author"], .author .fn, .p-author, .byline .author, .author-name'
const OTHER = 'nav, footer, aside, [class*="comment"], [class*="related"], [class*="teaser"]'
const LONGEST = 60

/** Whom a page names as the author of its text, in a line over or under it. */
export function bylineItem(page: Page): RawItem {
  const lines = findAll(page, page.root, AUTHOR).filter((element) => page.$(element).closest(OTHER).length === 0)
  const names = lines.map((element) => collapse(textOf(element)).replace(/^(?:von|by)\s+/i, ''))
  const [first] = names.filter((name) => name !== '' && name.length <= LONGEST)
  return { ...emptyItem(page.base), authors: present([textClaim(first, 'text:author')]) }
}

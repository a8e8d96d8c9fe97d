import { type AnyNode, attribute, type Element, findAll, isWithin, type Page, resolveUrl } from '../extract/html.ts'
import { seenText } from './auto-list-outline.ts'

const NEXT =
  /^\W*(?:(?:zur\s)?nächste[rn]?(?:\s?seite)?|weiter|vor(?:wärts)?|ältere(?: \p{L}+)?|next(?: page)?|older|suivante?|page suivante|avanti|successiv[ao]|pagina successiva)\W*$/iu
const ARROW = /^(?:»|›|>|>>|→)$/
const CURRENT = '[aria-current], .current, .active, .is-active, .aktiv, .selected, strong, b, span, em'

/** The next leaf of the list: `rel=next`, a link that says so, or the number after the current one. */
export function nextPage(page: Page, url: string, blocks: AnyNode[][]): string | undefined {
  const outside = findAll(page, page.root, 'a[href]').filter(
    (link) => !blocks.some((block) => block.some((node) => isWithin(link, node))),
  )
  const stated = findAll(page, page.root, 'link[rel~="next"], a[rel~="next"]').at(0)
  const named = outside.find((link) => namesOf(link).some((name) => NEXT.test(name)))
  const arrow = outside.find((link) => ARROW.test(seenText(link)))
  for (const link of [stated, named, numbered(page, outside), arrow]) {
    const href = link && resolveUrl(attribute(link, 'href'), page.base)
    if (href !== undefined && href !== url) return href
  }
  return undefined
}

const namesOf = (link: Element): string[] =>
  [seenText(link), attribute(link, 'title'), attribute(link, 'aria-label')].filter((name) => name !== undefined)

/** Among links 1, 2, 3, …: the one after the number that stands beside them and leads nowhere. */
function numbered(page: Page, links: Element[]): Element | undefined {
  const numbers = links.filter((link) => /^\d{1,3}$/.test(seenText(link)))
  const [first] = numbers
  if (first === undefined) return undefined
  const bar = page
    .$(first)
    .parents()
    .toArray()
    .find((parent) => numbers.slice(0, 2).every((link) => isWithin(link, parent)))
  if (bar === undefined) return undefined
  const current = findAll(page, bar, CURRENT)
    .map(seenText)
    .find((text) => /^\d{1,3}$/.test(text) && (text !== seenText(first) || numbers.length === 1 || text === '1'))
  return numbers.find((link) => Number(seenText(link)) === Number(current ?? 1) + 1)
}

import { type AnyNode, attribute, type Element, findAll, isElement, type Page } from '../extract/html.ts'

const CHROME = new Set(['nav', 'form', 'dialog', 'noscript', 'template', 'select', 'button'])
const CHROME_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar', 'dialog', 'toolbar'])
const INSIDE = 'main, article, section, li, a, td, [role="main"]'
const ASIDE =
  /^(?:nav|\p{L}*navi(?:gation)?|\p{L}*men[uü]e?|bread|breadcrumbs?|brotkrumen|brotkrumel|krumen|pagination|paginator|pager|paging|blaettern|footer|fuss|fu[sß]zeile|social|share|sharing|teilen|related|sidebar|marginal\p{L}*|randspalte|rechts|aside|cookies?|consent|skip|skiplinks?|sprungmarken|sprachwahl|languages?|toolbar|tagcloud|schlagworte|quicklinks?|servicelinks?|werbung|anzeige|banner|promo|recommend\p{L}*|meistgelesen|popular|sitemap|comments?|commentlist|kommentare?)$/iu
const MAIN = 'main, [role="main"], #main, #content, #inhalt, #maincontent, #main-content'
const BESIDE =
  /verwandt|ähnlich|auch interessier|meistgelesen|meist gelesen|weitere (?:informationen|themen|links)|mehr zum thema|^downloads?$|^links?$|kontakt|ansprechpartner|termine|veranstaltung|kalender|newsletter|^service|^themen$|related|most read/iu
const SCREEN_READERS =
  /^(?:aural|sr-?only|visually-?hidden|screen-?reader(?:-text)?|hidden|invisible|unsichtbar|hide-?text)$/iu

const words = (element: Element): string[] =>
  `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`
    .split(/[\s_-]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .filter((word) => word !== '')

/** Navigation, search and the like; not what holds the headline: ASP.NET puts whole pages into one `form`. */
export function isChrome({ $ }: Page, element: Element): boolean {
  const { name } = element
  const isNamed = CHROME.has(name) || CHROME_ROLES.has(attribute(element, 'role') ?? '')
  const isEdge = (name === 'header' || name === 'footer') && $(element).closest(INSIDE).length === 0
  const holds = name === 'form' ? 'main, h1, table, article' : 'main, h1'
  return (isNamed || isEdge) && $(element).find(holds).length === 0
}

/** Text for screen readers alone: "Datum:", "Externer Link". */
export const isUnseen = (node: AnyNode): boolean =>
  isElement(node) &&
  (node.name === 'svg' || (node.attribs['class'] ?? '').split(/\s+/).some((name) => SCREEN_READERS.test(name)))

/** How likely the list of a page stands there: 1 anywhere, more in its main part, less in what is named a side part. */
export function standing(page: Page, block: Element): number {
  let factor = 1
  for (let node: AnyNode | null = block; node !== null && isElement(node); node = node.parent) {
    if (node.name === 'body' || node.name === 'html') break
    if (isAside(page, node)) factor = Math.min(factor, 0.2)
    else if (node.name === 'aside') factor = Math.min(factor, 0.4)
  }
  const isMain = page.$(block).closest(MAIN).length > 0
  return factor * (isMain ? 1.5 : 1) * (BESIDE.test(headingBefore(page, block)) ? 0.4 : 1)
}

/** A part with such a name that holds the headline of the page is no side part, whatever its name. */
const isAside = (page: Page, element: Element): boolean =>
  words(element).some((word) => ASIDE.test(word)) && findAll(page, element, `h1, ${MAIN}`).length === 0

function headingBefore(page: Page, block: Element): string {
  for (let node: AnyNode | null = block; node !== null && isElement(node); node = node.parent) {
    const heading = page
      .$(node)
      .prevAll()
      .toArray()
      .flatMap((before) => headingsIn(page, before).slice(-1))
      .at(0)
    if (heading !== undefined) return page.$(heading).text().trim()
  }
  return ''
}

const headingsIn = (page: Page, node: AnyNode): Element[] => {
  if (isElement(node) && /^h[1-6]$/.test(node.name)) return [node]
  return findAll(page, node, 'h1, h2, h3, h4, h5, h6')
}

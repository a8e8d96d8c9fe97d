import type { RawItem, TextClaim } from '../model/raw-item.ts'
import { attribute, type Element, findAll, innerHtml, type Page, resolveUrl } from './html.ts'
import { claim, emptyItem, htmlClaim, present, put, textClaim } from './item-draft.ts'
import { collapse, textOf } from './text-lines.ts'

const RELEASE = '[itemtype*="Article"], [itemtype*="PressRelease"], [itemtype*="BlogPosting"], [itemtype*="Report"]'

/** What the `itemprop` attributes of a page say of its release (HTML, chapter 5). */
export function microdataItem(page: Page): RawItem {
  const item = emptyItem(page.base)
  const scope = findAll(page, page.root, RELEASE).at(0)
  if (scope === undefined) return item
  const all = (name: string): Element[] =>
    findAll(page, scope, `[itemprop~="${name}"]`).filter((element) => owner(page, element) === scope)
  const texts = (name: string): TextClaim[] =>
    present(all(name).map((element) => textClaim(stated(page, element), `microdata:${name}`)))
  put(item, 'title', texts('headline').at(0) ?? texts('name').at(0))
  put(item, 'summary', texts('description').at(0))
  put(item, 'section', texts('articleSection').at(0))
  put(item, 'language', texts('inLanguage').at(0))
  const body = all('articleBody').at(0)
  put(item, 'body', htmlClaim(body && innerHtml(page, body), 'microdata:articleBody'))
  item.published = dates(texts('datePublished'))
  item.updated = dates(texts('dateModified'))
  item.authors = present(all('author').map((element) => textClaim(nameOf(page, element), 'microdata:author')))
  item.keywords = texts('keywords').flatMap(({ value, from }) =>
    present(value.split(',').map((word) => textClaim(word, from))),
  )
  const image = resolveUrl(texts('image').at(0)?.value, page.base)
  if (image !== undefined) item.images.push({ url: image, from: 'microdata:image' })
  return item
}

const dates = (texts: TextClaim[]): RawItem['published'] => present(texts.map(({ value, from }) => claim(value, from)))

/** The thing that a property belongs to; a property that is a thing itself belongs to the one around it. */
const owner = (page: Page, element: Element): unknown => page.$(element).parent().closest('[itemscope]').get(0)

/** An author is often a link: its words count, not its address. */
function nameOf(page: Page, element: Element): string {
  const words = attribute(element, 'content') ?? collapse(textOf(element))
  return 'itemscope' in element.attribs || words === '' ? stated(page, element) : words
}

function stated(page: Page, element: Element): string {
  const named = findAll(page, element, '[itemprop~="name"], [itemprop~="url"]').at(0)
  if ('itemscope' in element.attribs) {
    return named === undefined || named.name === 'a' ? collapse(textOf(named ?? element)) : stated(page, named)
  }
  const attributes = ['content', 'datetime', 'href', 'src'].map((name) => attribute(element, name))
  return present(attributes).at(0) ?? collapse(textOf(element))
}

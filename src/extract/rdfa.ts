import type { RawItem, TextClaim } from '../model/raw-item.ts'
import { attribute, type Element, findAll, type Page } from './html.ts'
import { claim, emptyItem, present, put, textClaim } from './item-draft.ts'
import { collapse, textOf } from './text-lines.ts'

const TITLE = /^(?:(?:dc|dct|dcterms):title|(?:schema:)?headline|schema:name)$/
const PUBLISHED = /^(?:(?:dc|dct|dcterms):(?:date|created|issued)|(?:schema:)?datePublished|schema:dateCreated)$/
const UPDATED = /^(?:(?:dc|dct|dcterms):modified|(?:schema:)?dateModified)$/
const AUTHOR = /^(?:(?:dc|dct|dcterms):creator|(?:schema:)?author)$/
/** Drupal marks comments, images and keywords like the text they are on. */
const OTHER = '[typeof*="Comment"], [typeof*="Image"], [typeof*="Concept"], nav, footer, aside'

/** What the `property` attributes in the text of a page say of its release (RDFa Lite 1.1); Drupal writes such. */
export function rdfaItem(page: Page): RawItem {
  const item = emptyItem(page.base)
  const properties = findAll(page, page.root, '[property]:not(meta)').filter(
    (element) => page.$(element).closest(OTHER).length === 0,
  )
  const named = (name: RegExp): TextClaim[] =>
    properties.flatMap((element) => {
      const found = (attribute(element, 'property') ?? '').split(/\s+/).find((word) => name.test(word))
      return found === undefined ? [] : present([textClaim(stated(element), `rdfa:${found}`)])
    })
  put(item, 'title', named(TITLE).at(0))
  item.published = dates(named(PUBLISHED))
  item.updated = dates(named(UPDATED))
  item.authors = named(AUTHOR)
  return item
}

const dates = (texts: TextClaim[]): RawItem['published'] =>
  present(texts.slice(0, 1).map(({ value, from }) => claim(value, from)))

const stated = (element: Element): string =>
  attribute(element, 'content') ?? attribute(element, 'datetime') ?? collapse(textOf(element))

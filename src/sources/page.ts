import type { Scope } from '../extract/field-rule.ts'
import { attribute, type Element, findAll, isElement, openPage, type Page, resolveUrl } from '../extract/html.ts'
import { imageWords, withWords } from '../extract/image-words.ts'
import { emptyItem, mergeItems, put, textClaim } from '../extract/item-draft.ts'
import { linkHits } from '../extract/media.ts'
import { metaItem, pageTitle } from '../extract/meta.ts'
import { isMoreText } from '../extract/more-link.ts'
import { recipeItem } from '../extract/recipe-item.ts'
import { collapse, textOf } from '../extract/text-lines.ts'
import { timeItem } from '../extract/time.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { PageRecipe } from '../model/source.ts'

/**
 * A list page by its recipe, one item for each match of `items`. A page on which nothing matches is the error
 * `no-items`: after a relaunch a source must not fall silent unnoticed.
 */
export function readPage(document: SourceDocument, recipe: PageRecipe): Result<Reading> {
  const page = openPage(document)
  const elements = findAll(page, page.root, recipe.items)
  const title = pageTitle(page)
  if (elements.length === 0) return noItems(recipe, title)
  const { language } = metaItem(page)
  const next = recipe.next && linkHits({ page, root: page.root, removed: new Set() }, recipe.next).at(0)?.href
  const items = elements.map((element) => listItem(page, element, recipe))
  const nameless = items.flatMap(({ title: own, links }, index) =>
    own === undefined && links.length === 0 ? [`item ${index + 1}: neither title nor link, left out`] : [],
  )
  return {
    ok: true,
    value: {
      format: 'page',
      ...(title !== undefined && { title }),
      ...(language !== undefined && { language: language.value }),
      items: items.filter((item) => item.title !== undefined || item.links.length > 0),
      notes: nameless,
      ...(next !== undefined && { next }),
    },
  }
}

function noItems({ items }: PageRecipe, title: string | undefined): Result<never> {
  const page = title === undefined ? 'the page' : `the page "${title}"`
  const message = `Nothing on ${page} matches \`items: ${items}\`. The page may have changed its structure.`
  return { ok: false, error: { step: 'read', code: 'no-items', message } }
}

function listItem(page: Page, element: Element, recipe: PageRecipe): RawItem {
  const scope: Scope = { page, root: element, removed: new Set() }
  const fallback = fallbackItem(page, element)
  const time = timeItem(page, element)
  const words = imageWords(scope, recipe)
  const named = recipeItem(scope, recipe)
  const item = mergeItems(named, time, fallback)
  return {
    ...item,
    links: (named.links.length > 0 ? named : fallback).links,
    images: withWords(item.images, words),
  }
}

/** The first link, and a heading, else the words of the link. */
function fallbackItem(page: Page, element: Element): RawItem {
  const item = emptyItem(page.base)
  const inside = findAll(page, element, 'a[href]')
  const around = page.$(element).closest('a[href]').toArray().filter(isElement)
  const links = [...around, ...inside].flatMap((link) => {
    const href = resolveUrl(attribute(link, 'href'), page.base)
    return href === undefined ? [] : [{ href, link }]
  })
  const [first] = links
  if (first !== undefined) item.links.push({ href: first.href, from: 'page:a' })
  const heading = findAll(page, element, 'h1, h2, h3, h4, h5, h6').at(0)
  put(item, 'title', heading && textClaim(collapse(textOf(heading)), 'page:heading'))
  const named = links.filter(({ href }) => href === first?.href).flatMap(({ link }) => namesOf(link))
  put(item, 'title', textClaim(named.at(0), 'page:a'))
  return item
}

/** What a link says; "mehr..." names nothing, but its `title` may. */
const namesOf = (link: Element): string[] =>
  [collapse(textOf(link)), attribute(link, 'title'), attribute(link, 'aria-label')].filter(
    (name): name is string => name !== undefined && name !== '' && !isMoreText(name),
  )

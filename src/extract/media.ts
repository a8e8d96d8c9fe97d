import type { AttachmentClaim, ImageClaim, TextClaim } from '../model/raw-item.ts'
import type { FieldRule } from '../model/source.ts'
import { elementsOf, hitsOf, type Scope, valuesIn } from './field-rule.ts'
import { attribute, type Element, findAll, isElement, type Page, resolveUrl } from './html.ts'
import { present } from './item-draft.ts'
import { collapse, textOf } from './text-lines.ts'

/** An address taken by a rule, and the element that has it. */
export interface LinkHit {
  href: string
  element: Element
}

/** The addresses of a rule that selects links, or elements around one, or an element inside one. */
export function linkHits(scope: Scope, rule: FieldRule): LinkHit[] {
  const name = rule.attribute ?? 'href'
  return elementsOf(scope, rule).flatMap((selected) => {
    const element = linkElement(scope.page, selected, name)
    const values = valuesIn((element && attribute(element, name)) ?? '', rule)
    return element === undefined
      ? []
      : present(values.map(({ value }) => resolveUrl(value, scope.page.base))).map((href) => ({ href, element }))
  })
}

function linkElement(page: Page, selected: Element, name: string): Element | undefined {
  if (attribute(selected, name) !== undefined) return selected
  return findAll(page, selected, `[${name}]`).at(0) ?? page.$(selected).closest(`a[${name}]`).toArray().find(isElement)
}

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+(?:px)?$/.test(text) ? Number.parseInt(text, 10) : undefined

/** The image of a rule that selects an `img`, or an element around one. */
export const imageHit = (scope: Scope, rule: FieldRule): ImageClaim | undefined =>
  elementsOf(scope, rule)
    .flatMap((selected) => present([imageClaim(scope.page, selected, rule)]))
    .at(0)

function imageClaim(page: Page, selected: Element, rule: FieldRule): ImageClaim | undefined {
  const image = selected.name === 'img' ? selected : (findAll(page, selected, 'img').at(0) ?? selected)
  const source = rule.attribute === undefined ? imageSource(image) : attribute(selected, rule.attribute)
  const [found] = valuesIn(source ?? '', rule)
  const caption = collapse(page.$(image).closest('figure').find('figcaption').first().text())
  const claim = claimOf(page, image, found?.value)
  return claim && { ...claim, from: 'recipe:image', ...(caption && { caption }) }
}

/** An `img` as it stands on a page. */
export const elementImage = (page: Page, image: Element): ImageClaim | undefined =>
  claimOf(page, image, imageSource(image))

function claimOf(page: Page, image: Element, source: string | undefined): ImageClaim | undefined {
  const url = resolveUrl(source, page.base)
  if (url === undefined) return undefined
  const alt = attribute(image, 'alt')
  const width = number(attribute(image, 'width'))
  const height = number(attribute(image, 'height'))
  return { url, from: 'img', ...(alt && { alt }), ...(width && { width }), ...(height && { height }) }
}

/** Pages that load their images late have a placeholder in `src`. */
function imageSource(image: Element): string | undefined {
  const src = attribute(image, 'src')
  if (src !== undefined && !src.startsWith('data:')) return src
  const late = ['data-src', 'data-original', 'data-lazy-src'].map((name) => attribute(image, name))
  return (
    present(late).at(0) ?? largest(attribute(image, 'srcset')) ?? largest(attribute(image, 'data-srcset')) ?? undefined
  )
}

/** The address with the greatest width or density in a `srcset` (HTML, 4.8.4.2). */
function largest(srcset: string | undefined): string | undefined {
  const candidates = (srcset ?? '').split(/,\s+|,(?=https?:|\/)/).map((candidate) => candidate.trim().split(/\s+/))
  const sized = candidates.map(([url, size]) => ({ url, size: Number.parseFloat(size ?? '1') || 0 }))
  return sized.toSorted((a, b) => b.size - a.size).at(0)?.url || undefined
}

export const attachmentClaims = (scope: Scope, rule: FieldRule): AttachmentClaim[] =>
  linkHits(scope, rule).map(({ href, element }) => attachmentClaim(href, element, 'recipe:attachments'))

export function attachmentClaim(url: string, element: Element, from: string): AttachmentClaim {
  const title = collapse(textOf(element)) || attribute(element, 'title')
  const type = attribute(element, 'type')
  return { url, from, ...(title && { title }), ...(type && { type }) }
}

/** What the text names as its source: a link with its address, else the words. */
export function referenceClaims({ page, ...scope }: Scope, rule: FieldRule): TextClaim[] {
  return hitsOf({ page, ...scope }, rule).map(({ value, element }): TextClaim => {
    const link = element.name === 'a' ? element : findAll(page, element, 'a[href]').at(0)
    const href = rule.match === undefined ? resolveUrl(link && attribute(link, 'href'), page.base) : undefined
    if (href === undefined) return { value, type: 'text', from: 'recipe:references' }
    return { value: page.$.html(page.$('<a>').attr('href', href).text(value)), type: 'html', from: 'recipe:references' }
  })
}

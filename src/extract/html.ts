import { type CheerioAPI, load } from 'cheerio/slim'
import type { SourceDocument } from '../model/reading.ts'

export type AnyNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number]
export type Element = Extract<AnyNode, { attribs: unknown }>
export type TextNode = Extract<AnyNode, { type: 'text' }>

/** A parsed HTML document. */
export interface Page {
  $: CheerioAPI
  root: AnyNode
  /** What its relative URLs are relative to: `<base href>`, else the document's own URL. */
  base: string
}

/** `encodeEntities` keeps umlauts as they are when a part is written out again. */
const OPTIONS = { xml: { xmlMode: false, decodeEntities: true, encodeEntities: 'utf8' } } as const

export function openPage({ text, url }: Pick<SourceDocument, 'text' | 'url'>): Page {
  const $ = load(text, OPTIONS)
  const base = $('base[href]').first().attr('href')
  const [root] = $.root().toArray()
  if (root === undefined) throw new Error('A parsed document has no root.')
  return { $, root, base: URL.parse(base ?? '', url)?.href ?? url }
}

export const isElement = (node: AnyNode): node is Element => 'attribs' in node

/** The elements a selector finds below some node, in document order. */
export const findAll = ({ $ }: Page, root: AnyNode, selector: string): Element[] =>
  $(root).find(selector).toArray().filter(isElement)

export const attribute = (element: Element, name: string): string | undefined =>
  element.attribs[name.toLowerCase()]?.trim() || undefined

/** Of servlet containers, in every link of a page that was fetched without a cookie, and another at each visit. */
const SESSION = /;jsessionid=[^/]*/i

/** An absolute http or https address; undefined for `mailto:`, `javascript:`, a mere fragment and what is none. */
export function resolveUrl(href: string | undefined, base: string): string | undefined {
  if (href === undefined || href.trim() === '' || href.trim().startsWith('#')) return undefined
  const url = URL.parse(href.trim(), base)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  if (SESSION.test(url.pathname)) url.pathname = url.pathname.replace(SESSION, '')
  return url.href
}

/** Whether a node lies in another or is it. */
export function isWithin(node: AnyNode, ancestor: AnyNode): boolean {
  for (let current: AnyNode | null = node; current !== null; current = current.parent) {
    if (current === ancestor) return true
  }
  return false
}

/** The markup inside an element, its links and images absolute, so that it can be read away from its page. */
export function innerHtml(page: Page, element: Element): string {
  const copy = page.$(element).clone()
  for (const name of ['href', 'src']) {
    for (const part of copy.find(`[${name}]`).toArray().filter(isElement)) {
      const absolute = resolveUrl(attribute(part, name), page.base)
      if (absolute !== undefined) part.attribs[name] = absolute
    }
  }
  return (copy.html() ?? '').trim()
}

import { type Element, findAll, openPage, type Page, resolveUrl } from '../extract/html.ts'
import { emptyItem, present, put, textClaim } from '../extract/item-draft.ts'
import type { RawItem, TextClaim } from '../model/raw-item.ts'
import { datesIn } from './auto-list-dates.ts'
import { seenText } from './auto-list-outline.ts'

type Thing = Record<string, unknown>

const TITLE = /^_?(?:title|titel|name|headline|heading|header|ueberschrift|betreff|label)$/i
const LINK = /^_?(?:url|href|link|permalink|path|pfad|uri|slug|detail_?(?:url|link)?)$/i
const DATE = /datum|date|publish|publik|erschien|^_?(?:time|zeit)/i
const TEXT = /^_?(?:teaser(?:text)?|lead|summary|description|beschreibung|abstract|anriss|intro|kurztext|text)$/i
const MOST_DEPTH = 8

/**
 * Releases that a page holds as JSON for its scripts, in an attribute or a script element: the longest list of things
 * that have a title, a link, and dates where any has.
 */
export function dataItems(page: Page): RawItem[] {
  const lists = jsonTexts(page).flatMap((text) => listsIn(parse(text), 0))
  const read = lists.map((list) => list.flatMap((thing) => present([itemOf(page, thing)])))
  const dated = (items: RawItem[]): number => items.filter(({ published }) => published.length > 0).length
  const [best = []] = read.toSorted((a, b) => dated(b) - dated(a) || b.length - a.length)
  return dated(best) * 2 > best.length ? best : []
}

function jsonTexts(page: Page): string[] {
  const scripts = findAll(page, page.root, 'script[type="application/json"]').map((script) => page.$(script).text())
  const attributes = findAll(page, page.root, '*').flatMap(({ attribs }) =>
    Object.entries(attribs).flatMap(([name, value]) => (name.startsWith('data-') && value.length > 40 ? [value] : [])),
  )
  return [...scripts, ...attributes].filter((text) => /^\s*[[{]/.test(text))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

function listsIn(value: unknown, depth: number): Thing[][] {
  if (depth > MOST_DEPTH) return []
  if (Array.isArray(value)) {
    const things = value.filter(isThing)
    return [...(things.length > 0 ? [things] : []), ...value.flatMap((one) => listsIn(one, depth + 1))]
  }
  return isThing(value) ? Object.values(value).flatMap((one) => listsIn(one, depth + 1)) : []
}

function itemOf(page: Page, thing: Thing): RawItem | undefined {
  const texts = Object.entries(thing).flatMap(([key, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [{ key, value }] : [],
  )
  const anchor = texts.flatMap(({ value }) => anchorsIn(page, value)).at(0)
  const stated = texts.find(({ key, value }) => LINK.test(key) && /^(?:https?:|\/|[\w%-]+[./?])/.test(value))?.value
  const href = anchor?.href ?? resolveUrl(stated, page.base)
  const title = anchor?.text ?? texts.find(({ key }) => TITLE.test(key))?.value
  if (href === undefined || title === undefined) return undefined
  const item = emptyItem(page.base)
  const field = (value: string | undefined, from: string): TextClaim | undefined => {
    const claim = textClaim(value, from)
    return claim && { ...claim, type: anchor?.text === value ? 'text' : 'html' }
  }
  put(item, 'title', field(title, 'auto:title'))
  put(item, 'summary', field(texts.find(({ key }) => TEXT.test(key))?.value, 'auto:summary'))
  // Keys with an underscore are for sorting, and may have a time of day that nobody stated.
  const dates = texts.filter(({ key, value }) => DATE.test(key) && datesIn(value).length > 0)
  const published = dates.toSorted((a, b) => Number(a.key.startsWith('_')) - Number(b.key.startsWith('_')))
  return {
    ...item,
    links: [{ href, from: 'auto:link' }],
    published: published.slice(0, 1).map(({ value }) => ({ value, from: 'auto:date' })),
  }
}

function anchorsIn(page: Page, html: string): { href: string; text: string }[] {
  if (!/<a\s/i.test(html)) return []
  const part = openPage({ text: html, url: page.base })
  return findAll(part, part.root, 'a[href]').flatMap((link: Element) => {
    const [href, text] = [resolveUrl(link.attribs['href'], page.base), seenText(link)]
    return href === undefined || text === '' ? [] : [{ href, text }]
  })
}

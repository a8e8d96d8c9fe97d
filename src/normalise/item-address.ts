import type { Translation } from '../model/article.ts'
import type { LinkClaim, RawItem } from '../model/raw-item.ts'
import { canonicalUrl } from './canonical-url.ts'
import { cleanText } from './clean-text.ts'
import { distinctBy, type Found } from './found.ts'
import { languageTag, primaryLanguage } from './language-tag.ts'

const RELATIONS = new Set(['', 'alternate', 'canonical', 'bookmark', 'shortlink'])

const isPage = ({ rel = '', type = 'text/html' }: LinkClaim): boolean =>
  RELATIONS.has(rel.toLowerCase()) && /html/i.test(type)

export interface Address {
  url?: Found<string>
  aliases: string[]
}

/**
 * The release's own page (the first alternate link in its language) and everything the item goes by: its links in
 * canonical form, and the GUID as stated. Links in other languages are no addresses of it.
 */
export function addressOf(item: RawItem, language: string): Address {
  const pages = pagesOf(item)
  const own = pages.filter(({ hreflang }) => hreflang === undefined || isIn(language, hreflang))
  const [first] = own.length > 0 ? own : pages
  const urls = own.length > 0 ? own : pages.slice(0, 1)
  const guid = item.guid && cleanText(item.guid.value).trim()
  const aliases = new Set([...urls.map(({ value }) => value), ...(guid ? [guid] : [])])
  return { ...(first && { url: { value: first.value, from: first.from } }), aliases: [...aliases] }
}

interface Page extends Found<string> {
  hreflang?: string
}

function pagesOf(item: RawItem): Page[] {
  const links = distinctBy(item.links.filter(isPage), ({ href, hreflang }) => `${hreflang} ${href}`)
  return links.flatMap(({ href, from, hreflang }) => {
    const value = canonicalUrl(href, item.base)
    return value === undefined ? [] : [{ value, from, ...(hreflang !== undefined && { hreflang }) }]
  })
}

const isIn = (language: string, hreflang: string): boolean => primaryLanguage(hreflang) === primaryLanguage(language)

/** The start page of a language, which templates link to from every page: `/`, `/fr/`, `/fr/index.html`. */
const START_PAGE = /^https?:\/\/[^/?]+(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?(?:\/(?:(?:index|home)(?:\.\w+)?)?)?$/i

/** The pages that the item names as the same release in other languages, the first of each. */
export function translationsOf(item: RawItem, language: string): Found<Translation[]> | undefined {
  const own = addressOf(item, language).url?.value
  const others = pagesOf(item).flatMap(({ value: url, from, hreflang = '' }) => {
    const stated = languageTag(hreflang)
    const isOther = stated !== undefined && !isIn(language, stated) && url !== own && !START_PAGE.test(url)
    return isOther ? [{ from, value: { url, language: stated } }] : []
  })
  const [first] = others
  const once = distinctBy(
    others.map(({ value }) => value),
    (translation) => translation.language,
  )
  return first && { value: once, from: first.from }
}

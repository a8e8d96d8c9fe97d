import type { LinkClaim, RawItem } from '../model/raw-item.ts'
import { canonicalUrl } from './canonical-url.ts'
import { cleanText } from './clean-text.ts'
import { distinctBy, type Found } from './found.ts'

const RELATIONS = new Set(['', 'alternate', 'canonical', 'bookmark', 'shortlink'])

const isPage = ({ rel = '', type = 'text/html' }: LinkClaim): boolean =>
  RELATIONS.has(rel.toLowerCase()) && /html/i.test(type)

const primary = (tag: string): string => tag.toLowerCase().replace(/[-_].*/, '')

export interface Address {
  url?: Found<string>
  aliases: string[]
}

/**
 * The release's own page (the first alternate link; of several languages, that in the item's) and everything the item goes by: its links in canonical form, in
 * the language of that, and the GUID as stated.
 */
export function addressOf(item: RawItem, language: string): Address {
  const pages = distinctBy(item.links.filter(isPage), ({ href, hreflang }) => `${hreflang} ${href}`)
  const own = pages.flatMap((link) => {
    const value = canonicalUrl(link.href, item.base)
    return value === undefined ? [] : [{ value, from: link.from, hreflang: link.hreflang }]
  })
  const isOwn = ({ hreflang = '' }): boolean => primary(hreflang) === primary(language)
  const first = own[0]?.hreflang === undefined ? own[0] : (own.find(isOwn) ?? own[0])
  const urls = own.filter(({ hreflang }) => hreflang === undefined || hreflang === first?.hreflang)
  const guid = item.guid && cleanText(item.guid.value).trim()
  const aliases = new Set([...urls.map(({ value }) => value), ...(guid ? [guid] : [])])
  return { ...(first && { url: { value: first.value, from: first.from } }), aliases: [...aliases] }
}

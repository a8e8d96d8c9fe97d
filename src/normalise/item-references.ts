import type { Reference } from '../model/article.ts'
import type { RawItem, TextClaim } from '../model/raw-item.ts'
import { canonicalUrl } from './canonical-url.ts'
import { distinctBy, type Found, lineOf } from './found.ts'
import { firstHref, inlineText } from './plain-text.ts'

/** "www.thueringen.de" alone is an address too; nothing says http or https, and https is what answers today. */
const BARE_ADDRESS = /^www\.[^\s/]+\.[a-z]{2,}(?:\/\S*)?$/i

function addressIn(claim: TextClaim, text: string, base: string): string | undefined {
  const href = claim.type === 'html' ? firstHref(claim.value) : undefined
  if (href !== undefined) return canonicalUrl(href, base)
  return canonicalUrl(BARE_ADDRESS.test(text) ? `https://${text}` : text)
}

const reference = (text: string, url: string | undefined): Reference => ({ text, ...(url !== undefined && { url }) })

/** What the text names as its source, then what the item links to as related (RFC 4287: `related`, `via`). */
export function referencesOf(item: RawItem): Found<Reference[]> | undefined {
  const named = item.references.flatMap((claim) => {
    const found = lineOf(claim)
    return found ? [{ from: claim.from, value: reference(found.value, addressIn(claim, found.value, item.base)) }] : []
  })
  const linked = item.links.flatMap(({ href, rel, from, title }) => {
    const url = rel === 'related' || rel === 'via' ? canonicalUrl(href, item.base) : undefined
    return url === undefined ? [] : [{ from, value: reference(inlineText(title ?? '') || url, url) }]
  })
  const all = [...named, ...linked]
  const once = distinctBy(
    all.map(({ value }) => value),
    ({ url, text }) => url ?? text,
  )
  const [first] = all
  return first && { value: once, from: first.from }
}

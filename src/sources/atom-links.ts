import type { AttachmentClaim, ImageClaim, LinkClaim } from '../model/raw-item.ts'
import { textOf } from './xml-markup.ts'
import type { XmlElement } from './xml-tree.ts'

export const resolved = (url: string | undefined, base: string): string =>
  (url && URL.parse(url.trim(), base)?.href) || base

interface Linking {
  links: XmlElement[]
  content: XmlElement | undefined
  source: XmlElement | undefined
  base: string
}

/** Alternate links first, HTML before other types; a link without `rel` is alternate (RFC 4287, 4.2.7.2). */
export function atomLinks({ links, content, source, base }: Linking): LinkClaim[] {
  const stated = links.flatMap((link) => linkClaim(link, base)).filter(({ rel }) => rel !== 'enclosure')
  const src = content?.attributes['src']
  const outside: LinkClaim[] = src ? [{ href: resolved(src, base), from: 'atom:content:src', rel: 'alternate' }] : []
  return [...[...stated, ...outside].toSorted((a, b) => rank(a) - rank(b)), ...sourceLinks(source, base)]
}

/** Registered relations may be written as addresses (RFC 4287, 4.2.7.2). */
const relationOf = ({ attributes }: XmlElement): string =>
  (attributes['rel'] ?? 'alternate').replace(/^https?:\/\/www\.iana\.org\/assignments\/(?:link-)?relations?\//, '')

/** RSS writes the address as the element's text. */
function linkClaim(link: XmlElement, base: string): LinkClaim[] {
  const { href = textOf(link).trim(), type, hreflang, title } = link.attributes
  const rel = relationOf(link)
  if (href === '' || rel === 'self' || rel === 'edit') return []
  const facts = { ...(type && { type }), ...(hreflang && { hreflang }), ...(title && { title }) }
  return [{ href: resolved(href, resolved(link.base, base)), from: 'atom:link', rel, ...facts }]
}

function rank({ rel, type, from }: LinkClaim): number {
  if (rel !== 'alternate') return 3
  if (from === 'atom:content:src') return 2
  return type === undefined || /html/i.test(type) ? 0 : 1
}

/** Where an item was taken from (RFC 4287, 4.2.11). */
function sourceLinks(source: XmlElement | undefined, base: string): LinkClaim[] {
  const parts = source?.children.filter((child) => typeof child !== 'string') ?? []
  const name = parts.find((part) => part.name === 'title')
  const title = name && textOf(name).trim()
  return parts
    .filter((part) => part.name === 'link' && relationOf(part) === 'alternate')
    .flatMap((link) => linkClaim(link, base))
    .map(({ href }) => ({ href, from: 'atom:source', rel: 'via', ...(title && { title }) }))
}

/** Files that are enclosed; a picture is offered as the image too. */
export function atomEnclosures(
  links: XmlElement[],
  base: string,
): { images: ImageClaim[]; attachments: AttachmentClaim[] } {
  const claims = links
    .filter((link) => relationOf(link) === 'enclosure')
    .flatMap((link): AttachmentClaim[] => {
      const { href, type, title, length } = link.attributes
      const bytes = Number(length)
      const facts = { ...(type && { type }), ...(title && { title }), ...(bytes > 0 && { bytes }) }
      return href ? [{ url: resolved(href, resolved(link.base, base)), from: 'atom:link:enclosure', ...facts }] : []
    })
  const isImage = ({ type }: AttachmentClaim): boolean => /^image\//i.test(type ?? '')
  return {
    images: claims.filter(isImage).map(({ url, from, title }) => ({ url, from, ...(title && { alt: title }) })),
    attachments: claims,
  }
}

import { canonicalUrl } from './canonical-url.ts'
import { oneLine } from './clean-text.ts'
import { isPixel, isTracker } from './trackers.ts'

/** Where pages that load images late keep the address; `src` then holds a placeholder. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy']

/** The address of a picture; undefined for `data:`, for counters and for what is no web address. */
export function pictureUrl(href: string, base: string): string | undefined {
  const url = canonicalUrl(href, base)
  return url === undefined || isTracker(url) ? undefined : url
}

const pixels = (value: string | undefined): number | undefined => {
  const [, digits] = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/i.exec(value ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

const stylePixels = (style: string, property: string): number | undefined =>
  pixels(new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*(\\d+(?:\\.\\d+)?)(?:px)?\\s*(?:;|!|$)`, 'i').exec(style)?.[1])

/** What may stay of an image's attributes; without `src` where it is no picture. */
export function imageAttributes(given: Record<string, string>, base: string): Record<string, string> {
  const style = given['style'] ?? ''
  const width = pixels(given['width']) ?? stylePixels(style, 'width')
  const height = pixels(given['height']) ?? stylePixels(style, 'height')
  if (isPixel(width, height)) return {}
  const late = LATE_SOURCES.map((name) => given[name])
  const sources = [...late, given['src'], given['srcset']?.trim().split(/\s/)[0]?.replace(/,$/, '')]
  const src = sources.flatMap((source) => (source && pictureUrl(source, base)) || []).at(0)
  if (src === undefined) return {}
  return {
    src,
    alt: oneLine(given['alt'] ?? ''),
    ...(given['width'] && width !== undefined && { width: String(width) }),
    ...(given['height'] && height !== undefined && { height: String(height) }),
  }
}

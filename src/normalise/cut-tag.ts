import { withFrameFallbacks } from './frame-fallback.ts'

/** Elements whose text stands in for what cannot be shown; where their end is missing it would be all the rest. */
const STAND_IN = /<(object|applet|frameset|audio|video|canvas|map|select|button|noscript|noembed|noframes)\b[^>]*>/i

/**
 * A fragment as browsers would show it, where htmlparser2 would lose text or show a tag: a teaser cut inside a tag's name
 * ("<p"), a comment that does not end, an element without end whose text is only shown instead of it, a frame.
 */
export function withoutCutTag(html: string): string {
  if (!html.includes('<')) return html
  const whole = withoutOpenComment(withFrameFallbacks(html).replace(/<\/?[a-z][a-z0-9]*$/i, ''))
  return STAND_IN.test(whole) ? withoutOpenStandIns(whole) : whole
}

function withoutOpenComment(html: string): string {
  const start = html.lastIndexOf('<!--')
  if (start === -1 || html.includes('-->', start)) return html
  return html.slice(0, start) + html.slice(start).replace(/^<!--[^>]*>?/, '')
}

function withoutOpenStandIns(html: string): string {
  const lower = html.toLowerCase()
  const parts: string[] = []
  let position = 0
  for (const { 0: tag, 1: name = '', index } of html.matchAll(new RegExp(STAND_IN, 'gi'))) {
    if (lower.lastIndexOf(`</${name.toLowerCase()}`) > index) continue
    parts.push(html.slice(position, index))
    position = index + tag.length
  }
  return parts.join('') + html.slice(position)
}

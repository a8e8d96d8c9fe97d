const START = /<iframe(?=[\s/>])/gi
const REST_OF_TAG = /(?:[^>"']|"[^"]*"|'[^']*')*>/y
const END = /<\/iframe[^>]*>/gi

/** "Ihr Browser kann keine eingebetteten Frames anzeigen": says nothing of the release. */
const OF_THE_BROWSER = /browser|i?frames?\b|javascript/i

/**
 * A fragment with what stands inside of frames in their place: it is for those to whom frames are not shown. A frame
 * without an end, or written as XML writes an empty one, would hide all that follows.
 */
export function withFrameFallbacks(html: string): string {
  if (!/<iframe/i.test(html)) return html
  const parts: string[] = []
  let position = 0
  let lastEnd = html.search(END)
  for (;;) {
    const start = indexFrom(START, html, position)
    const inside = endFrom(REST_OF_TAG, html, start)
    if (inside === -1) return parts.join('') + html.slice(position)
    parts.push(html.slice(position, start))
    position = inside
    if (html[inside - 2] === '/' || lastEnd === -1) continue
    lastEnd = indexFrom(END, html, inside)
    if (lastEnd === -1) continue
    const fallback = html.slice(inside, lastEnd)
    if (!OF_THE_BROWSER.test(fallback)) parts.push(fallback)
    position = endFrom(END, html, lastEnd)
  }
}

/** Where a match begins, -1 where there is none or `from` is -1. */
function indexFrom(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return from === -1 ? -1 : (pattern.exec(text)?.index ?? -1)
}

/** Where a match ends, -1 where there is none or `from` is -1. */
function endFrom(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return from !== -1 && pattern.test(text) ? pattern.lastIndex : -1
}

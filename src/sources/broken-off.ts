/**
 * A document that broke off, closed after its last whole item; undefined where it is whole, or broke off in its first
 * item.
 */
export function closedAfterLastItem(text: string): string | undefined {
  const root = /^<([\w.:-]+)/.exec(text)?.[1]
  if (root === undefined || new RegExp(`</${root}\\s*>`).test(text.slice(-1000))) return undefined
  const [last] = [...text.matchAll(/<\/(?:[\w.-]+:)?(?:item|entry)\s*>/gi)].slice(-1)
  if (last === undefined && /<(?:[\w.-]+:)?(?:item|entry)[\s>]/i.test(text)) return undefined
  const whole = last === undefined ? text.slice(0, text.lastIndexOf('>') + 1) : text.slice(0, last.index) + last[0]
  const isChannelOpen = /<channel[\s>]/.test(whole) && !whole.includes('</channel')
  return `${whole}${isChannelOpen ? '</channel>' : ''}</${root}>`
}

export const BROKEN_OFF = 'the document breaks off after its last whole item'

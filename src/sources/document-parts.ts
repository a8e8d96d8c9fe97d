const ITEM = /<((?:[\w.-]+:)?(?:item|entry))(?:\s[^>]*)?>/gi

const rootOf = (text: string): string | undefined => /^<([\w.:-]+)/.exec(text)?.[1]

/** A beginning of a document, with the end tags that it lacks. */
function closed(text: string, root: string): string {
  const isChannelOpen = /<channel[\s>]/.test(text) && !text.includes('</channel')
  return `${text}${isChannelOpen ? '</channel>' : ''}</${root}>`
}

/**
 * A document that broke off, closed after its last whole item; undefined where it is whole, or broke off in its first
 * item.
 */
export function closedAfterLastItem(text: string): string | undefined {
  const root = rootOf(text)
  if (root === undefined || /^<[^>]*\/>\s*$/.test(text)) return undefined
  if (new RegExp(`</${root}\\s*>`).test(text.slice(-1000))) return undefined
  const [last] = [...text.matchAll(/<\/(?:[\w.-]+:)?(?:item|entry)\s*>/gi)].slice(-1)
  if (last === undefined && text.search(ITEM) !== -1) return undefined
  const whole = last === undefined ? text.slice(0, text.lastIndexOf('>') + 1) : text.slice(0, last.index) + last[0]
  return closed(whole, root)
}

export const BROKEN_OFF = 'the document breaks off after its last whole item'

/** A document cut into documents of one item each, so that a fault in one item does not cost the others. */
export function oneItemEach(text: string): string[] {
  const root = rootOf(text)
  const starts = [...text.matchAll(ITEM)]
  const head = text.slice(0, starts[0]?.index)
  if (root === undefined) return []
  return starts.map(({ index, 1: name }, number) => {
    const part = text.slice(index, starts[number + 1]?.index)
    const end = part.lastIndexOf(`</${name}`)
    return closed(`${head}${end === -1 ? part : part.slice(0, end)}</${name}>`, root)
  })
}

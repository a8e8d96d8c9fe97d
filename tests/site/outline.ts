import { Parser } from 'htmlparser2'

export interface Element {
  name: string
  attributes: Record<string, string>
  /** With that of the elements in it; the `alt` of a picture counts. */
  text: string
}

const VOID = new Set(['meta', 'link', 'img', 'br', 'hr', 'input', 'wbr', 'source'])

/** Every element of a document in order. Fails where a tag is not closed in its place. */
export function elementsOf(page: string): Element[] {
  assertBalanced(page)
  const elements: Element[] = []
  const open: Element[] = []
  const addText = (text: string): void => {
    for (const element of open) element.text += text
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' }
      elements.push(element)
      addText(attributes['alt'] ?? '')
      open.push(element)
    },
    ontext: addText,
    onclosetag: () => open.pop(),
  })
  parser.end(page)
  return elements
}

/** Attribute values hold no `<` and no `>` where they are escaped, so that tags can be told by these. */
function assertBalanced(page: string): void {
  const open: string[] = []
  for (const [tag, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/g)) {
    if (VOID.has(name) || tag.endsWith('/>')) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`)
}

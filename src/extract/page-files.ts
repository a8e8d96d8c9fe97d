import type { AttachmentClaim } from '../model/raw-item.ts'
import { type AnyNode, attribute, type Element, findAll, isElement, type Page, resolveUrl } from './html.ts'
import type { MainText } from './main-text.ts'
import { attachmentClaim } from './media.ts'
import { collapse, textOf } from './text-lines.ts'

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|ics|epub|mp3|mp4)(?:$|[?;#])|[?&]__blob=publicationFile/i
/** Links in these are to files of the whole site. */
const AROUND = new Set(['nav', 'footer', 'header', 'aside'])
const SIZE = /(\d{1,4}(?:[.,]\d{1,3})?)\s?(bytes?|[kmg]i?b)\b/i
const UNITS: Record<string, number> = { k: 1000, m: 1_000_000, g: 1_000_000_000 }
/** ", 1,2 MB, barrierefrei)" */
const LONGEST_NOTE = 80

/** The files that a part of a page links to. */
export function fileClaims(page: Page, root: AnyNode, from: string): AttachmentClaim[] {
  const files = new Map<string, AttachmentClaim>()
  for (const link of findAll(page, root, 'a[href]')) {
    const url = resolveUrl(attribute(link, 'href'), page.base)
    if (url === undefined || files.has(url) || !isFile(url, link)) continue
    const bytes = statedBytes(link)
    files.set(url, { ...attachmentClaim(url, link, from), ...(bytes && { bytes }) })
  }
  return [...files.values()]
}

/** The files in the text and between heading and text or beside them, also in boxes that are no text. */
export function filesNear(page: Page, { parts, frame }: MainText): AttachmentClaim[] {
  const isWhole = frame.type === 'root' || (isElement(frame) && /^(?:html|body)$/.test(frame.name))
  if (isWhole) return parts.flatMap((part) => fileClaims(page, part, 'text:a'))
  const near = isElement(frame) ? partsWithout(frame) : []
  const files = near.flatMap((part) => fileClaims(page, part, 'text:a'))
  return [...new Map(files.map((file) => [file.url, file])).values()]
}

/** An element in as few pieces as leave out what is around a text. */
function partsWithout(element: Element): Element[] {
  if (AROUND.has(element.name)) return []
  const holdsAround = (node: AnyNode): boolean =>
    isElement(node) && (AROUND.has(node.name) || node.children.some(holdsAround))
  return holdsAround(element) ? element.children.filter(isElement).flatMap(partsWithout) : [element]
}

const isFile = (url: string, link: Element): boolean =>
  FILE.test(url) || 'download' in link.attribs || attribute(link, 'type') === 'application/pdf'

/** "Plan (PDF, 1,2 MB)": the size in the words of a link or right after it; with a decimal comma or point. */
function statedBytes(link: Element): number | undefined {
  const inside = SIZE.exec(`${collapse(textOf(link))} ${attribute(link, 'title') ?? ''}`)
  const [, number = '', unit = ''] = inside ?? SIZE.exec(noteAfter(link)) ?? []
  if (number === '') return undefined
  const value = Number.parseFloat(number.replace(',', '.'))
  return Math.round(value * (UNITS[unit.charAt(0).toLowerCase()] ?? 1)) || undefined
}

/** What follows a link up to the next one. */
function noteAfter(link: Element): string {
  let note = ''
  for (let node = link.next; node !== null && note.length < LONGEST_NOTE; node = node.next) {
    if (isElement(node) && (node.name === 'a' || node.name === 'br')) break
    note += ` ${collapse(node.type === 'text' ? node.data : textOf(node))}`
  }
  return note.slice(0, LONGEST_NOTE)
}

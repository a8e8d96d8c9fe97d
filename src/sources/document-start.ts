/** Where the document proper begins, and what it is by its outermost part. */
export interface DocumentStart {
  /** `rss`, `rdf`, `feed`, `html`, …: local name of the root element in lower case; `json`; empty for anything else. */
  root: string
  /** From the root element or the first brace on; without byte order mark, declaration, DOCTYPE and what stood before. */
  text: string
  /** What stood before: declaration, DOCTYPE, comments, warnings of a server. */
  head: string
}

const ROOT = /<(?:[\w.-]+:)?(rss|rdf|feed|html)(?=[\s>/])/i
const FEEDS = new Set(['rss', 'rdf', 'feed', 'channel', 'entry'])
/** Parts of a feed that are one by themselves, where nothing stands around them. */
const BARE = /^(?:channel|entry)$/i
const FIRST_ELEMENT = /<(?:[\w.-]+:)?([a-z][\w.-]*)(?=[\s>/])/i

/** Warnings of PHP and blank lines before the declaration are as common as they are forbidden (XML 1.0, 2.8). */
export function documentStart(text: string): DocumentStart {
  const trimmed = text.replace(/^[\ufeff\s]+/, '')
  if (/^[{[]/.test(trimmed)) return { root: 'json', text: trimmed, head: '' }
  const bare = blankHead(trimmed)
  const first = FIRST_ELEMENT.exec(bare)
  const match = BARE.test(first?.[1] ?? '') ? first : (ROOT.exec(bare) ?? first)
  if (match === null) return { root: '', text: trimmed, head: '' }
  const name = (match[1] ?? '').toLowerCase()
  const isHtml = !FEEDS.has(name) && /<!doctype\s+html/i.test(bare.slice(0, match.index))
  return { root: isHtml ? 'html' : name, text: trimmed.slice(match.index), head: bare.slice(0, match.index) }
}

/** The text with the comments before the root blanked out, which may speak of any element. */
function blankHead(text: string): string {
  let blanked = text
  for (let start = blanked.indexOf('<!--'); start !== -1; start = blanked.indexOf('<!--')) {
    const root = blanked.search(ROOT)
    const end = blanked.indexOf('-->', start)
    if (end === -1 || (root !== -1 && root < start)) return blanked
    blanked = blanked.slice(0, start) + ' '.repeat(end + 3 - start) + blanked.slice(end + 3)
  }
  return blanked
}

/** An attribute of the root element, by its qualified name. */
export function rootAttribute({ text }: DocumentStart, name: string): string | undefined {
  const tag = /^<[^>]*>/.exec(text)?.[0] ?? ''
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)
  return (match?.[1] ?? match?.[2])?.trim() || undefined
}

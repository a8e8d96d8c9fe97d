/** Prefixes as this program writes them, by namespace without scheme and trailing slash or `#`. */
const PREFIXES: Record<string, string> = {
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'search.yahoo.com/mrss': 'media',
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'www.w3.org/1999/xhtml': 'xhtml',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss': '',
}

/** Gives names the usual prefixes, whatever prefixes the document binds; in lower case, as feeds write them any way. */
export function xmlNames(document: string): (name: string) => string {
  const prefixes = new Map<string, string>()
  for (const [, prefix = '', double, single] of document.matchAll(
    /\sxmlns:([\w.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g,
  )) {
    const uri = (double ?? single ?? '').trim().toLowerCase()
    const usual = PREFIXES[uri.replace(/^https?:\/\//, '').replace(/[/#]+$/, '')]
    if (usual !== undefined) prefixes.set(prefix.toLowerCase(), usual)
  }
  return (name) => {
    const lower = name.toLowerCase()
    const colon = lower.indexOf(':')
    if (colon === -1) return lower
    const prefix = lower.slice(0, colon)
    const usual = prefixes.get(prefix) ?? prefix
    return usual === '' ? lower.slice(colon + 1) : `${usual}:${lower.slice(colon + 1)}`
  }
}

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
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'www.google.com/schemas/sitemap-news/0.9': 'news',
  'www.google.com/schemas/sitemap-image/1.1': 'image',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss': '',
}

const usualPrefix = (uri: string): string | undefined =>
  PREFIXES[
    uri
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/[/#]+$/, '')
  ]

const joined = (prefix: string, local: string): string => (prefix === '' ? local : `${prefix}:${local}`)

/** Gives names the usual prefixes, whatever prefixes the document binds; in lower case, as feeds write them any way. */
export function xmlNames(document: string): (name: string) => string {
  const prefixes = new Map<string, string>()
  for (const [, prefix = '', double, single] of document.matchAll(
    /\sxmlns:([\w.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g,
  )) {
    const usual = usualPrefix(double ?? single ?? '')
    if (usual !== undefined) prefixes.set(prefix.toLowerCase(), usual)
  }
  return (name) => {
    const lower = name.toLowerCase()
    const colon = lower.indexOf(':')
    if (colon === -1) return lower
    const prefix = lower.slice(0, colon)
    return joined(prefixes.get(prefix) ?? prefix, lower.slice(colon + 1))
  }
}

/** The namespaces in scope at an element (Namespaces in XML 1.0, 6). */
export interface NameScope {
  /** Usual prefixes by the document's own; the default namespace is under the empty one. */
  prefixes: Record<string, string>
  /** Namespace of the root element, which names of the feed's own vocabulary are in. */
  own: string
}

/** The root's own namespace is the feed's vocabulary, whatever its address; that of `rdf:RDF` is only its wrapping. */
export function rootScope(name: string, attributes: Record<string, string>): NameScope {
  const prefix = name.includes(':') && !/:rdf$/i.test(name) ? name.slice(0, name.indexOf(':')) : ''
  const own = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? ''
  const scope = scopeWith({ prefixes: {}, own }, attributes)
  return { own, prefixes: { ...scope.prefixes, [prefix]: '' } }
}

export function scopeWith(outer: NameScope, attributes: Record<string, string>): NameScope {
  const bindings = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (bindings.length === 0) return outer
  const prefixes = { ...outer.prefixes }
  for (const [name, uri] of bindings) {
    const prefix = name.slice('xmlns:'.length)
    const usual = uri === outer.own ? '' : usualPrefix(uri)
    if (usual !== undefined) prefixes[prefix] = usual
    else if (prefix === '') prefixes[''] = uri === '' ? '' : 'other'
    else delete prefixes[prefix]
  }
  return { ...outer, prefixes }
}

/** The usual name of an element or attribute, which is in lower case already. */
export function usualName(name: string, { prefixes }: NameScope): string {
  const colon = name.indexOf(':')
  const prefix = colon === -1 ? '' : name.slice(0, colon)
  return joined(prefixes[prefix] ?? prefix, name.slice(colon + 1))
}

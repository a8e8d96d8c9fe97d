import { childrenOf, parseXml, textOf, type XmlElement } from './parse-xml.ts'
import { isBlank, isLanguage, isMediaType, isRfc3339, isUri } from './value-checks.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
const FEED_PARTS = 'author category contributor generator icon id link logo rights subtitle title updated entry'.split(
  ' ',
)
const ENTRY_PARTS = 'author category content contributor id link published rights source summary title updated'.split(
  ' ',
)
const ONCE = 'content generator icon id logo published rights source subtitle summary title updated'.split(' ')

/** What RFC 4287, RFC 5005 and RFC 6721 do not allow, and what the W3C's validator warns of. Empty: valid. */
export function validateAtom(xml: string): string[] {
  const feed = parseXml(xml)
  if (feed.name !== 'feed' || feed.namespace !== ATOM) return ['the root is no atom:feed']
  const entries = childrenOf(feed, 'entry')
  const faults = [...validateParts(feed, FEED_PARTS, 'feed'), ...required(feed, ['id', 'title', 'updated'], 'feed')]
  const lastPart = feed.children.findLastIndex(({ name, namespace }) => namespace === ATOM && name !== 'entry')
  const firstEntry = feed.children.findIndex(({ name }) => name === 'entry')
  if (firstEntry !== -1 && lastPart > firstEntry) faults.push('metadata of the feed after an entry')
  if (relations(feed, 'self').length !== 1) faults.push('the feed has not one link to itself')
  if (childrenOf(feed, 'author').length === 0) faults.push('the feed has no author')
  const ids = entries.map((entry) => textOf(entry, 'id'))
  if (new Set(ids).size !== ids.length) faults.push('two entries have one id')
  for (const entry of entries) faults.push(...validateEntry(entry))
  return [...faults, ...validateArchive(feed), ...validateTombstones(feed, ids)]
}

function validateEntry(entry: XmlElement): string[] {
  const name = `entry ${textOf(entry, 'id')}`
  const faults = [...validateParts(entry, ENTRY_PARTS, name), ...required(entry, ['id', 'title', 'updated'], name)]
  const [content, summary] = [textOf(entry, 'content'), textOf(entry, 'summary')]
  if (content === undefined && relations(entry, 'alternate').length === 0) faults.push(`${name}: no content, no link`)
  if (content === undefined && summary === undefined) faults.push(`${name}: no text`)
  if (content !== undefined && content === summary) faults.push(`${name}: the summary says what the content says`)
  for (const source of childrenOf(entry, 'source')) {
    faults.push(...validateParts(source, FEED_PARTS.slice(0, -1), `source of ${name}`))
    faults.push(...required(source, ['id', 'title', 'updated'], `source of ${name}`))
  }
  return faults
}

function validateParts(parent: XmlElement, allowed: string[], name: string): string[] {
  const faults: string[] = []
  const parts = parent.children.filter(({ namespace }) => namespace === ATOM)
  for (const part of parts) {
    if (!allowed.includes(part.name)) faults.push(`${name}: ${part.name} is not allowed`)
    faults.push(...(CHECKS[part.name]?.(part) ?? []).map((fault) => `${name}: ${fault}`))
  }
  for (const once of ONCE) if (childrenOf(parent, once).length > 1) faults.push(`${name}: ${once} twice`)
  const alternates = relations(parent, 'alternate').map(({ type, hreflang }) => `${type} ${hreflang}`)
  if (new Set(alternates).size !== alternates.length) faults.push(`${name}: two alternates of one type`)
  for (const empty of parent.children.filter(isEmpty)) faults.push(`${name}: ${empty.name} is empty`)
  const language = parent.attributes['xml:lang']
  if (language !== undefined && !isLanguage(language)) faults.push(`${name}: ${language} is no language`)
  return faults
}

const isEmpty = (element: XmlElement): boolean =>
  element.name !== 'fh:archive' &&
  element.children.length === 0 &&
  Object.keys(element.attributes).every((name) => name === 'type') &&
  isBlank(element.text)

function validateDate({ name, text }: XmlElement): string[] {
  return isRfc3339(text) ? [] : [`${name} ${JSON.stringify(text)} is no date`]
}

const CHECKS: Record<string, (part: XmlElement) => string[]> = {
  id: ({ text }) => (isUri(text) ? [] : [`id ${JSON.stringify(text)} is no URI`]),
  updated: validateDate,
  published: validateDate,
  title: validateText,
  subtitle: validateText,
  summary: validateText,
  rights: validateText,
  content: ({ attributes }) =>
    /^(html|text)$/.test(attributes['type'] ?? '') ? [] : [`content of type ${attributes['type']}`],
  link: validateLink,
  author: (author) => (isBlank(textOf(author, 'name')) ? ['author without a name'] : []),
  category: ({ attributes: { term, scheme } }) => [
    ...(isBlank(term) ? ['category without a term'] : []),
    ...(scheme !== undefined && !isUri(scheme) ? [`scheme ${scheme} is no URI`] : []),
  ],
}

function validateText({ name, text, attributes }: XmlElement): string[] {
  const type = attributes['type'] ?? 'text'
  return [
    ...(['text', 'html'].includes(type) ? [] : [`${name} of type ${type}`]),
    ...(text === text.trim() ? [] : [`${name} with white space around it`]),
  ]
}

function validateLink({ attributes }: XmlElement): string[] {
  const { href = '', rel, type, length, title } = attributes
  return [
    ...(isUri(href) ? [] : [`link to ${JSON.stringify(href)}`]),
    ...(type === undefined || isMediaType(type) ? [] : [`link of type ${type}`]),
    ...(length === undefined || /^\d+$/.test(length) ? [] : [`link of length ${length}`]),
    ...(rel === '' ? ['link with a blank rel'] : []),
    ...(title !== undefined && isBlank(title) ? ['link with a blank title'] : []),
  ]
}

function validateArchive(feed: XmlElement): string[] {
  if (childrenOf(feed, 'fh:archive').length === 0) return []
  const linked = relations(feed, 'prev-archive').length + relations(feed, 'next-archive').length > 0
  const faults = relations(feed, 'current').length === 1 ? [] : ['an archive without a link to the current feed']
  return linked ? faults : [...faults, 'an archive without a link to another']
}

function validateTombstones(feed: XmlElement, ids: (string | undefined)[]): string[] {
  return childrenOf(feed, 'at:deleted-entry').flatMap(({ attributes: { ref = '', when = '' }, namespace }) => [
    ...(namespace === 'http://purl.org/atompub/tombstones/1.0' ? [] : ['at:deleted-entry in another namespace']),
    ...(isUri(ref) ? [] : [`deleted entry ${JSON.stringify(ref)} is no URI`]),
    ...(isRfc3339(when) ? [] : [`deleted when ${JSON.stringify(when)} is no date`]),
    ...(ids.includes(ref) ? [`${ref} is deleted and there`] : []),
  ])
}

const required = (parent: XmlElement, names: string[], where: string): string[] =>
  names.filter((name) => isBlank(textOf(parent, name))).map((name) => `${where}: no ${name}`)

const relations = (parent: XmlElement, rel: string): Record<string, string>[] =>
  childrenOf(parent, 'link')
    .map(({ attributes }) => attributes)
    .filter((attributes) => (attributes['rel'] ?? 'alternate') === rel)

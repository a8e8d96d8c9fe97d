import { childrenOf, parseXml, textOf, type XmlElement } from './parse-xml.ts'
import { isBlank, isLanguage, isMediaType, isRfc822, isRfc3339, isUri, isWebUrl } from './value-checks.ts'

const CHANNEL_PARTS =
  'title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image textInput skipHours skipDays item'
const ITEM_PARTS = 'title link description author category comments enclosure guid pubDate source'
const EXTENSIONS: Record<string, string> = {
  'http://www.w3.org/2005/Atom': 'link updated',
  'http://purl.org/dc/elements/1.1/': 'creator publisher language rights relation',
  'http://purl.org/rss/1.0/modules/content/': 'encoded',
  'http://purl.org/syndication/history/1.0': 'archive',
  'http://search.yahoo.com/mrss/': 'content',
}
const MANY = ['category', 'item', 'atom:link', 'dc:creator', 'dc:relation', 'media:content']
const MEDIA = ['image', 'audio', 'video', 'document', 'executable']

/** What RSS 2.0 and its Best Practices Profile do not allow, and what the W3C's validator warns of. Empty: valid. */
export function validateRss(xml: string): string[] {
  const rss = parseXml(xml)
  const [channel] = rss.children
  if (rss.name !== 'rss' || rss.attributes['version'] !== '2.0') return ['the root is no RSS 2.0']
  if (channel?.name !== 'channel' || rss.children.length > 1) return ['not one channel']
  const items = childrenOf(channel, 'item')
  const guids = items.map((item) => textOf(item, 'guid'))
  return [
    ...validateParts(channel, CHANNEL_PARTS.split(' '), 'channel'),
    ...validateChannel(channel),
    ...(new Set(guids).size === guids.length ? [] : ['two items have one guid']),
    ...items.flatMap(validateItem),
  ]
}

function validateChannel(channel: XmlElement): string[] {
  const faults = ['title', 'link', 'description']
    .filter((name) => isBlank(textOf(channel, name)))
    .map((name) => `no ${name}`)
  const selves = childrenOf(channel, 'atom:link').filter(({ attributes }) => attributes['rel'] === 'self')
  const isItem = channel.children.map(({ name }) => name === 'item')
  if (isItem.includes(true) && isItem.lastIndexOf(false) > isItem.indexOf(true)) faults.push('metadata after an item')
  if (selves.length !== 1) faults.push('not one atom:link to itself')
  if (!isLanguage(textOf(channel, 'language') ?? '')) faults.push('no language')
  if (!isRfc822(textOf(channel, 'lastBuildDate') ?? '')) faults.push('lastBuildDate is no date')
  return faults
}

function validateItem(item: XmlElement): string[] {
  const name = `item ${textOf(item, 'guid')}`
  const faults = [...validateParts(item, ITEM_PARTS.split(' '), name), ...validateTexts(item, name)]
  for (const part of ['title', 'link', 'guid', 'pubDate']) {
    if (isBlank(textOf(item, part))) faults.push(`${name}: no ${part}`)
  }
  const [guid] = childrenOf(item, 'guid')
  if (guid?.attributes['isPermaLink'] !== 'false') faults.push(`${name}: a guid that is no address says so`)
  if (!isRfc822(textOf(item, 'pubDate') ?? '')) faults.push(`${name}: pubDate is no date`)
  return faults
}

function validateTexts(item: XmlElement, name: string): string[] {
  const names = item.children.map((child) => child.name)
  const [encoded, description] = [names.indexOf('content:encoded'), names.indexOf('description')]
  const misplaced = encoded !== -1 && (description === -1 || description > encoded)
  const twice = encoded !== -1 && textOf(item, 'description') === textOf(item, 'content:encoded')
  return [
    ...(misplaced ? [`${name}: content before description`] : []),
    ...(twice ? [`${name}: text twice`] : []),
    ...(/<\w/.test(textOf(item, 'title') ?? '') ? [`${name}: markup in the title`] : []),
  ]
}

function validateParts(parent: XmlElement, core: string[], name: string): string[] {
  const faults: string[] = []
  for (const part of parent.children) {
    const local = part.name.split(':').at(-1) ?? ''
    const allowed = part.namespace === '' ? core : (EXTENSIONS[part.namespace]?.split(' ') ?? [])
    if (!allowed.includes(local)) faults.push(`${name}: ${part.name} is not allowed`)
    if (!MANY.includes(part.name) && childrenOf(parent, part.name).length > 1)
      faults.push(`${name}: ${part.name} twice`)
    faults.push(...validatePart(part).map((fault) => `${name}: ${fault}`))
  }
  return faults
}

const CHECKS: Record<string, (part: XmlElement) => boolean> = {
  link: ({ text }) => isWebUrl(text),
  docs: ({ text }) => isWebUrl(text),
  guid: ({ text }) => isUri(text),
  author: ({ text }) => /^\S+@\S+ \(.+\)$/.test(text),
  source: ({ text, attributes }) => !isBlank(text) && isWebUrl(attributes['url'] ?? ''),
  enclosure: ({ attributes: { url = '', length = '', type = '' } }) =>
    isWebUrl(url) && /^\d+$/.test(length) && isMediaType(type),
  'atom:link': ({ attributes: { href = '', rel = '', type, title } }) =>
    isUri(href) && rel !== '' && (type === undefined || isMediaType(type)) && (title === undefined || !isBlank(title)),
  'atom:updated': ({ text }) => isRfc3339(text),
  'dc:language': ({ text }) => isLanguage(text),
  'media:content': ({ attributes: { url = '', medium = '', type, fileSize, width, height } }) =>
    isWebUrl(url) &&
    MEDIA.includes(medium) &&
    (type === undefined || isMediaType(type)) &&
    [fileSize, width, height].every((count) => count === undefined || /^[1-9]\d*$/.test(count)),
}

function validatePart(part: XmlElement): string[] {
  const check = CHECKS[part.name]
  if (check !== undefined)
    return check(part) ? [] : [`${part.name} ${JSON.stringify({ ...part.attributes, text: part.text })}`]
  const mayBeEmpty = part.name === 'fh:archive' || part.children.length > 0
  return mayBeEmpty || !isBlank(part.text) ? [] : [`${part.name} is empty`]
}

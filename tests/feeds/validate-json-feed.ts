import { isLanguage, isMediaType, isRfc3339, isUri, isWebUrl } from './value-checks.ts'

type Fields = Record<string, unknown>
type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string' && value.trim() !== ''
const isUrl: Check = (value) => typeof value === 'string' && isWebUrl(value)
const isDate: Check = (value) => typeof value === 'string' && isRfc3339(value)
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) > 0
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(check)
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const AUTHOR = { name: isText, url: isUrl, avatar: isUrl }
const ATTACHMENT = {
  url: isUrl,
  mime_type: (value: unknown) => typeof value === 'string' && isMediaType(value),
  title: isText,
  size_in_bytes: isCount,
}
const ITEM = {
  id: (value: unknown) => typeof value === 'string' && isUri(value),
  url: isUrl,
  external_url: isUrl,
  title: isText,
  content_html: isText,
  content_text: isText,
  summary: isText,
  image: isUrl,
  banner_image: isUrl,
  date_published: isDate,
  date_modified: isDate,
  authors: isListOf((author) => isFields(author) && faultsOf(author, AUTHOR).length === 0),
  tags: isListOf(isText),
  language: (value: unknown) => typeof value === 'string' && isLanguage(value),
  attachments: isListOf(
    (one) => isFields(one) && 'url' in one && 'mime_type' in one && faultsOf(one, ATTACHMENT).length === 0,
  ),
}
const FEED = {
  version: (value: unknown) => value === 'https://jsonfeed.org/version/1.1',
  title: isText,
  home_page_url: isUrl,
  feed_url: isUrl,
  description: isText,
  user_comment: isText,
  next_url: isUrl,
  icon: isUrl,
  favicon: isUrl,
  authors: ITEM.authors,
  language: ITEM.language,
  expired: (value: unknown) => typeof value === 'boolean',
  hubs: isListOf((hub) => isFields(hub) && isText(hub['type']) && isUrl(hub['url'])),
  items: (value: unknown) => Array.isArray(value),
}

/** What JSON Feed 1.1 does not allow. Empty: valid. */
export function validateJsonFeed(json: string): string[] {
  const feed: unknown = JSON.parse(json)
  if (!isFields(feed)) return ['no object']
  const items: unknown[] = Array.isArray(feed['items']) ? feed['items'] : []
  const ids = items.map((item) => (isFields(item) ? item['id'] : undefined))
  return [
    ...['version', 'title', 'items'].filter((name) => !(name in feed)).map((name) => `no ${name}`),
    ...faultsOf(feed, FEED),
    ...(feed['next_url'] !== undefined && feed['next_url'] === feed['feed_url'] ? ['next_url is feed_url'] : []),
    ...(new Set(ids).size === ids.length ? [] : ['two items have one id']),
    ...items.flatMap(validateItem),
  ]
}

function validateItem(item: unknown): string[] {
  if (!isFields(item)) return ['an item is no object']
  const faults = faultsOf(item, ITEM)
  if (!('id' in item)) faults.push('no id')
  if (!('content_html' in item || 'content_text' in item)) faults.push('no content')
  if ('summary' in item && item['summary'] === (item['content_text'] ?? item['content_html']))
    faults.push('summary is content')
  return faults.map((fault) => `item ${String(item['id'])}: ${fault}`)
}

/** Names that begin with an underscore are the extensions everyone may add. */
function faultsOf(fields: Fields, checks: Record<string, Check>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (name.startsWith('_')) return isFields(value) ? [] : [`${name} is no object`]
    const check = checks[name]
    if (check === undefined) return [`${name} is not known`]
    return check(value) ? [] : [`${name}: ${JSON.stringify(value)}`]
  })
}

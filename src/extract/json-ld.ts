import type { ImageClaim, RawItem, TextClaim } from '../model/raw-item.ts'
import { findAll, type Page, resolveUrl } from './html.ts'
import { claim, emptyItem, present, put, textClaim } from './item-draft.ts'

type Thing = Record<string, unknown>

/** A release is one of these (schema.org); the more telling first. */
const RELEASE_TYPES = [
  /^(?:\w*NewsArticle|PressRelease)$/,
  /^(?:\w*Article|BlogPosting|Report|SpecialAnnouncement|Event|GovernmentService)$/,
  /^(?:WebPage|ItemPage)$/,
]

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the script blocks of a page say of its release; blocks that are no JSON are passed over. */
export function jsonLdItem(page: Page): RawItem {
  const item = emptyItem(page.base)
  const things = findAll(page, page.root, 'script[type="application/ld+json"]').flatMap((script) =>
    thingsIn(parseBlock(page.$(script).text())),
  )
  const found = RELEASE_TYPES.flatMap((type) => things.filter((thing) => isOfType(thing, type))).at(0)
  if (found === undefined) return item
  const release = withNamed(found, things)
  putTexts(item, release)
  putLists(item, release, page.base)
  return item
}

/** A graph states its people and images beside the release, which names them by `@id`. */
function withNamed(release: Thing, things: Thing[]): Thing {
  const named = new Map(things.map((thing) => [thing['@id'], thing]))
  const full = (value: unknown): unknown => (isThing(value) ? { ...named.get(value['@id'] ?? ''), ...value } : value)
  return { ...release, author: listOf(release['author']).map(full), image: listOf(release['image']).map(full) }
}

/**
 * Comment and CDATA marks around the block, line breaks inside its strings, and commas behind the last
 * of a list, are what CMS templates leave behind.
 */
function parseBlock(text: string): unknown {
  const bare = text.replace(/^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)|(?:\/\/)?\s*(?:-->|\]\]>)\s*$/g, '')
  const lines = bare.replace(/[\r\n\t]/g, ' ')
  return parsed(lines) ?? parsed(lines.replace(/, *(?=[}\]])/g, ''))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The things of a block: one, a list, a graph, or the main thing of a page. */
function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn)
  if (!isThing(value)) return []
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((name) => thingsIn(value[name]))
  return [...inner, value]
}

const isOfType = (thing: Thing, type: RegExp): boolean =>
  listOf(thing['@type']).some((name) => typeof name === 'string' && type.test(name.replace(/^.*[/:#]/, '')))

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The words of a value: itself, or the first of these properties that has any. */
function wordsOf(value: unknown, ...properties: string[]): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return wordsOf(value[0], ...properties)
  if (!isThing(value)) return undefined
  return present(properties.map((property) => wordsOf(value[property], 'name', '@value'))).at(0)
}

const words = (thing: Thing, property: string): TextClaim | undefined => {
  const found = wordsOf(thing[property], 'name', '@value')
  return /[<&]/.test(found ?? '') ? withType('html', found, property) : withType('text', found, property)
}

function withType(type: TextClaim['type'], value: string | undefined, property: string): TextClaim | undefined {
  const found = textClaim(value, `json-ld:${property}`)
  return found && { ...found, type }
}

function putTexts(item: RawItem, thing: Thing): void {
  put(item, 'title', words(thing, 'headline') ?? words(thing, 'name'))
  put(item, 'summary', words(thing, 'description') ?? words(thing, 'abstract'))
  put(item, 'body', words(thing, 'articleBody') ?? words(thing, 'text'))
  put(item, 'section', words(thing, 'articleSection'))
  put(item, 'rights', words(thing, 'copyrightNotice'))
  put(item, 'language', claim(wordsOf(thing['inLanguage'], 'alternateName', 'name'), 'json-ld:inLanguage'))
  item.published = present([claim(wordsOf(thing['datePublished']), 'json-ld:datePublished')])
  item.updated = present([claim(wordsOf(thing['dateModified']), 'json-ld:dateModified')])
}

function putLists(item: RawItem, thing: Thing, base: string): void {
  item.authors = present(listOf(thing['author']).map((author) => textClaim(wordsOf(author, 'name'), 'json-ld:author')))
  item.keywords = listOf(thing['keywords']).flatMap((keywords) =>
    present((wordsOf(keywords, 'name') ?? '').split(',').map((word) => textClaim(word, 'json-ld:keywords'))),
  )
  item.images = listOf(thing['image']).flatMap((image) => present([imageClaim(image, base)]))
  const url = resolveUrl(wordsOf(thing['url']) ?? wordsOf(thing['mainEntityOfPage'], '@id', 'url'), base)
  if (url !== undefined) item.links.push({ href: url, from: 'json-ld:url' })
}

function imageClaim(value: unknown, base: string): ImageClaim | undefined {
  const name = isThing(value) ? wordsOf(value['@id']) : undefined
  const url = resolveUrl(wordsOf(value, 'url', 'contentUrl') ?? (name?.includes('#') ? undefined : name), base)
  if (url === undefined) return undefined
  const image = isThing(value) ? value : {}
  const caption = wordsOf(image['caption'])
  const credit = wordsOf(image['creditText']) ?? wordsOf(image['copyrightNotice']) ?? wordsOf(image['creator'], 'name')
  const [width, height] = [pixels(image['width']), pixels(image['height'])]
  return {
    url,
    from: 'json-ld:image',
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(width && { width }),
    ...(height && { height }),
  }
}

function pixels(value: unknown): number | undefined {
  const number = Number.parseInt(wordsOf(value, 'value') ?? '', 10)
  return number > 0 ? number : undefined
}

import { byFormat } from '../extract/date-format.ts'
import { valuesIn } from '../extract/field-rule.ts'
import { resolveUrl } from '../extract/html.ts'
import { claim, emptyItem, present, put, type SingleField, textClaim } from '../extract/item-draft.ts'
import type { Claim, RawItem, TextClaim } from '../model/raw-item.ts'
import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { JsonRecipe, JsonRule, RecipeField } from '../model/source.ts'
import { documentStart } from './document-start.ts'
import { elementsOf, valuesAt } from './json-path.ts'
import { keptItems } from './kept-items.ts'
import { notAFeed } from './not-a-feed.ts'
import { unreadable } from './unreadable.ts'

type Field = RecipeField | 'id' | 'next'

/**
 * A JSON document by its recipe. Errors: `unreadable`, `not-a-feed` (a page or nothing stands in its place), `no-items`
 * (nothing stands at the path of the items). An empty list is a reading without items.
 */
export function readJsonList(document: SourceDocument, recipe: JsonRecipe): Result<Reading> {
  const parsed = parseJson(document)
  if (!parsed.ok) return parsed
  const list = valuesAt(parsed.value, recipe.items ?? '')
  if (list.length === 0) return noItems(`items: ${recipe.items}`, parsed.value)
  const base = URL.parse(recipe.base ?? '', document.url)?.href ?? document.url
  const things = list.length === 1 && Array.isArray(list[0]) ? elementsOf(list[0]) : list
  const [next] = present(ruleValues(parsed.value, recipe.next).map((value) => resolveUrl(value, document.url)))
  return {
    ok: true,
    value: {
      format: 'json',
      ...keptItems(things.map((thing) => jsonItem(thing, { recipe, base }))),
      ...(next !== undefined && { next }),
    },
  }
}

/** The pieces of HTML in a JSON document as one page. */
export function htmlInJson(document: SourceDocument, path: string): Result<SourceDocument> {
  const parsed = parseJson(document)
  if (!parsed.ok) return parsed
  const pieces = valuesAt(parsed.value, path).flatMap((value) => (Array.isArray(value) ? elementsOf(value) : [value]))
  const texts = pieces.filter((piece) => typeof piece === 'string')
  if (texts.length === 0) return noItems(`html: ${path}`, parsed.value)
  return { ok: true, value: { ...document, text: texts.join('\n') } }
}

function parseJson(document: SourceDocument): Result<unknown> {
  const start = documentStart(document.text)
  if (start.root === 'html' || start.text.trim() === '') return { ok: false, error: notAFeed(document, start) }
  try {
    return { ok: true, value: JSON.parse(start.text) }
  } catch (error) {
    return unreadable('This is JSON that cannot be read.', error)
  }
}

function noItems(rule: string, value: unknown): Result<never> {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
  const seen = keys.length === 0 ? '' : ` The document has ${keys.slice(0, 20).join(', ')}.`
  const message = `Nothing in the JSON stands at \`${rule}\`.${seen}`
  return { ok: false, error: { step: 'read', code: 'no-items', message } }
}

interface ItemContext {
  recipe: JsonRecipe
  base: string
}

const LINES: (SingleField & RecipeField)[] = ['kicker', 'title', 'summary', 'body', 'section', 'kind', 'rights']

function jsonItem(thing: unknown, { recipe, base }: ItemContext): RawItem {
  const item = emptyItem(base)
  const all = (field: Field): string[] => ruleValues(thing, recipe[field])
  const urls = (field: Field): string[] => present(all(field).map((value) => resolveUrl(value, base)))
  const first = (field: Field): string | undefined => all(field).at(0)
  for (const field of LINES) put(item, field, markupClaim(first(field), `json:${field}`))
  put(item, 'language', claim(first('language'), 'json:language'))
  put(item, 'guid', claim(first('id'), 'json:id'))
  const [caption, credit] = [first('imageCaption'), first('imageCredit')]
  return {
    ...item,
    links: urls('link')
      .slice(0, 1)
      .map((href) => ({ href, from: 'json:link' })),
    published: dates(all('date'), 'json:date'),
    updated: dates(all('updated'), 'json:updated'),
    keywords: present(all('keywords').map((value) => markupClaim(value, 'json:keywords'))),
    authors: present(all('authors').map((value) => markupClaim(value, 'json:authors'))),
    references: present(all('references').map((value) => markupClaim(value, 'json:references'))),
    attachments: urls('attachments').map((url) => ({ url, from: 'json:attachments' })),
    images: urls('image')
      .slice(0, 1)
      .map((url) => ({
        url,
        from: 'json:image',
        ...(caption && { caption }),
        ...(credit && { credit }),
      })),
  }
}

const dates = (values: string[], from: string): Claim[] => present(values.map((value) => claim(value, from)))

const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i

function markupClaim(value: string | undefined, from: string): TextClaim | undefined {
  const found = textClaim(value, from)
  return found && { ...found, type: MARKUP.test(found.value) ? 'html' : 'text' }
}

/** Texts, numbers and yes or no; a list among them is its elements. */
function ruleValues(thing: unknown, rule: JsonRule | undefined): string[] {
  if (rule === undefined) return []
  const written =
    rule.template === undefined ? wordsAt(thing, rule.path ?? '') : present([filled(rule.template, thing)])
  const values =
    rule.match === undefined && rule.split === undefined ? written : written.flatMap((text) => matched(text, rule))
  return rule.format === undefined ? values : values.map((value) => byFormat(value, rule.format ?? ''))
}

const matched = (text: string, rule: JsonRule): string[] => valuesIn(text, rule).map(({ value }) => value)

const wordsAt = (thing: unknown, path: string): string[] =>
  valuesAt(thing, path)
    .flatMap((value) => (Array.isArray(value) ? elementsOf(value) : [value]))
    .filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
    .map((value) => String(value).trim())
    .filter((text) => text !== '')

const BRACES = /\{([^{}]*)\}/g

/** Undefined where one of its paths leads nowhere: half an address is none. */
function filled(template: string, thing: unknown): string | undefined {
  const paths = [...template.matchAll(BRACES)].map(([, path = '']) => path)
  if (paths.some((path) => wordsAt(thing, path).length === 0)) return undefined
  return template.replace(BRACES, (_, path: string) => encodeURI(wordsAt(thing, path)[0] ?? ''))
}

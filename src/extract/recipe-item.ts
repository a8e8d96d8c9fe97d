import type { Claim, RawItem, TextClaim } from '../model/raw-item.ts'
import type { FieldRule, FieldRules } from '../model/source.ts'
import { cutTaken } from './cut-taken.ts'
import { byFormat } from './date-format.ts'
import { elementsOf, type Hit, hitOf, hitsOf, type Scope } from './field-rule.ts'
import { attribute, type Element, findAll, innerHtml } from './html.ts'
import { emptyItem, put } from './item-draft.ts'
import { attachmentClaims, imageHit, linkHits, referenceClaims } from './media.ts'
import { isMoreLink } from './more-link.ts'
import { textOf } from './text-lines.ts'

type LineField = 'kicker' | 'section' | 'kind' | 'language' | 'rights'
type MarkupField = 'summary' | 'body'

const LINE_FIELDS: LineField[] = ['kicker', 'section', 'kind', 'language', 'rights']
/** A selector that is not narrow enough finds dates all over the page. */
const MOST_DATES = 5

/** What the rules of a recipe find, and nothing else. Changes the page: what one field took is gone from the texts. */
export function recipeItem(scope: Scope, rules: FieldRules): RawItem {
  const item = emptyItem(scope.page.base)
  const taken = takeLines(scope, rules, item)
  const found = {
    ...item,
    links: list(rules.link, (rule) => linkHits(scope, rule).slice(0, 1)).map(({ href }) => ({
      href,
      from: 'recipe:link',
    })),
    images: imagesOf(scope, rules),
    attachments: list(rules.attachments, (rule) => ofList(rule, attachmentClaims(scope, rule))),
    references: list(rules.references, (rule) => ofList(rule, referenceClaims(scope, rule))),
  }
  takeTexts(scope, rules, { item: found, taken })
  return found
}

/** Lists take every match, unless an expression looks for the one that fits; `all` decides otherwise. */
const ofList = <T>({ all, match }: FieldRule, values: T[]): T[] =>
  (all ?? match === undefined) ? values : values.slice(0, 1)

const list = <T>(rule: FieldRule | undefined, take: (rule: FieldRule) => T[]): T[] => (rule ? take(rule) : [])

function takeLines(scope: Scope, rules: FieldRules, item: RawItem): Hit[] {
  const lines = LINE_FIELDS.flatMap((field) => {
    const hit = rules[field] && hitOf(scope, rules[field])
    put(item, field, hit && { value: hit.value, type: 'text', from: `recipe:${field}` })
    return hit ? [hit] : []
  })
  const [published, updated] = [dateHits(scope, rules.date), dateHits(scope, rules.updated)]
  item.published = published.flatMap((hit) => dateClaims(hit, { rule: rules.date, from: 'recipe:date' }))
  item.updated = updated.flatMap((hit) => dateClaims(hit, { rule: rules.updated, from: 'recipe:updated' }))
  const keywords = lineHits(scope, rules.keywords)
  const authors = lineHits(scope, rules.authors)
  item.keywords = keywords.map((hit) => textOfHit(hit, 'recipe:keywords'))
  item.authors = authors.map((hit) => textOfHit(hit, 'recipe:authors'))
  return [...lines, ...published.slice(0, 1), ...updated.slice(0, 1), ...keywords, ...authors]
}

const textOfHit = ({ value }: Hit, from: string): TextClaim => ({ value, type: 'text', from })

const dateHits = (scope: Scope, rule: FieldRule | undefined): Hit[] =>
  list(rule, (dates) => hitsOf(scope, dates)).slice(0, MOST_DATES)

/** Values that `split` made of one match belong together. */
function lineHits(scope: Scope, rule: FieldRule | undefined): Hit[] {
  return list(rule, (lines) => {
    const hits = hitsOf(scope, lines)
    const every = lines.all ?? lines.match === undefined
    return every ? hits : hits.filter(({ element }) => element === hits[0]?.element)
  })
}

/** A `time` element says the date twice; midnight there is often no time of day but the lack of one. */
function dateClaims({ element, value }: Hit, { rule, from }: { rule: FieldRule | undefined; from: string }): Claim[] {
  const text = { value: rule?.format === undefined ? value : byFormat(value, rule.format), from }
  const stamp = rule?.match === undefined && rule?.attribute === undefined ? attribute(element, 'datetime') : undefined
  if (stamp === undefined || element.name !== 'time') return [text]
  const stamped = { value: stamp, from }
  const isDay = /T?00:00(?::00)?/.test(stamp) && /\d{4}/.test(value) && !/\d:\d\d/.test(value)
  return isDay ? [text, stamped] : [stamped, text]
}

function imagesOf(scope: Scope, rules: FieldRules): RawItem['images'] {
  return list(rules.image, (rule) => {
    const image = imageHit(scope, rule)
    return image ? [image] : []
  })
}

function takeTexts(scope: Scope, rules: FieldRules, { item, taken }: { item: RawItem; taken: Hit[] }): void {
  for (const element of list(rules.title, (rule) => elementsOf(scope, rule))) {
    for (const hit of taken) cutTaken(element, hit, 'free')
  }
  const title = rules.title && hitOf(scope, rules.title)
  put(item, 'title', title && textOfHit(title, 'recipe:title'))
  const spent = title ? [...taken, title] : taken
  for (const field of ['summary', 'body'] as const) {
    put(item, field, rules[field] && markupClaim(scope, rules[field], { field, taken: spent }))
  }
}

interface MarkupTask {
  field: MarkupField
  taken: Hit[]
}

function markupClaim(scope: Scope, rule: FieldRule, { field, taken }: MarkupTask): TextClaim | undefined {
  const from = `recipe:${field}`
  if (rule.match !== undefined || rule.attribute !== undefined) {
    const hit = hitOf(scope, rule)
    return hit && textOfHit(hit, from)
  }
  const filled = elementsOf(scope, rule).filter((element) => textOf(element) !== '')
  const chosen = rule.all === true ? filled : filled.slice(0, 1)
  const value = chosen.map((element) => innerHtml(scope.page, tidied(scope, element, taken))).join('\n')
  return value === '' ? undefined : { value, type: 'html', from }
}

/** A text without what the recipe removes, what other fields took and a "mehr …" at its end. */
function tidied(scope: Scope, element: Element, taken: Hit[]): Element {
  const { $ } = scope.page
  for (const node of scope.removed) if ($.contains(element, node)) $(node).remove()
  for (const hit of taken) cutTaken(element, hit, hit.taken === undefined ? 'free' : 'careful')
  const last = findAll(scope.page, element, 'a').at(-1)
  if (last !== undefined && isMoreLink(last, element)) $(last).remove()
  return element
}

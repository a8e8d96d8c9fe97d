import type { Article } from '../../src/model/article.ts'
import type { Moment } from '../../src/model/moment.ts'
import { canonicalUrl } from '../../src/normalise/canonical-url.ts'
import { oneLine } from '../../src/normalise/clean-text.ts'
import { inlineText, plainText } from '../../src/normalise/plain-text.ts'
import { readDate } from '../../src/normalise/read-date.ts'
import { instantOf } from '../../src/normalise/zone.ts'
import type { Expression, PythonValue } from './python-expression.ts'

/** What is read of a document, as `preview --json` prints it. */
export interface ReadFeed {
  title?: string
  language?: string
  articles: Article[]
  url: string
}

type Compare = (expected: PythonValue) => boolean

/** Met, missed, or nothing that an article has a place for. */
export type Verdict = boolean | undefined

export function verdictOf(expression: Expression, feed: ReadFeed): Verdict {
  if (expression.kind === 'other') return undefined
  if (expression.kind === 'equals') return compare(expression.path, expression.value, feed)
  const verdicts = expression.parts.map((part) => verdictOf(part, feed)).filter((verdict) => verdict !== undefined)
  if (verdicts.length === 0) return undefined
  return expression.kind === 'or' ? verdicts.includes(true) : !verdicts.includes(false)
}

function compare(path: string, expected: PythonValue, feed: ReadFeed): Verdict {
  const [where, index, ...rest] = path.split('.')
  const article = where === 'entries' ? feed.articles[Number(index)] : undefined
  const name = (where === 'entries' ? rest : [index, ...rest]).join('.')
  const term = where === 'entries' ? itemTerm(name, article, feed) : where === 'feed' ? feedTerm(name, feed) : undefined
  if (term === undefined || expected === null || isSilent(expected)) return undefined
  return term(expected)
}

/** Markup without a word, such as a lone image, is no text. */
const isSilent = (expected: PythonValue): boolean =>
  typeof expected === 'string' && expected.startsWith('<') && plainText(expected) === ''

function feedTerm(name: string, { title, language }: ReadFeed): Compare | undefined {
  if (/^title(?:_detail\.value)?$/.test(name)) return sameText([title])
  if (name === 'language') return (expected) => language === expected
  return undefined
}

function itemTerm(name: string, article: Article | undefined, { url: base, language }: ReadFeed): Compare | undefined {
  const texts = [article?.summary, article?.body && plainText(article.body)]
  const names = [...(article?.authors ?? [])]
  const addresses = [article?.url, ...(article?.aliases ?? []), ...(article?.references ?? []).map(({ url }) => url)]
  const files = [...(article?.attachments ?? []), ...(article?.image ? [article.image] : [])]
  const [, list = '', place = '0', part = ''] = /^(\w+)(?:\.(\d+))?(?:\.?(.*))$/.exec(name) ?? []
  const file = article?.attachments[Number(place)]
  const terms: Record<string, Compare> = {
    title: sameText([article?.title]),
    'title_detail.value': sameText([article?.title]),
    summary: sameText(texts),
    'summary_detail.value': sameText(texts),
    description: sameText(texts),
    'content.value': sameText(texts),
    'content.language': sameLanguage(article, language),
    'title_detail.language': sameLanguage(article, language),
    'summary_detail.language': sameLanguage(article, language),
    link: sameAddress([article?.url], base),
    'links.href': sameAddress([...addresses, article?.rights, ...files.map(({ url }) => url)], base),
    id: (expected) => article?.aliases.includes(String(expected)) || sameAddress(addresses, base)(expected),
    author: sameName(names),
    'author_detail.name': sameName(names),
    'authors.name': sameName(names),
    'contributors.name': sameName(names),
    publisher: sameName(names),
    category: sameName(article?.keywords ?? []),
    'tags.term': sameName(article?.keywords ?? []),
    'tags.label': sameName(article?.keywords ?? []),
    rights: sameText([article?.rights]),
    copyright: sameText([article?.rights]),
    'rights_detail.value': sameText([article?.rights]),
    'image.href': sameAddress([article?.image?.url], base),
    'enclosures.href': sameAddress(
      files.map(({ url }) => url),
      base,
    ),
    'enclosures.url': sameAddress(
      files.map(({ url }) => url),
      base,
    ),
    'enclosures.type': (expected) => file?.type === expected,
    'enclosures.length': (expected) => file?.bytes === Number(expected),
    published: sameDate([article?.published]),
    published_parsed: sameDate([article?.published]),
    created: sameDate([article?.published]),
    created_parsed: sameDate([article?.published]),
    updated: sameDate([article?.updated, article?.published]),
    updated_parsed: sameDate([article?.updated, article?.published]),
  }
  return terms[name] ?? terms[[list, part].filter((word) => word !== '').join('.')]
}

type Texts = (string | undefined)[]

const sameText =
  (ours: Texts): Compare =>
  (expected) => {
    if (typeof expected !== 'string') return false
    const wanted = new Set([plainText(expected), inlineText(expected), expected].map(oneLine))
    return ours.some((text) => text !== undefined && wanted.has(oneLine(text)))
  }

const sameName =
  (ours: string[]): Compare =>
  (expected) => {
    const wanted = typeof expected === 'string' ? expected.replace(/\s*\(?\b\S+@[^\s)]+\)?/, '') || expected : ''
    return ours.some((name) => name === wanted || name === expected)
  }

const sameLanguage =
  (article: Article | undefined, language: string | undefined): Compare =>
  (expected) =>
    (article?.language ?? language) === expected

const sameAddress =
  (ours: Texts, base: string): Compare =>
  (expected) => {
    const wanted = typeof expected === 'string' ? (canonicalUrl(expected, base) ?? expected) : undefined
    return ours.some((url) => url !== undefined && url === wanted)
  }

/** A string as the feed has it, or `time.struct_time` in UTC. */
const sameDate =
  (ours: (Moment | undefined)[]): Compare =>
  (expected) => {
    const wanted = typeof expected === 'string' ? instantIn(expected) : stampOf(expected)
    return ours.some((moment) => moment !== undefined && instantOf(moment, 'UTC') === wanted)
  }

function instantIn(text: string): string | undefined {
  const moment = readDate(text, { timezone: 'UTC', now: '2026-09-26T10:00:00Z' })
  return moment && instantOf(moment, 'UTC')
}

function stampOf(parts: PythonValue): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = Array.isArray(parts) ? parts.map(Number) : []
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString().replace('.000Z', 'Z')
}

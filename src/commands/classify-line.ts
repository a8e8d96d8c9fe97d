import type { Source } from '../model/source.ts'
import { oneLine } from '../normalise/clean-text.ts'
import { textOf } from '../normalise/item-text.ts'
import type { Matchable } from '../topics/matcher.ts'

/** A line of a file of texts, or what is wrong with it. */
export type ClassifyLine = { ok: true; id: string; subject: Matchable } | { ok: false; error: string }

const REQUIRED = ['id', 'source', 'title', 'text'] as const
const OPTIONAL = ['section', 'language'] as const

/** Reads `{id, source, title, text, section?, language?}`; the text becomes lead and body as that of an item would. */
export function readLine(line: string, sources: Map<string, Source>, language: string): ClassifyLine {
  const values = parsed(line)
  if (values === undefined) return wrong(`expected a JSON object, found ${JSON.stringify(line.slice(0, 60))}`)
  const missing = REQUIRED.find((key) => typeof values.get(key) !== 'string')
  const odd = OPTIONAL.find((key) => !['string', 'undefined'].includes(typeof (values.get(key) ?? undefined)))
  const fault = missing ?? odd
  if (fault !== undefined) return wrong(`${fault}: expected a text, found ${found(values.get(fault))}`)
  const text = (key: string): string => String(values.get(key) ?? '')
  return { ok: true, id: text('id'), subject: subjectOf(text, sources.get(text('source')), language) }
}

const wrong = (error: string): ClassifyLine => ({ ok: false, error })
const found = (value: unknown): string => (value === undefined ? 'none' : JSON.stringify(value).slice(0, 60))

function parsed(line: string): Map<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? new Map(Object.entries(value)) : undefined
  } catch {
    return undefined
  }
}

function subjectOf(text: (key: string) => string, source: Source | undefined, language: string): Matchable {
  const from = 'line'
  const content = textOf({
    ...NOTHING,
    title: { type: 'text', value: text('title'), from },
    body: { type: 'text', value: text('text'), from },
  })
  return {
    article: {
      title: content.title?.value ?? oneLine(text('title')),
      ...(content.summary && { summary: content.summary.value }),
      ...(content.body && { body: content.body.value }),
      ...(text('section') !== '' && { section: text('section') }),
      keywords: [],
      language: text('language') || source?.language || language,
    },
    source: source ?? { id: text('source'), role: 'issuer', tags: [] },
  }
}

const NOTHING = {
  base: '',
  links: [],
  published: [],
  updated: [],
  keywords: [],
  authors: [],
  images: [],
  attachments: [],
  references: [],
}

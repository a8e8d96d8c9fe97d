import { z } from 'zod'
import type { JsonRecipe, JsonRule } from '../model/source.ts'
import type { Inspect } from './finding.ts'
import { recipeFields, valueRules } from './recipe-parts.ts'
import { inspected } from './schema-parts.ts'
import { inspectWebAddress } from './web-address.ts'

const PATH = /^(?:\[\]|(?:\\.|[^.[\]\\{}])+(?:\[\])*)(?:\.(?:\\.|[^.[\]\\{}])+(?:\[\])*)*$/
const BRACES = /\{([^{}]*)\}/g

/** Suggests our way of writing what is written as JSONPath (RFC 9535). */
const inspectPath: Inspect = (text) => {
  const bare = text
    .replace(/^\$\.?/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .replaceAll('[*]', '[]')
  if (PATH.test(text)) return undefined
  return PATH.test(bare) ? { suggestion: bare } : {}
}

const isTemplate = (text: string): boolean => text.includes('{')

/** A template without any path would give every release the same value. */
const inspectTemplate: Inspect = (text) => {
  const paths = [...text.matchAll(BRACES)].map(([, path = '']) => path)
  const isWhole = !/[{}]/.test(text.replace(BRACES, ''))
  return isWhole && paths.length > 0 && paths.every((path) => PATH.test(path)) ? undefined : {}
}

const path = inspected('a path such as news or contentList[].title', inspectPath)

const shortRule = inspected('a path such as contentList[].title, or a text with paths in braces', (text) =>
  isTemplate(text) ? inspectTemplate(text) : inspectPath(text),
)
  .transform((text): JsonRule => (isTemplate(text) ? { template: text } : { path: text }))
  .meta({ description: 'Path, or a text with paths in braces: https://amt.example/{id}.html' })

const longRule = z.strictObject({
  path: path.exactOptional().meta({ description: 'Keys joined by dots; [] stands for every element of a list.' }),
  template: inspected('a text with paths in braces', inspectTemplate)
    .exactOptional()
    .meta({ description: 'A text with paths in braces: https://amt.example/{id}.html' }),
  ...valueRules,
})

const rule = z.union([shortRule, longRule], {
  error: 'expected a path, a text with paths in braces or { path, template, match, split, format }',
})

const field = (description: string) => rule.exactOptional().meta({ description })

const fields = recipeFields(field)

/** `json:` of a source. */
export const jsonRecipe = z.strictObject(
  {
    items: path.exactOptional().meta({ description: 'Path of the list; absent: the document is the list.' }),
    html: path.exactOptional().meta({
      description: 'Path of pieces of HTML that together are the list page; `page` or `preset` reads it.',
    }),
    id: field('What identifies a release, where it has no address.'),
    ...fields,
    base: inspected('an http or https URL', inspectWebAddress)
      .exactOptional()
      .meta({ description: 'What relative addresses are relative to. Default: the address of the document.' }),
    next: field('Further documents, for a backfill.'),
  },
  { error: 'expected a recipe with "items" and fields such as "link" and "title"' },
) satisfies z.ZodType<JsonRecipe>

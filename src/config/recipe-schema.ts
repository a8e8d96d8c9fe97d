import { z } from 'zod'
import type { RecipeField } from '../model/source.ts'
import type { OwnRules } from '../sources/presets/preset.ts'
import { splitFieldRule } from './field-rule.ts'
import type { Inspect } from './finding.ts'
import { inspected, list } from './schema-parts.ts'
import { inspectSelector } from './selector.ts'

const inspectRule: Inspect = (text) => {
  const { select, attribute } = splitFieldRule(text)
  return select === undefined && attribute !== undefined ? undefined : inspectSelector(select ?? '')
}

const inspectPattern: Inspect = (text) => {
  try {
    new RegExp(text)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /, '') : String(error)
    return { found: `${JSON.stringify(text)} (${reason})` }
  }
}

/** Unicode TS #35: a day, a month and a year, without which a date cannot be read by it. */
const inspectDateFormat: Inspect = (text) => {
  const isWhole = (format: string): boolean => /d/.test(format) && /M/.test(format) && /yy/.test(format)
  if (isWhole(text)) return undefined
  const format = text
    .replace(/[DT]/g, 'd')
    .replace(/[YJ]/g, 'y')
    .replace(/m(?=m?\W*y)/g, 'M')
  return isWhole(format) ? { suggestion: format } : {}
}

const selector = inspected('a CSS selector', inspectSelector)

const shortRule = inspected('a CSS selector, with "@attribute" at its end where it is not the text', inspectRule)
  .transform(splitFieldRule)
  .meta({ description: 'CSS selector, with "@attribute" at its end where it is not the text: a.mehr@href' })

const longRule = z.strictObject({
  select: inspected('a CSS selector (an attribute goes under "attribute")', inspectSelector)
    .exactOptional()
    .meta({ description: 'CSS selector; absent: the element the recipe stands on.' }),
  attribute: inspected('the name of an attribute', (name) => (/^[A-Za-z_][\w:.-]*$/.test(name) ? undefined : {}))
    .exactOptional()
    .meta({ description: 'Attribute to read instead of the text.' }),
  match: inspected('a regular expression', inspectPattern)
    .exactOptional()
    .meta({ description: 'Regular expression; its first group is the value.' }),
  split: inspected('a separator', (text) => (text === '' ? {} : undefined))
    .exactOptional()
    .meta({ description: 'Separator that makes several values of one.' }),
  format: inspected('a date format such as dd.MM.yyyy', inspectDateFormat)
    .exactOptional()
    .meta({ description: 'Date format, where the text alone is not clear.' }),
  all: z.boolean().exactOptional().meta({ description: 'Take every match and not the first alone.' }),
})

const fieldRule = z.union([shortRule, longRule], {
  error: 'expected a CSS selector or { select, attribute, match, split, format, all }',
})

const field = (description: string) => fieldRule.exactOptional().meta({ description })

const fields = {
  link: field('Address of the release’s own page.'),
  kicker: field('The line above the headline.'),
  title: field('The headline.'),
  date: field('When it was published.'),
  updated: field('When it was last changed.'),
  summary: field('The lead paragraph.'),
  body: field('The whole text.'),
  section: field('The part of the site it belongs to, such as Politik.'),
  kind: field('What it is, such as Pressemitteilung or Terminhinweis.'),
  keywords: field('Keywords.'),
  authors: field('Names or signs of the authors.'),
  image: field('Address of the image.'),
  imageCaption: field('Caption of the image.'),
  imageCredit: field('Who made the image.'),
  attachments: field('Addresses of files, such as the PDF.'),
  references: field('What the text names as its source.'),
  language: field('Language of the text.'),
  rights: field('Rights statement.'),
} satisfies Record<RecipeField, unknown>

const articleRecipe = z
  .strictObject({
    ...fields,
    remove: list(selector, 'a list of CSS selectors')
      .exactOptional()
      .meta({ description: 'What is cut from the body.' }),
  })
  .meta({ description: 'How the release’s own page is read; leave it out to take the list alone.' })

/** `page:` of a source; a preset beside it may have the `items`. */
export const pageRules = z.strictObject(
  {
    items: selector.exactOptional().meta({ description: 'Matches once for each release on the list page.' }),
    ...fields,
    next: field('Further list pages, for a backfill.'),
    article: articleRecipe.exactOptional(),
  },
  { error: 'expected a recipe with "items" and fields such as "link" and "title"' },
) satisfies z.ZodType<OwnRules>

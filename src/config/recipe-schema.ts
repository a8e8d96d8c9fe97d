import { z } from 'zod'
import { type ArticleRecipe, AUTO_ITEMS } from '../model/source.ts'
import type { OwnRules } from '../sources/presets/preset.ts'
import { splitFieldRule } from './field-rule.ts'
import type { Inspect } from './finding.ts'
import { recipeFields, valueRules } from './recipe-parts.ts'
import { inspected, list } from './schema-parts.ts'
import { inspectSelector } from './selector.ts'

const inspectRule: Inspect = (text) => {
  const { select, attribute } = splitFieldRule(text)
  return select === undefined && attribute !== undefined ? undefined : inspectSelector(select ?? '')
}

const selector = inspected('a CSS selector', inspectSelector)

const itemsSelector = inspected('a CSS selector', (text) =>
  text.trim() === AUTO_ITEMS ? { found: '"auto", which goes right behind "page:"' } : inspectSelector(text),
)

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
  ...valueRules,
  all: z.boolean().exactOptional().meta({ description: 'Take every match and not the first alone.' }),
})

const fieldRule = z.union([shortRule, longRule], {
  error: 'expected a CSS selector or { select, attribute, match, split, format, all }',
})

const field = (description: string) => fieldRule.exactOptional().meta({ description })

const fields = recipeFields(field)

const articleRecipe = z
  .strictObject({
    ...fields,
    remove: list(selector, 'a list of CSS selectors')
      .exactOptional()
      .meta({ description: 'What is cut from the body.' }),
  })
  .meta({ description: 'How the release’s own page is read; leave it out to take the list alone.' })

const pageObject = z.strictObject(
  {
    items: itemsSelector.exactOptional().meta({ description: 'Matches once for each release on the list page.' }),
    ...fields,
    next: field('Further list pages, for a backfill.'),
    article: articleRecipe.exactOptional(),
  },
  { error: 'expected "auto", or a recipe with "items" and fields such as "link" and "title"' },
)

/** `page: auto` finds the list, and reads the releases' own pages. */
const autoPage = z
  .literal('auto', { error: 'expected "auto", or a recipe with "items" and fields such as "link" and "title"' })
  .transform(() => ({ items: AUTO_ITEMS, article: {} }))
  .meta({ description: 'The list is found by its structure, and each release’s own page is read.' })

/** `page:` of a source; a preset beside it may have the `items`. */
export const pageRules = z.union([pageObject, autoPage], {
  error: 'expected "auto", or a recipe with "items" and fields such as "link" and "title"',
}) satisfies z.ZodType<OwnRules>

/** `article:` of a source, whatever its list is. */
export const articleRules = z.union(
  [
    articleRecipe,
    z
      .literal('auto', { error: 'expected "auto", or a recipe with fields such as "body"' })
      .transform(() => ({}))
      .meta({ description: 'What the page says of itself is taken.' }),
  ],
  { error: 'expected "auto", or a recipe with fields such as "body"' },
) satisfies z.ZodType<ArticleRecipe>

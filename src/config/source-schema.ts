import { z } from 'zod'
import type { Settings } from '../model/settings.ts'
import { REPUBLISH, ROLES, type Source } from '../model/source.ts'
import { jsonRecipe } from './json-recipe-schema.ts'
import { ID_PATTERN, inspectId } from './names.ts'
import { presetName, recipeOf } from './preset-name.ts'
import { CLASHES } from './recipe-clashes.ts'
import { articleRules, pageRules } from './recipe-schema.ts'
import { inspected, jurisdiction, languageTag, list, silence, words } from './schema-parts.ts'
import { cron, timeZone } from './settings-schema.ts'
import { inspectWebAddress } from './web-address.ts'

const keys = z.strictObject({
  id: inspected('an id of lower case letters, digits and single hyphens', inspectId).meta({
    description: 'Stable name of the source: lower case, digits, hyphens.',
    pattern: ID_PATTERN,
  }),
  name: words().meta({ description: 'Name of the publisher, as readers see it.' }),
  url: inspected('an http or https URL', inspectWebAddress).meta({ description: 'Address of the feed or list page.' }),
  jurisdiction: jurisdiction.exactOptional().meta({ description: 'ISO 3166-1 or 3166-2 (DE, DE-TH), or EU, INT.' }),
  role: z
    .enum(ROLES)
    .default('issuer')
    .meta({ description: 'Who leads when several sources carry one release: the first of these that is among them.' }),
  language: languageTag.exactOptional().meta({ description: 'BCP 47. Default: language of the settings.' }),
  timezone: timeZone.exactOptional().meta({ description: 'IANA name. Default: timezone of the settings.' }),
  schedule: cron.exactOptional().meta({ description: 'Cron syntax, five fields. Default: schedule of the settings.' }),
  republish: z.enum(REPUBLISH).exactOptional().meta({
    description:
      'How much of the text our feeds may carry. Default: full for issuer and portal, summary for wire and press.',
  }),
  rights: words().exactOptional().meta({ description: 'Rights statement of what the source publishes.' }),
  tags: list(words(), 'a list of words').default([]).meta({ description: 'Words that topics can select by.' }),
  expect: z
    .strictObject({ every: silence.meta({ description: 'Longest silence, such as 5d, before health says so.' }) })
    .exactOptional()
    .meta({ description: 'What is normal for this source.' }),
  enabled: z.boolean().default(true).meta({ description: 'false: the source is not asked.' }),
  preset: presetName.exactOptional().meta({ description: 'Recipe for a system that many authorities run.' }),
  page: pageRules.exactOptional().meta({
    description: 'auto, or a recipe for a web page; a feed needs none. Beside a preset, what differs from it.',
  }),
  json: jsonRecipe.exactOptional().meta({ description: 'Recipe for a JSON document that is no JSON Feed.' }),
  article: articleRules.exactOptional().meta({
    description: 'How each release’s own page is read, where the source is no page with a recipe: auto, or fields.',
  }),
})

const recipeKeys = z.object({ preset: keys.shape.preset, page: keys.shape.page })

/** Without a preset, a recipe says itself what its items are; editors learn it from `anyOf`. */
const whole = keys
  .refine(({ preset, page }) => page === undefined || recipeOf(preset, page) !== undefined, {
    path: ['page', 'items'],
    error: 'expected a CSS selector',
    when: ({ value, issues }) => issues.length === 0 || recipeKeys.safeParse(value).success,
  })
  .meta({ anyOf: [{ required: ['preset'] }, { properties: { page: { required: ['items'] } } }] })

const sourceSchema = CLASHES.reduce((schema, { path, error, isFine }) => schema.refine(isFine, { path, error }), whole)

/** One file of `sources/`. */
export const sourcesSchema = list(sourceSchema, 'a list of sources').meta({ title: 'Amtsticker: sources/*.yaml' })

type ConfiguredSource = z.output<typeof sourceSchema>

/** Fills in what the settings and the role decide. */
export function toSource({ expect, preset, page, ...source }: ConfiguredSource, settings: Settings): Source {
  const { language, timezone, schedule } = settings
  const recipe = recipeOf(preset, page)
  const republish = source.role === 'issuer' || source.role === 'portal' ? 'full' : 'summary'
  return {
    language,
    timezone,
    schedule,
    republish,
    ...source,
    ...(recipe === undefined ? {} : { page: recipe }),
    ...(expect === undefined ? {} : { expectEvery: expect.every }),
  }
}

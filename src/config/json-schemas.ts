import { z } from 'zod'
import { settingsSchema } from './settings-schema.ts'
import { sourcesSchema } from './source-schema.ts'
import { topicsSchema } from './topic-schema.ts'
import { verdictsSchema } from './verdict-schema.ts'

const SCHEMAS = { settings: settingsSchema, sources: sourcesSchema, topics: topicsSchema, verdicts: verdictsSchema }

/** JSON Schemas by file name, for editors: draft-07, which yaml-language-server knows best. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([kind, schema]) => [
      `${kind}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-07' }), null, 2)}\n`,
    ]),
  )
}

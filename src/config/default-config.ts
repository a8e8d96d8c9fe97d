import type { Config } from './load-config.ts'
import { settingsSchema } from './settings-schema.ts'

/** No sources, no topics, every setting at its default: for looking at a document without a configuration. */
export const defaultConfig = (): Config => ({
  settings: settingsSchema.parse({}),
  sources: [],
  topics: [],
  verdicts: [],
})

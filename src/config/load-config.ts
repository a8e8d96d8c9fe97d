import type { Settings } from '../model/settings.ts'
import type { Source } from '../model/source.ts'
import type { Topic } from '../model/topic.ts'
import { checkReferences } from './check-references.ts'
import { comparePlaces, formatProblem, type Problem } from './problem.ts'
import { readFolder } from './read-folder.ts'
import { settingsSchema } from './settings-schema.ts'
import { sourcesSchema, toSource } from './source-schema.ts'
import { topicsSchema } from './topic-schema.ts'
import { parseFile, validate } from './validate.ts'

export { formatProblem } from './problem.ts'

export interface Config {
  settings: Settings
  sources: Source[]
  topics: Topic[]
}

/**
 * Reads the configuration in `dir`, all defaults filled in. `problems` are those of every file, by file and place;
 * `config` is undefined if there is any.
 */
export async function loadConfig(dir: string): Promise<{ config: Config | undefined; problems: Problem[] }> {
  const folder = await readFolder(dir)
  const files = folder.files.map(parseFile)
  const settings = files.filter(({ kind }) => kind === 'settings').map((file) => validate(file, settingsSchema, {}))
  const sources = files.filter(({ kind }) => kind === 'sources').map((file) => validate(file, sourcesSchema, []))
  const topics = files.filter(({ kind }) => kind === 'topics').map((file) => validate(file, topicsSchema, []))
  const all = [
    ...folder.problems,
    ...[...settings, ...sources, ...topics].flatMap((validated) => validated.problems),
    ...checkReferences(files, folder.problems.length === 0),
  ]
  // A recipe that several sources share by an alias is wrong for each of them, and is to be mended once.
  const problems = [...new Map(all.map((problem) => [formatProblem(problem), problem])).values()].sort(comparePlaces)
  if (problems.length > 0) return { config: undefined, problems }
  const base = settings[0]?.value ?? settingsSchema.parse({})
  return {
    config: {
      settings: base,
      sources: sources.flatMap(({ value }) => value ?? []).map((source) => toSource(source, base)),
      topics: topics.flatMap(({ value }) => value ?? []),
    },
    problems,
  }
}

/** No sources, no topics, every setting at its default: for looking at a document without a configuration. */
export const defaultConfig = (): Config => ({ settings: settingsSchema.parse({}), sources: [], topics: [] })

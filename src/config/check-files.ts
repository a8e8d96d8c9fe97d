import type { CuratorVerdict } from '../model/relation.ts'
import type { Settings } from '../model/settings.ts'
import type { Source } from '../model/source.ts'
import type { Topic } from '../model/topic.ts'
import { checkReferences } from './check-references.ts'
import { checkVerdictFiles } from './load-verdicts.ts'
import type { Problem } from './problem.ts'
import type { Kind } from './read-folder.ts'
import { settingsSchema } from './settings-schema.ts'
import { sourcesSchema, toSource } from './source-schema.ts'
import { topicsSchema } from './topic-schema.ts'
import { type ParsedFile, validate } from './validate.ts'

export interface Config {
  settings: Settings
  sources: Source[]
  topics: Topic[]
  verdicts: CuratorVerdict[]
}

/** What the files say together, defaults filled in, if there is no problem. `everyFile`: none is missing from `files`. */
export function checkFiles(files: ParsedFile[], everyFile: boolean): { config: Config; problems: Problem[] } {
  const of = (kind: Kind): ParsedFile[] => files.filter((file) => file.kind === kind)
  const settings = of('settings').map((file) => validate(file, settingsSchema, {}))
  const sources = of('sources').map((file) => validate(file, sourcesSchema, []))
  const topics = of('topics').map((file) => validate(file, topicsSchema, []))
  const { verdicts, problems: inVerdicts } = checkVerdictFiles(of('verdicts'))
  const base = settings[0]?.value ?? settingsSchema.parse({})
  return {
    config: {
      settings: base,
      sources: sources.flatMap(({ value }) => value ?? []).map((source) => toSource(source, base)),
      topics: topics.flatMap(({ value }) => value ?? []),
      verdicts,
    },
    problems: [
      ...[...settings, ...sources, ...topics].flatMap(({ problems }) => problems),
      ...checkReferences(files, everyFile),
      ...inVerdicts,
    ],
  }
}

import type { CuratorVerdict } from '../model/relation.ts'
import { checkVerdicts } from './check-verdicts.ts'
import { checkParsed } from './parse-file.ts'
import type { Problem } from './problem.ts'
import type { Folder } from './read-folder.ts'
import { type ParsedFile, validate } from './validate.ts'
import { verdictsSchema } from './verdict-schema.ts'

interface Verdicts {
  verdicts: CuratorVerdict[]
  problems: Problem[]
}

/** What `verdicts.yaml`, read by `readVerdicts`, says by itself; nothing where it is absent. */
export const loadVerdicts = (read: Folder): Promise<Verdicts> => checkParsed(read, checkVerdictFiles)

/** What people read of a verdict is left out. */
export function checkVerdictFiles(files: ParsedFile[]): Verdicts {
  const checked = files.map((file) => ({ file, ...validate(file, verdictsSchema, []) }))
  return {
    verdicts: checked.flatMap(({ value }) => value ?? []).map(({ titles: _forPeople, ...verdict }) => verdict),
    problems: checked.flatMap(({ file, value, problems }) => [...problems, ...checkVerdicts(file, value ?? [])]),
  }
}

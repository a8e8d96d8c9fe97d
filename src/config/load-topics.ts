import { readFile } from 'node:fs/promises'
import type { Topic } from '../model/topic.ts'
import { checkIds } from './check-references.ts'
import { wrongIncludes } from './check-topics.ts'
import { checkParsed } from './parse-file.ts'
import type { Problem } from './problem.ts'
import { topicsSchema } from './topic-schema.ts'
import { validate } from './validate.ts'

/** Topics of a file by themselves; the sources that they name are not asked for. Throws where it cannot be read. */
export async function loadTopics(path: string): Promise<{ topics: Topic[]; problems: Problem[] }> {
  const text = await readFile(path, 'utf8')
  return checkParsed({ files: [{ kind: 'topics', file: path, text }], problems: [] }, (files) => {
    const checked = files.map((file) => validate(file, topicsSchema, []))
    return {
      topics: checked.flatMap(({ value }) => value ?? []),
      problems: [
        ...checked.flatMap(({ problems }) => problems),
        ...checkIds(files, 'topic'),
        ...files.flatMap(wrongIncludes),
      ],
    }
  })
}

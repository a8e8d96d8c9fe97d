import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Problem } from '../config/problem.ts'
import type { FailedExample } from '../topics/check-examples.ts'

/** Examples that fail as problems of `topics.yaml`, each where its words stand. */
export async function exampleProblems(folder: string, examples: FailedExample[]): Promise<Problem[]> {
  if (examples.length === 0) return []
  const path = join(folder, 'topics.yaml')
  const lines = (await readFile(path, 'utf8')).split('\n')
  return examples.map(({ topicId, title, expected }) => {
    const should = expected === 'match' ? 'should match and does not' : 'should be skipped and matches'
    return {
      file: relative('', path).replaceAll('\\', '/'),
      ...placeOf(title, lines),
      key: `examples.${expected}`,
      message: `topic ${topicId}: ${JSON.stringify(title)} ${should}`,
    }
  })
}

/** The first line that holds the words as they are; a title that YAML folds over lines is looked for by its beginning. */
export function placeOf(title: string, lines: string[]): { line: number; column: number } {
  const beginning = title.split(' ').slice(0, 3).join(' ')
  for (const words of [title, beginning]) {
    const index = lines.findIndex((line) => line.includes(words))
    const line = lines[index]
    if (line !== undefined) return { line: index + 1, column: line.indexOf(words) + 1 }
  }
  return { line: 0, column: 0 }
}

import { unitedThrough } from '../dedupe/imply-verdicts.ts'
import type { CuratorVerdict } from '../model/relation.ts'
import type { Problem } from './problem.ts'
import { type ParsedFile, toProblem } from './validate.ts'

/** Verdicts that cannot all be kept: one says that two articles are two which others say are one. */
export function checkVerdicts(file: ParsedFile, verdicts: CuratorVerdict[]): Problem[] {
  const lineOf = (verdict: CuratorVerdict): number =>
    file.document.locate([verdicts.indexOf(verdict), 'verdict'], 'value').line
  return verdicts.flatMap(({ verdict, articles }, index) => {
    const [a, b] = articles
    const path = [index, 'articles']
    if (a === b) {
      const message = `expected the ids of two articles, found ${JSON.stringify(a)} twice`
      return [toProblem(file, { path: [...path, 1], part: 'value', message })]
    }
    const united = verdict === 'same' ? undefined : unitedThrough(verdicts, articles)
    if (united === undefined) return []
    const lines = united.map(lineOf).sort((one, other) => one - other)
    const message = `"different" contradicts what says that the two are the same (${lines.map((line) => `line ${line}`).join(', ')}); take out what is wrong`
    return [toProblem(file, { path, part: 'value', message })]
  })
}

import { unitedBy } from '../dedupe/imply-verdicts.ts'
import type { CuratorVerdict } from '../model/relation.ts'
import type { Problem } from './problem.ts'
import { type ParsedFile, toProblem } from './validate.ts'

/** Verdicts that cannot all be kept: one says that two articles are two which others say are one. */
export function checkVerdicts(file: ParsedFile, verdicts: CuratorVerdict[]): Problem[] {
  const united = unitedBy(verdicts)
  return verdicts.flatMap(({ verdict, articles: [a, b] }, index) => {
    const message = a === b ? TWICE : verdict === 'different' && united(a).includes(b) ? CONTRADICTION : undefined
    return message === undefined ? [] : [toProblem(file, { path: [index, 'articles'], part: 'value', message })]
  })
}

const TWICE = 'expected two articles, found one twice'
const CONTRADICTION = 'expected articles that are two, found some that other verdicts say are the same'

import { unitedBy } from '../dedupe/imply-verdicts.ts'
import type { CuratorVerdict } from '../model/relation.ts'

/** Whether a verdict is of these two. */
export const isOfBoth = ({ articles }: CuratorVerdict, two: readonly string[]): boolean =>
  two.every((id) => articles.includes(id))

/** Why a further verdict cannot be kept beside what was said before; what it replaces does not count. */
export function contradiction(verdicts: CuratorVerdict[], said: CuratorVerdict): string | undefined {
  const all = [...verdicts.filter((one) => !isOfBoth(one, said.articles)), said]
  const united = unitedBy(all)
  const broken = all.find(({ verdict, articles: [a, b] }) => verdict === 'different' && united(a).includes(b))
  if (broken === undefined) return undefined
  const [a, b] = broken.articles
  return `other verdicts contradict it: with them ${a} and ${b} would be said to be the same and different; take out what is wrong in verdicts.yaml first`
}

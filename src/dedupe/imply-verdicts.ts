import type { CuratorVerdict } from '../model/relation.ts'

/**
 * A curator's words with what follows from them: what is one release with A is another than B, where A is. So a later
 * "same" moves an article from the release it is in to the one it is said to belong to.
 */
export function implyVerdicts(verdicts: CuratorVerdict[]): CuratorVerdict[] {
  const others = unitedBy(verdicts)
  const implied = verdicts.flatMap((verdict) => {
    if (verdict.verdict === 'same') return []
    const [a, b] = verdict.articles
    return others(a).flatMap((one) =>
      others(b).flatMap((other) =>
        one === other || (one === a && other === b) ? [] : [{ ...verdict, articles: [one, other] } as const],
      ),
    )
  })
  return [...verdicts, ...implied.map((verdict): CuratorVerdict => ({ ...verdict, articles: [...verdict.articles] }))]
}

/** Whether a curator said of two articles that they are two. */
export const partedBy = (verdicts: CuratorVerdict[]): ((a: string, b: string) => boolean) =>
  namedBy(verdicts.filter(({ verdict }) => verdict === 'different'))

/** Whether one of these words is of two articles, in whichever order. */
export function namedBy(verdicts: CuratorVerdict[]): (a: string, b: string) => boolean {
  const named = new Set(verdicts.flatMap(({ articles: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]))
  return (a, b) => named.has(`${a} ${b}`)
}

/** The articles that were said to be one with this one, itself among them. */
function unitedBy(verdicts: CuratorVerdict[]): (articleId: string) => string[] {
  const groups = new Map<string, string[]>()
  const groupOf = (id: string): string[] => groups.get(id) ?? [id]
  for (const { verdict, articles } of verdicts) {
    if (verdict === 'different') continue
    const united = [...new Set(articles.flatMap(groupOf))]
    for (const id of united) groups.set(id, united)
  }
  return groupOf
}

/** The shortest chain of words by which two articles are said to be one; undefined where they are not. */
export function unitedThrough(
  verdicts: CuratorVerdict[],
  [a, b]: readonly [string, string],
): CuratorVerdict[] | undefined {
  const uniting = verdicts.filter(({ verdict }) => verdict === 'same')
  const ways = new Map<string, CuratorVerdict[]>([[a, []]])
  for (const [id, way] of ways) {
    const steps = uniting.filter(({ articles }) => articles.includes(id))
    for (const step of steps) {
      for (const other of step.articles) ways.set(other, ways.get(other) ?? [...way, step])
    }
  }
  return ways.get(b)
}

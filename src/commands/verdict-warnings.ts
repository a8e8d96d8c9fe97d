import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { hasAppStore, openAppStore } from '../app.ts'
import type { Problem } from '../config/problem.ts'
import type { CuratorVerdict } from '../model/relation.ts'
import { placeOf } from './example-problems.ts'

/** Verdicts of articles that the store does not know, where they stand; a store that is not there is not made for it. */
export async function verdictWarningsIn(folder: string, verdicts: CuratorVerdict[], data: string): Promise<Problem[]> {
  if (verdicts.length === 0 || !hasAppStore(data)) return []
  const path = join(folder, 'verdicts.yaml')
  const lines = (await readFile(path, 'utf8')).split('\n')
  const ids = [...new Set(verdicts.flatMap(({ articles }) => articles))]
  const known = await knownOf(ids, data)
  const unknown = ids.filter((id) => !known.has(id))
  return unknown.map((id) => ({
    file: relative('', path).replaceAll('\\', '/'),
    ...placeOf(id, lines),
    key: 'articles',
    message: `no article has the id ${JSON.stringify(id)}, so the verdict has no effect; "explain" shows ids`,
  }))
}

async function knownOf(ids: string[], data: string): Promise<Set<string>> {
  const store = await openAppStore(data)
  try {
    return new Set((await store.articles(ids)).map(({ article }) => article.id))
  } finally {
    await store.close()
  }
}

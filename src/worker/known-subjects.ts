import { articleTraits } from '../dedupe/describe.ts'
import { type Subject, subjectOf } from '../dedupe/subject.ts'
import type { SettlingView } from '../store/store.ts'
import type { DescribedArticle } from './index-articles.ts'

/** So many articles beside those that are settled are held ready to be compared. */
const MOST = 300

/** Articles as they are compared: those that are settled now, and of the others those asked for last. */
export interface KnownSubjects {
  subjects: ReadonlyMap<string, Subject>
  /** Loads what is not at hand; what was forgotten, or stored before there were traits, is read from the article. */
  load(ids: string[]): Promise<void>
}

export function knownSubjects(view: SettlingView, described: DescribedArticle[]): KnownSubjects {
  const own = new Set(described.map(({ articleId }) => articleId))
  const subjects = new Map(described.map(({ articleId, subject }) => [articleId, subject]))
  function makeRoom(wanted: ReadonlySet<string>): void {
    for (const id of subjects.keys()) {
      if (subjects.size <= own.size + MOST) return
      if (!own.has(id) && !wanted.has(id)) subjects.delete(id)
    }
  }
  return {
    subjects,
    async load(ids) {
      const missing = ids.filter((id) => !subjects.has(id))
      if (missing.length === 0) return
      for (const [id, traits] of await view.traits(missing)) subjects.set(id, subjectOf(id, traits))
      const forgotten = missing.filter((id) => !subjects.has(id))
      for (const { article } of await view.articlesById(forgotten))
        subjects.set(article.id, subjectOf(article.id, articleTraits(article)))
      makeRoom(new Set(ids))
    },
  }
}

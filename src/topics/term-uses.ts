import type { Topic } from '../model/topic.ts'
import type { Matchable } from './matcher.ts'
import { PhraseFinder } from './phrase-finder.ts'
import { readArticle } from './read-article.ts'
import { ruleOf } from './topic-rule.ts'

/** In how many releases an entry of a topic was found, wherever the topic looks. */
export interface TermUse {
  topicId: string
  term: string
  releases: number
}

/** Counts the entries that speak for each topic over releases, each given by its articles. */
export class TermCounter {
  readonly #topics: { topic: Topic; terms: string[] }[]
  readonly #finder: PhraseFinder
  readonly #counts = new Map<string, number>()

  constructor(topics: Topic[]) {
    this.#topics = topics.map((topic) => ({ topic, terms: ruleOf(topic).sought }))
    this.#finder = new PhraseFinder(this.#topics.flatMap(({ terms }) => terms))
  }

  add(articles: Matchable[]): void {
    const found = new Set<string>()
    for (const article of articles) {
      for (const [number, places] of readArticle(this.#finder, article).places) {
        for (const { field, isPointer } of places) if (!isPointer) found.add(keyOf(number, field))
      }
    }
    for (const key of found) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  /** The most of any one field: an entry is in the title of what has it in the text, too. */
  uses(): TermUse[] {
    return this.#topics.flatMap(({ topic, terms }) =>
      terms.map((term) => {
        const number = this.#finder.numberOf(term)
        const counts = topic.in.map((field) => this.#counts.get(keyOf(number, field)) ?? 0)
        return { topicId: topic.id, term, releases: Math.max(...counts) }
      }),
    )
  }
}

const keyOf = (number: number, field: string): string => `${number} ${field}`

import type { Topic, TopicField } from '../model/topic.ts'
import { plainText } from '../normalise/plain-text.ts'
import type { Matchable, Matcher, TopicHit, TopicMatch } from './matcher.ts'
import { comesFrom } from './origin.ts'
import { PhraseFinder } from './phrase-finder.ts'

/** A term as written and its number in the finder. */
interface Rule {
  term: string
  number: number
}

interface CompiledTopic {
  topic: Topic
  any: Rule[]
  all: Rule[]
  none: Rule[]
}

/** By rule number, where its words were found. */
type Findings = Map<number, { field: TopicField; text: string }[]>

/**
 * Compiles the rules of all topics. A word of four letters or more matches whatever its case, umlaut spelling and
 * inflection, and at the beginning or end of a compound; a shorter one whole and as written; several words are a phrase
 * within one sentence; `=Wort` as written, `wort*` a beginning, `*wort` an end. The kicker is read with the title.
 * Empty lists are no condition, so that a topic of `none` alone is everything else.
 */
export function compileTopics(topics: Topic[]): Matcher {
  const finder = new PhraseFinder()
  const rules = (terms: string[]): Rule[] => terms.map((term) => ({ term, number: finder.add(term) }))
  const compiled = topics.map((topic) => ({
    topic,
    any: rules(topic.any),
    all: rules(topic.all),
    none: rules(topic.none),
  }))
  const fields = new Set(topics.flatMap((topic) => topic.in))
  return {
    match(subject) {
      const findings = findIn(fields, subject, finder)
      return compiled.flatMap((topic) => matchTopic(topic, subject, findings))
    },
  }
}

function textIn(field: TopicField, { article }: Matchable): string {
  switch (field) {
    case 'title':
      return `${article.kicker ?? ''}\n${article.title}`
    case 'summary':
      return article.summary ?? ''
    case 'keywords':
      return article.keywords.join('\n')
    case 'body':
      return plainText(article.body ?? '')
  }
}

function findIn(fields: Set<TopicField>, subject: Matchable, finder: PhraseFinder): Findings {
  const findings: Findings = new Map()
  for (const field of fields) {
    for (const [number, text] of finder.find(textIn(field, subject))) {
      const places = findings.get(number)
      if (places === undefined) findings.set(number, [{ field, text }])
      else places.push({ field, text })
    }
  }
  return findings
}

function matchTopic({ topic, any, all, none }: CompiledTopic, subject: Matchable, findings: Findings): TopicMatch[] {
  const hitsOf = ({ term, number }: Rule): TopicHit[] =>
    (findings.get(number) ?? []).flatMap(({ field, text }) =>
      topic.in.includes(field) ? [{ field, rule: term, text }] : [],
    )
  if (!comesFrom(subject, topic.from)) return []
  const anyHits = any.flatMap(hitsOf)
  if (any.length > 0 && anyHits.length === 0) return []
  const allHits = all.map(hitsOf)
  if (allHits.some((hits) => hits.length === 0) || none.some((rule) => hitsOf(rule).length > 0)) return []
  return [{ topicId: topic.id, hits: [...anyHits, ...allHits.flat()] }]
}

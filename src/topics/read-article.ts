import { TOPIC_FIELDS, type TopicField } from '../model/topic.ts'
import { bodyText } from './body-text.ts'
import { wordLanguage } from './language-stems.ts'
import type { Matchable } from './matcher.ts'
import type { Finding, PhraseFinder } from './phrase-finder.ts'

/** The text of a field of an article. */
export interface FieldText {
  field: TopicField
  text: string
}

/** A rule found in a field. */
export interface Place extends Finding {
  field: TopicField
  text: string
}

/** An article as the rules see it. */
export interface ArticleReading {
  /** By the number of the rule, in the order of the fields. */
  places: Map<number, Place[]>
  /** Words in each field. */
  words: Map<TopicField, number>
}

/** The kicker is read with the title. */
export function fieldTexts({ article }: Matchable): FieldText[] {
  const texts: Record<TopicField, string> = {
    title: `${article.kicker ?? ''}\n${article.title}`,
    summary: article.summary ?? '',
    keywords: article.keywords.join('\n'),
    body: bodyText(article.body ?? ''),
  }
  return TOPIC_FIELDS.map((field) => ({ field, text: texts[field] }))
}

export function readArticle(finder: PhraseFinder, subject: Matchable): ArticleReading {
  const language = wordLanguage(subject.article.language)
  const reading: ArticleReading = { places: new Map(), words: new Map() }
  for (const { field, text } of fieldTexts(subject)) {
    if (text === '') continue
    const { found, words } = finder.find(text, language)
    reading.words.set(field, words)
    for (const [rule, finding] of found) {
      const place = { field, text, ...finding }
      const known = reading.places.get(rule)
      if (known === undefined) reading.places.set(rule, [place])
      else known.push(place)
    }
  }
  return reading
}

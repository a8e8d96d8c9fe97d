import { TOPIC_FIELDS, type TopicField } from '../model/topic.ts'
import { bodyText } from './body-text.ts'
import { wordLanguage } from './language-stems.ts'
import type { Matchable } from './matcher.ts'
import type { PhraseFinder, Reading } from './phrase-finder.ts'
import { type Place, placesIn } from './places.ts'

/** The text of a field of an article. */
export interface FieldText {
  field: TopicField
  text: string
}

/** A field with what was found in it. */
export interface FieldReading extends FieldText, Reading {}

/** An article as the rules see it. */
export class ArticleReading {
  /** In their order, without those that are empty. */
  readonly fields: FieldReading[]
  /** Words in each field. */
  readonly words: ReadonlyMap<TopicField, number>
  #places: Map<number, Place[]> | undefined

  constructor(fields: FieldReading[]) {
    this.fields = fields
    this.words = new Map(fields.map(({ field, words }) => [field, words]))
  }

  /** By the number of the rule, in the order of the fields. Put in order when it is asked for, which is seldom. */
  get places(): Map<number, Place[]> {
    this.#places ??= placesIn(this.fields)
    return this.#places
  }
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
  const fields: FieldReading[] = []
  for (const { field, text } of fieldTexts(subject)) {
    if (text !== '') fields.push({ field, text, ...finder.find(text, language) })
  }
  return new ArticleReading(fields)
}

import type { Topic } from '../model/topic.ts'
import { foldWord } from './fold-word.ts'
import { asSectionWord, stemWord } from './indexed-words.ts'
import { STEMMED_LANGUAGES } from './language-stems.ts'
import type { Matchable } from './matcher.ts'
import { comesFrom } from './origin.ts'
import { ROUNDING } from './relevance.ts'
import { phrasesOf, type WordPattern } from './rule-words.ts'
import { ruleOf } from './topic-rule.ts'
import { WordIndex } from './word-index.ts'

/** Finds what may belong to some topics without reading it: nothing else can, and the matcher decides. */
export interface Prefilter {
  /** Points that the words an article has of each topic have to reach, at least. */
  thresholds: number[]
  /** Places in `thresholds` of the topics for which an indexed word counts. */
  wanting(word: string): readonly number[]
  /** Whether everything of a source has to be looked at. */
  wantsSource(source: Matchable['source']): boolean
}

/** Undefined where any article may belong to the topics: one of them asks for neither words nor sources. */
export function prefilterOf(changed: Topic[], all: Topic[]): Prefilter | undefined {
  const topics = withIncluded(changed, all)
  const needs = topics.map(needsOf)
  if (needs.includes('everything')) return undefined
  const words = wordFilter(topics.map((topic) => ruleOf(topic).sought))
  const sections = wordFilter(topics.map(({ prefer }) => prefer.sections))
  return {
    thresholds: topics.map(({ threshold }) => threshold - ROUNDING),
    wanting: (word) => {
      const section = asSectionWord(word)
      return section === undefined ? words(word) : sections(section)
    },
    wantsSource: (source) =>
      topics.some(
        (topic, index) => isPreferred(topic, source) || (needs[index] === 'sources' && isFrom(topic, source)),
      ),
  }
}
function withIncluded(changed: Topic[], all: Topic[]): Topic[] {
  const found = new Set(changed)
  for (const { include } of found) {
    for (const other of all) if (include.includes(other.id)) found.add(other)
  }
  return [...found]
}

function needsOf(topic: Topic): 'words' | 'sources' | 'everything' {
  const { include, prefer, from } = topic
  const { sought, needsWords } = ruleOf(topic)
  const others = include.length + prefer.sources.length + prefer.tags.length + prefer.sections.length
  if (needsWords || (sought.length === 0 && others > 0)) return 'words'
  const origins = from.sources.length + from.tags.length + from.roles.length + from.jurisdictions.length
  return origins > 0 ? 'sources' : 'everything'
}

const isPreferred = ({ prefer }: Topic, { id, tags }: Matchable['source']): boolean =>
  prefer.sources.includes(id) || prefer.tags.some((tag) => tags.includes(tag))

/** Whatever the language: that is the article's. */
const isFrom = ({ from }: Topic, source: Matchable['source']): boolean =>
  comesFrom({ article: { title: '', keywords: [], language: '' }, source }, { ...from, languages: [] })

/** By topic the terms; the first word of each phrase decides. An indexed word is folded, so it may stand for a noun. */
function wordFilter(terms: string[][]): (word: string) => readonly number[] {
  const patterns = terms.flatMap((list, topic) =>
    list.flatMap(phrasesOf).flatMap(([first]) => (first === undefined ? [] : [{ topic, pattern: first }])),
  )
  const index = new WordIndex(
    'german',
    patterns.map(({ pattern }) => folded(pattern)),
  )
  const stems = new Map<string, number[]>()
  for (const { topic, pattern } of patterns) {
    if (pattern.kind !== 'word') continue
    for (const language of STEMMED_LANGUAGES) {
      const stem = stemWord(pattern.written, language)
      stems.set(stem, [...(stems.get(stem) ?? []), topic])
    }
  }
  const asNoun = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
  return (word) => {
    const found = index.matching(word, asNoun(word)).map((id) => patterns[id]?.topic ?? 0)
    return [...new Set([...found, ...(stems.get(word) ?? [])])]
  }
}

const folded = (pattern: WordPattern): WordPattern =>
  pattern.kind === 'written' ? { kind: 'equals', folded: foldWord(pattern.written.replaceAll('-', '')) } : pattern

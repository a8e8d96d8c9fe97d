import type { Topic } from '../model/topic.ts'
import { foldWord } from './fold-word.ts'
import { asSectionWord, stemWord } from './indexed-words.ts'
import { STEMMED_LANGUAGES } from './language-stems.ts'
import type { Matchable } from './matcher.ts'
import { comesFrom } from './origin.ts'
import { phrasesOf, type WordPattern } from './rule-words.ts'
import { ruleOf } from './topic-rule.ts'
import { WordIndex } from './word-index.ts'

/** Finds what may belong to some topics without reading it: nothing else can, and the matcher decides. */
export interface Prefilter {
  /** Whether a text with this indexed word has to be looked at. */
  wantsWord(word: string): boolean
  /** Whether everything of a source has to be. */
  wantsSource(source: Matchable['source']): boolean
}

/** Undefined where any article may belong to the topics: one of them asks for neither words nor sources. */
export function prefilterOf(changed: Topic[], all: Topic[]): Prefilter | undefined {
  const topics = withIncluded(changed, all)
  const needs = topics.map(needsOf)
  if (needs.includes('everything')) return undefined
  const words = wordFilter(topics.flatMap((topic) => ruleOf(topic).sought))
  const sections = wordFilter(topics.flatMap(({ prefer }) => prefer.sections))
  return {
    wantsWord: (word) => {
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
  const named = ruleOf(topic).sought.length + include.length
  if (named + prefer.sources.length + prefer.tags.length + prefer.sections.length > 0) return 'words'
  const origins = from.sources.length + from.tags.length + from.roles.length + from.jurisdictions.length
  return origins > 0 ? 'sources' : 'everything'
}

const isPreferred = ({ prefer }: Topic, { id, tags }: Matchable['source']): boolean =>
  prefer.sources.includes(id) || prefer.tags.some((tag) => tags.includes(tag))

/** Whatever the language: that is the article's. */
const isFrom = ({ from }: Topic, source: Matchable['source']): boolean =>
  comesFrom({ article: { title: '', keywords: [], language: '' }, source }, { ...from, languages: [] })

/** The first word of each phrase decides; an indexed word is folded, so it may stand for a noun. */
function wordFilter(terms: string[]): (word: string) => boolean {
  const patterns = terms.flatMap(phrasesOf).flatMap(([first]) => first ?? [])
  const index = new WordIndex('german', patterns.map(folded))
  const stems = new Set(
    patterns.flatMap((pattern) =>
      pattern.kind === 'word' ? STEMMED_LANGUAGES.map((language) => stemWord(pattern.written, language)) : [],
    ),
  )
  const asNoun = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
  return (word) => stems.has(word) || index.matching(word, asNoun(word)).length > 0
}

const folded = (pattern: WordPattern): WordPattern =>
  pattern.kind === 'written' ? { kind: 'equals', folded: foldWord(pattern.written.replaceAll('-', '')) } : pattern

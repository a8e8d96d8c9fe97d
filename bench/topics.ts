/**
 * Articles of 3 KB against 50 and 500 topics of ten entries each, beside the cost of folding the text alone, beside
 * modern-ahocorasick and beside one regular expression a topic, all on the same texts in the same run.
 * usage: npm run bench:topics
 */
import { cpus } from 'node:os'
import AhoCorasick from 'modern-ahocorasick'
import type { Topic } from '../src/model/topic.ts'
import { compileTopics } from '../src/topics/compile-topics.ts'
import { foldWord } from '../src/topics/fold-word.ts'
import { topicOfQuery } from '../src/topics/query-topic.ts'
import { tokenise } from '../src/topics/tokenise.ts'
import { createRandom, madeUpText, madeUpVocabulary } from './made-up-articles.ts'

const ARTICLES = 2000
const LENGTH = 3000
const ENTRIES = 10
const ROUNDS = 15

const random = createRandom(7)
const vocabulary = madeUpVocabulary(60_000, random)
const texts = Array.from({ length: ARTICLES }, () => madeUpText(vocabulary, LENGTH, random))
/** Rules are made of words that are not the very commonest, as those of people are. */
const ruleWords = vocabulary.slice(300).filter((word) => word.length > 4)

function entry(): string {
  const word = ruleWords[Math.floor(random() * ruleWords.length)] ?? ''
  const kind = random()
  if (kind < 0.1) return `${word.slice(0, 5)}*`
  return kind < 0.2 ? `${word} ${ruleWords[Math.floor(random() * ruleWords.length)]}` : word
}

function madeUpTopics(count: number): Topic[] {
  const { match: _, ...blank } = topicOfQuery('x')
  return Array.from({ length: count }, (__, index) => ({
    ...blank,
    id: `t${index}`,
    any: Array.from({ length: ENTRIES }, entry),
    threshold: 3,
  }))
}

const source = { id: 'amt', role: 'issuer', tags: [] } as const
const plain = (term: string): string => foldWord(term.replaceAll('*', ''))

type Work = (text: string) => number

function matching(topics: Topic[]): Work {
  const matcher = compileTopics(topics)
  return (body) =>
    matcher.match({ article: { title: 'x', keywords: [], body, language: 'de' }, source: { ...source, tags: [] } })
      .length
}

function ahoCorasick(topics: Topic[]): Work {
  const automaton = new AhoCorasick(topics.flatMap(({ any }) => any.map(plain)))
  return (text) => automaton.search(foldWord(text)).length
}

function regularExpressions(topics: Topic[]): Work {
  const expressions = topics.map(({ any }) => new RegExp(any.map(plain).join('|'), 'g'))
  return (text) => {
    const folded = foldWord(text)
    return expressions.reduce((sum, expression) => sum + (folded.match(expression)?.length ?? 0), 0)
  }
}

interface Contender {
  name: string
  work: Work
  articles: string[]
  /** Microseconds of CPU for an article: the fastest of some rounds, as other work on the machine only ever adds. */
  best: number
}

/** In turns, so that what else the machine does falls on all alike. */
function race(contenders: Contender[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const contender of contenders) {
      const start = process.cpuUsage().user
      for (const text of contender.articles) contender.work(text)
      contender.best = Math.min(contender.best, (process.cpuUsage().user - start) / contender.articles.length)
    }
  }
}

/** The same, cut into words first. */
const foldWords: Work = (text) => tokenise(text).reduce((length, { word }) => length + foldWord(word).length, 0)

const few = madeUpTopics(50)
const many = madeUpTopics(500)
const sample = texts.slice(0, 200)
const contender = (name: string, work: Work, articles = texts): Contender => ({
  name,
  work,
  articles,
  best: Number.POSITIVE_INFINITY,
})
const folding = contender('folding the text as one string', (text) => foldWord(text).length)
const contenders = [
  folding,
  contender('folding it word by word', foldWords),
  contender('50 topics, 500 entries', matching(few)),
  contender('500 topics, 5,000 entries', matching(many)),
  contender('modern-ahocorasick, 500 entries', ahoCorasick(few), sample),
  contender('modern-ahocorasick, 5,000 entries', ahoCorasick(many), sample),
  contender('one expression a topic, 50', regularExpressions(few), sample),
  contender('one expression a topic, 500', regularExpressions(many), sample),
]
race(contenders)
console.log(
  `${ARTICLES} articles of ${LENGTH} characters, Node ${process.version}, ${cpus()[0]?.model}, best of ${ROUNDS}`,
)
console.log('                                    µs/article   articles/s   ÷ folding')
for (const { name, best } of contenders) {
  const cells = [
    best.toFixed(0).padStart(10),
    (1e6 / best).toFixed(0).padStart(12),
    (best / folding.best).toFixed(2).padStart(11),
  ]
  console.log(`${name.padEnd(36)}${cells.join(' ')}`)
}

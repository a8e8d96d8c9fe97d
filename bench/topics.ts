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
const ROUNDS = 5

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

/** Microseconds of CPU for an article: the fastest of some rounds, as other work on the machine only ever adds. */
function costOf(work: Work, articles: string[]): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage().user
    for (const text of articles) work(text)
    best = Math.min(best, (process.cpuUsage().user - start) / articles.length)
  }
  return best
}

/** The same, cut into words first. */
const foldWords: Work = (text) => tokenise(text).reduce((length, { word }) => length + foldWord(word).length, 0)

const few = madeUpTopics(50)
const many = madeUpTopics(500)
const sample = texts.slice(0, 200)
const fold = costOf((text) => foldWord(text).length, texts)
const rows: [name: string, cost: number][] = [
  ['folding the text as one string', fold],
  ['folding it word by word', costOf(foldWords, texts)],
  ['50 topics, 500 entries', costOf(matching(few), texts)],
  ['500 topics, 5,000 entries', costOf(matching(many), texts)],
  ['modern-ahocorasick, 500 entries', costOf(ahoCorasick(few), sample)],
  ['modern-ahocorasick, 5,000 entries', costOf(ahoCorasick(many), sample)],
  ['one expression a topic, 50', costOf(regularExpressions(few), sample)],
  ['one expression a topic, 500', costOf(regularExpressions(many), sample)],
]
console.log(
  `${ARTICLES} articles of ${LENGTH} characters, Node ${process.version}, ${cpus()[0]?.model}, best of ${ROUNDS}`,
)
console.log('                                    µs/article   articles/s   ÷ folding')
for (const [name, cost] of rows) {
  const cells = [
    cost.toFixed(0).padStart(10),
    (1e6 / cost).toFixed(0).padStart(12),
    (cost / fold).toFixed(2).padStart(11),
  ]
  console.log(`${name.padEnd(36)}${cells.join(' ')}`)
}

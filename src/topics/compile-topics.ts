import type { Topic } from '../model/topic.ts'
import { type Candidate, CandidateChooser, type RuleIndex } from './candidates.ts'
import { type CompiledRule, compileRule, judgeWords } from './judge-words.ts'
import type { Matchable, Matcher, OtherReason, TopicVerdict } from './matcher.ts'
import { comesFrom } from './origin.ts'
import { PhraseFinder } from './phrase-finder.ts'
import { preferenceOf, prefers } from './preference.ts'
import { type ArticleReading, readArticle } from './read-article.ts'
import { ruleOf } from './topic-rule.ts'

/** Everything compiled. */
interface Compiled extends RuleIndex {
  finder: PhraseFinder
  /** Topics of topics, each after those it includes. */
  including: CompiledRule[]
}

/**
 * Compiles the rules of all topics, in a configuration that was checked. What an entry finds stands in docs/topics.md.
 * Empty lists are no condition, so that a topic of `none` alone is everything else.
 */
export function compileTopics(topics: Topic[]): Matcher {
  const compiled = compile(topics)
  const chooser = new CandidateChooser(compiled)
  const judge = (subject: Matchable, wanted: 'all' | 'likely'): TopicVerdict[] => {
    const reading = readArticle(compiled.finder, subject)
    return judgeAll(compiled, { subject, reading, candidates: chooser.choose(reading, wanted) })
  }
  return {
    judge: (subject) => judge(subject, 'all'),
    match: (subject) =>
      judge(subject, 'likely').flatMap(({ obstacle, ...match }) => (obstacle === undefined ? [match] : [])),
  }
}

function compile(topics: Topic[]): Compiled {
  const parsed = topics.map(ruleOf)
  const finder = new PhraseFinder(parsed.flatMap(({ terms }) => terms))
  const rules = parsed.map((rule) => compileRule(rule, finder))
  const byTerm: number[][] = []
  for (const [place, { soughtTerms }] of rules.entries()) {
    for (const number of soughtTerms.keys()) {
      byTerm[number] ??= []
      byTerm[number].push(place)
    }
  }
  const wordless = rules.flatMap(({ needsWords, topic }, place) =>
    !needsWords || topic.include.length > 0 || prefers(topic.prefer) ? [place] : [],
  )
  return { finder, rules, byTerm, wordless, including: includedFirst(rules) }
}

/** A topic that includes itself by way of others is told of where the configuration is checked; here it is met once. */
function includedFirst(rules: CompiledRule[]): CompiledRule[] {
  const byId = new Map(rules.map((rule) => [rule.topic.id, rule]))
  const met = new Set<string>()
  const visit = (id: string): CompiledRule[] => {
    const rule = byId.get(id)
    if (rule === undefined || rule.topic.include.length === 0 || met.has(id)) return []
    met.add(id)
    return [...rule.topic.include.flatMap(visit), rule]
  }
  return rules.flatMap(({ topic }) => visit(topic.id))
}

/** By topic id, in the order of the configuration. */
type Verdicts = Map<string, TopicVerdict>

interface Case {
  subject: Matchable
  reading: ArticleReading
  candidates: Candidate[]
}

function judgeAll(compiled: Compiled, { subject, reading, candidates }: Case): TopicVerdict[] {
  const verdicts: Verdicts = new Map()
  for (const { rule, found } of candidates) {
    verdicts.set(rule.topic.id, verdictOf(rule, judgeWords(rule, { subject, reading, found })))
  }
  for (const rule of compiled.including) addIncluded(rule, subject, verdicts)
  addPreferred(compiled, subject, { candidates, verdicts })
  return [...verdicts.values()].filter(({ obstacle, hits }) => obstacle === undefined || hits.length > 0)
}

function verdictOf(rule: CompiledRule, words: Omit<TopicVerdict, 'topicId'>): TopicVerdict {
  const { topic, sought } = rule
  const verdict = { topicId: topic.id, ...words }
  if (words.obstacle !== undefined || words.hits.length > 0) return verdict
  // Without words of its own, a topic of other topics or sources is made of these alone.
  if (sought.length === 0 && (topic.include.length > 0 || prefers(topic.prefer)))
    return { ...verdict, obstacle: { kind: 'condition' } }
  return { ...verdict, because: { kind: 'no-condition' } }
}

/** Whether anything but its words may still bring an article into a topic. */
function isOpen({ topic }: CompiledRule, subject: Matchable, verdict: TopicVerdict | undefined): boolean {
  const { obstacle } = verdict ?? {}
  return obstacle !== undefined && obstacle.kind !== 'excluded' && comesFrom(subject, topic.from)
}

function addIncluded(rule: CompiledRule, subject: Matchable, verdicts: Verdicts): void {
  const { id, include } = rule.topic
  if (!isOpen(rule, subject, verdicts.get(id))) return
  const through = include.find((other) => isIn(verdicts.get(other)))
  if (through !== undefined) enter(verdicts, id, { kind: 'topic', text: through })
}

const isIn = (verdict: TopicVerdict | undefined): boolean => verdict !== undefined && verdict.obstacle === undefined

function enter(verdicts: Verdicts, topicId: string, because: OtherReason): void {
  const { hits = [], points = 0 } = verdicts.get(topicId) ?? {}
  verdicts.set(topicId, { topicId, hits, points, because })
}

/** Where no topic's words are found, the source or the section decides. */
function addPreferred(
  { finder, including }: Compiled,
  subject: Matchable,
  { candidates, verdicts }: { candidates: Candidate[]; verdicts: Verdicts },
): void {
  if ([...verdicts.values()].some((verdict) => isIn(verdict) && verdict.hits.length > 0)) return
  for (const { rule } of candidates) {
    if (!isOpen(rule, subject, verdicts.get(rule.topic.id))) continue
    const because = preferenceOf(rule, finder, subject)
    if (because !== undefined) enter(verdicts, rule.topic.id, because)
  }
  for (const rule of including) addIncluded(rule, subject, verdicts)
}

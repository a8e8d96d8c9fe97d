import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { subjectOf } from '../../src/commands/classify-line.ts'
import { loadTopics } from '../../src/config/load-topics.ts'
import { readTextLine } from '../../src/config/text-line.ts'
import { compileTopics } from '../../src/topics/compile-topics.ts'
import { CORPORA, corpusText } from './corpora.ts'
import { BASELINES } from './topic-baselines.ts'

interface Labelled {
  kind: 'title' | 'article'
  title: string
  text: string
  topics: string[]
  line: string
}

const FILE = 'topics/development.jsonl'
const isThere = CORPORA !== undefined && existsSync(join(CORPORA, FILE))
const documents: Labelled[] = isThere
  ? corpusText(FILE)
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ ...JSON.parse(line), line }))
  : []
const labels = new Set(documents.flatMap(({ topics }) => topics))
const { topics } = await loadTopics('config/topics.yaml')
const labelled = topics.filter(({ id }) => labels.has(id))

type Classify = (document: Labelled) => string[]

function ours(): Classify {
  const matcher = compileTopics(topics)
  return ({ line }) => {
    const read = readTextLine(JSON.parse(line))
    const configured = { sources: new Map(), language: 'de' }
    return read.ok ? matcher.match(subjectOf(read.value, configured)).map(({ topicId }) => topicId) : []
  }
}

/** Hits, what is too much and what is missing, document by document. */
function countsOf(classify: Classify, kind: Labelled['kind']) {
  return documents
    .filter((document) => document.kind === kind)
    .map((document) => {
      const predicted = classify(document).filter((id) => labels.has(id))
      const hit = predicted.filter((id) => document.topics.includes(id)).length
      return { hit, extra: predicted.length - hit, missed: document.topics.length - hit }
    })
}

type Counts = ReturnType<typeof countsOf>

function scoreOf(counts: Counts) {
  const sum = (what: keyof Counts[number]): number => counts.reduce((all, one) => all + one[what], 0)
  const [hit, extra, missed] = [sum('hit'), sum('extra'), sum('missed')]
  return { precision: hit / (hit + extra), recall: hit / (hit + missed), f1: (2 * hit) / (2 * hit + extra + missed) }
}

/** Nine tenths of 2,000 draws of as many documents lie between these. */
function intervalOf(counts: Counts): [number, number] {
  let state = 1
  const draw = (): Counts => {
    state = (state * 48_271) % 2_147_483_647
    return counts.slice(state % counts.length).slice(0, 1)
  }
  const scores = Array.from({ length: 2000 }, () => scoreOf(counts.flatMap(draw)).f1)
  const sorted = scores.sort((a, b) => a - b)
  return [sorted[100] ?? 0, sorted[1899] ?? 1]
}

const percent = (share: number): string => (100 * share).toFixed(1)

const methods: [string, Classify][] = [
  ...Object.entries(BASELINES).map(([name, finds]): [string, Classify] => [
    name,
    ({ title, text }) => labelled.filter((topic) => finds(topic, `${title}\n${text}`)).map(({ id }) => id),
  ]),
  ['ours', ours()],
]

test.skipIf(!isThere).each([
  ['title', 0.85],
  ['article', 0.65],
] as const)('the shipped topics on labelled %ss', (kind, least) => {
  const rows = methods.map(([name, classify]) => {
    const counts = countsOf(classify, kind)
    const { precision, recall, f1 } = scoreOf(counts)
    const [low, high] = intervalOf(counts)
    return { name, precision, recall, f1, low, high }
  })
  const lines = rows.map(
    ({ name, precision, recall, f1, low, high }) =>
      `${kind} ${name.padEnd(16)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${percent(low)} to ${percent(high)})`,
  )
  console.log(lines.join('\n'))
  const [mine] = rows.slice(-1)
  expect(mine?.f1).toBeGreaterThanOrEqual(least)
  for (const { f1 } of rows.slice(0, -1)) expect(mine?.f1).toBeGreaterThan(f1)
})

import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { hasAppStore, openAppStore } from '../app.ts'
import type { Problem } from '../config/problem.ts'
import type { Topic } from '../model/topic.ts'
import { type TopicReport, topicReport } from '../worker/topic-report.ts'
import { placeOf } from './example-problems.ts'
import { topicWarnings } from './topic-warnings.ts'

/** Warnings about topics where they stand; a store that is not there is not made for it. */
export async function topicWarningsIn(folder: string, topics: Topic[], data: string): Promise<Problem[]> {
  if (topics.length === 0) return []
  const path = join(folder, 'topics.yaml')
  const lines = (await readFile(path, 'utf8')).split('\n')
  return topicWarnings(await reportOn(topics, data)).map(({ topicId, term, message }) => ({
    file: relative('', path).replaceAll('\\', '/'),
    ...(topicId === undefined ? { line: 0, column: 0 } : placeIn(topicId, term, lines)),
    key: 'topics',
    message,
  }))
}

async function reportOn(topics: Topic[], data: string): Promise<TopicReport> {
  if (!hasAppStore(data)) return topicReport(undefined, { topics })
  const store = await openAppStore(data)
  try {
    return await topicReport(store, { topics })
  } finally {
    await store.close()
  }
}

/** The entry of a topic, else its id. */
function placeIn(topicId: string, term: string | undefined, lines: string[]): { line: number; column: number } {
  const start = lines.findIndex((line) => new RegExp(`\\bid: *["']?${topicId}\\b`).test(line))
  const { line, column } = placeOf(term ?? topicId, lines.slice(Math.max(0, start)))
  return { line: line + Math.max(0, start), column }
}

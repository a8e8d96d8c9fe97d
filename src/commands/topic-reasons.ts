import type { Evidence } from '../topics/explain-topics.ts'
import type { Obstacle } from '../topics/matcher.ts'
import type { Explanation } from '../worker/explain.ts'
import { paint, type Terminal } from './terminal.ts'

/** Why a release is in its topics, and what kept it out of others. */
export function sayTopics(terminal: Terminal, { topics, missedTopics }: Explanation): void {
  for (const { title, because } of topics) {
    const why = because.length === 0 ? '' : ` because: ${found(because)}`
    terminal.say(`  ${paint('bold', 'in')} ${title}${why}`)
  }
  for (const { title, found: words, points, obstacle } of missedTopics) {
    terminal.say(`  ${paint('bold', 'not in')} ${title} in spite of: ${found(words)} (${reason(obstacle, points)})`)
  }
}

const found = (evidence: Evidence[]): string => evidence.map(({ where, text }) => `${where} ‘${text}’`).join(', ')

function reason(obstacle: Obstacle, points: number): string {
  switch (obstacle.kind) {
    case 'origin':
      return 'it comes from elsewhere'
    case 'too-few-points':
      return `${points.toFixed(1)} points of ${obstacle.threshold}`
    case 'condition':
      return 'not all conditions hold'
    case 'excluded':
      return `excluded by ${obstacle.hits.map(({ rule, text }) => `${rule} ‘${text}’`).join(', ')}`
  }
}

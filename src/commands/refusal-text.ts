import type { Explanation } from '../worker/explain.ts'
import type { Obstacle } from '../worker/explain-obstacles.ts'
import type { Refusal } from '../worker/explain-refusals.ts'
import { paint, type Terminal } from './terminal.ts'

/** Releases shown to people, and findings of each; `--json` has all. */
const MOST = 10
const MOST_OF_ONE = 3

/** What was compared and did not join: release by release, which article with which other, and why not. */
export function sayRefusals(terminal: Terminal, { title, refused, articles }: Explanation): void {
  const sources = new Map(articles.map(({ id, source }) => [id, source.id]))
  const who = (id: string): string => `${id} of ${sources.get(id)}`
  const groups = [...Map.groupBy(refused, ({ other }) => other.release)]
  if (groups.length > 0) terminal.say(`\n  ${paint('bold', 'compared and refused')}`)
  for (const [key, group] of groups.slice(0, MOST)) {
    const [headline = title] = group.map(({ other }) => other.title)
    terminal.say(`    release ${key}: ${headline === title ? 'under the same headline' : headline}`)
    for (const line of linesOf(group, who)) terminal.say(`      ${line}`)
  }
  if (groups.length > MOST) terminal.say(`    and ${groups.length - MOST} more; --json shows all`)
}

type Who = (articleId: string) => string

/** What is alike; what keeps the two apart all the same; and what else is not alike. */
function linesOf(group: Refusal[], who: Who): string[] {
  const alike = group.filter(({ outcome }) => outcome === 'like')
  const [obstacle] = alike.flatMap((refusal) => refusal.obstacle ?? [])
  const others = group.filter((refusal) => refusal.outcome !== 'like' && !isOf(obstacle, refusal))
  const between = alike.length === 0 ? [] : [obstacleLine(obstacle, who)]
  return [...findingLines(alike, who), ...between, ...findingLines(others, who)]
}

const isOf = (obstacle: Obstacle | undefined, { article, other }: Refusal): boolean =>
  obstacle?.article === article && obstacle.other.article === other.article

/** One line for all articles of this release of which the same was found. */
function findingLines(group: Refusal[], who: Who): string[] {
  const findings = Map.groupBy(group, ({ article: _ours, ...finding }) => JSON.stringify(finding))
  const lines = [...findings.values()].flatMap((same) => {
    const ours = same.map(({ article }) => who(article)).join(', ')
    return same.slice(0, 1).map((refusal) => findingLine(refusal, ours))
  })
  const more = lines.length - MOST_OF_ONE
  return more > 0 ? [...lines.slice(0, MOST_OF_ONE), `(${more} more; --json shows all)`] : lines
}

function findingLine({ other, outcome, layer, score = 0, reasons }: Refusal, ours: string): string {
  const theirs = `${other.article} of ${other.source}`
  if (outcome === 'excluded') return `${theirs} cannot be one with ${ours}${listed(reasons)}`
  if (outcome === 'different') return `${theirs} is another than ${ours}${listed(reasons)}`
  return `${theirs} is like ${ours} by ${layer}, score ${score.toFixed(2)}${listed(reasons)}`
}

function obstacleLine(obstacle: Obstacle | undefined, who: Who): string {
  if (obstacle === undefined) return 'nothing keeps the two apart any more: they join when one of them changes'
  const { kind, article, other, reasons } = obstacle
  const [ours, theirs] = [who(article), `${other.article} of ${other.source}`]
  return kind === 'excluded'
    ? `but ${theirs} cannot be one with ${ours}${listed(reasons)}`
    : `but ${theirs} and ${ours}, which lead, are not alike${listed(reasons)}`
}

export const listed = (reasons: string[]): string => (reasons.length === 0 ? '' : `: ${reasons.join('; ')}`)

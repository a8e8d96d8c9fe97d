import type { PartChange, Stretch } from '../dedupe/text-changes.ts'
import type { Explanation } from '../worker/explain.ts'
import type { ExplainedArticle, ExplainedVersion, Joined } from '../worker/explain-articles.ts'
import type { Refusal } from '../worker/explain-refusals.ts'
import { paint, type Terminal, table } from './terminal.ts'
import { sayTopics } from './topic-reasons.ts'

/** Refusals shown to people; `--json` has all. */
const MOST_REFUSALS = 10
const MOST_JOINED = 3

/** A release for people: facts, articles, versions, refusals, links. */
export function sayExplanation(terminal: Terminal, explained: Explanation): void {
  const { title, gaveWayTo } = explained
  terminal.say(`${paint('bold', title)}\n${indented(table(facts(explained)), 2)}`)
  if (gaveWayTo !== undefined) {
    terminal.say(`  ${paint('yellow', 'deleted')}: ${gaveWayTo.id} took its place: ${gaveWayTo.title}\n`)
    return
  }
  for (const article of explained.articles) sayArticle(terminal, article, explained.articles)
  sayRefusals(terminal, explained.refused)
  for (const { link, by, key, title: other, publisher, reasons } of explained.links) {
    const what = by === 'this' ? `this is a ${link} of` : `has a ${link}:`
    terminal.say(`  ${paint('bold', what)} ${other} (${publisher}, ${key})${listed(reasons)}`)
  }
  sayTopics(terminal, explained)
  terminal.say()
}

function facts({ id, key, page, published, updated, firstSeen, lead, tookPlaceOf }: Explanation): string[][] {
  return [
    ['id', id],
    ['key', key],
    ['page', page],
    ['published', published.value],
    ['updated', updated],
    ['first seen', firstSeen],
    ['lead', `${lead.article}${listed(lead.why)}`],
    ...tookPlaceOf.map((gone) => ['took the place of', `${gone.id}: ${gone.title}`]),
  ]
}

function sayArticle(terminal: Terminal, article: ExplainedArticle, all: ExplainedArticle[]): void {
  const { id, source, language, title, url, firstSeen, versions, joined } = article
  terminal.say(`\n  ${paint('bold', 'article')} ${id}  ${source.id} (${source.role}, ${language})`)
  terminal.say(`    ${title}`)
  if (url !== undefined) terminal.say(`    ${url}`)
  terminal.say(`    first seen ${firstSeen}`)
  for (const version of versions.slice(1)) sayVersion(terminal, version)
  if (all[0] === article) return
  if (joined.length === 0) terminal.say('    what joined it holds no longer, or was not kept')
  for (const one of joined.slice(0, MOST_JOINED)) sayJoined(terminal, one, all)
}

function sayJoined(terminal: Terminal, { to, layer, score, reasons, facts }: Joined, all: ExplainedArticle[]): void {
  const other = all.find(({ id }) => id === to)
  terminal.say(
    `    ${paint('green', 'joined to')} ${to} of ${other?.source.id} by ${layer}, score ${score.toFixed(2)}${listed(reasons)}`,
  )
  const shared = Object.entries(facts).map(([kind, values]) => `${kind} ${values.join(', ')}`)
  if (shared.length > 0) terminal.say(`      both state: ${shared.join('; ')}`)
}

function sayVersion(terminal: Terminal, { number, seenAt, changes }: ExplainedVersion): void {
  terminal.say(`    version ${number}, seen ${seenAt}`)
  for (const change of changes) terminal.say(`      ${change.part}: ${wordDiff(change)}`)
}

/** As `git diff --word-diff` marks it, so that it is read without colours too. */
const MARKS: Record<Stretch['kind'], (text: string) => string> = {
  kept: (text) => text,
  gap: () => '[…]',
  removed: (text) => paint('red', `[-${text}-]`),
  added: (text) => paint('green', `{+${text}+}`),
}

const wordDiff = ({ stretches }: PartChange): string =>
  stretches === undefined ? 'written anew' : stretches.map(({ kind, text }) => MARKS[kind](text)).join(' ')

const OUTCOMES: Record<Refusal['outcome'], string> = {
  like: 'is like it, but other articles of the two releases exclude each other',
  excluded: 'cannot be the same',
  different: 'is another',
}

function sayRefusals(terminal: Terminal, refused: Refusal[]): void {
  if (refused.length > 0) terminal.say(`\n  ${paint('bold', 'compared and refused')}`)
  for (const { other, outcome, layer, reasons } of refused.slice(0, MOST_REFUSALS)) {
    const by = layer === undefined ? '' : ` by ${layer}`
    terminal.say(`    ${other.title} (${other.source}, article ${other.article}, release ${other.release})`)
    terminal.say(`      ${OUTCOMES[outcome]}${by}${listed(reasons)}`)
  }
  const more = refused.length - MOST_REFUSALS
  if (more > 0) terminal.say(`    and ${more} more; --json shows all`)
}

const listed = (reasons: string[]): string => (reasons.length === 0 ? '' : `: ${reasons.join('; ')}`)

const indented = (text: string, by: number): string => text.replaceAll(/^/gm, ' '.repeat(by))

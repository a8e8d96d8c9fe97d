import { factWords } from '../dedupe/facts/fact-words.ts'
import { FACT_KINDS } from '../dedupe/facts/facts.ts'
import type { PartChange, Stretch } from '../dedupe/text-changes.ts'
import type { Explanation } from '../worker/explain.ts'
import type { ExplainedArticle, ExplainedVersion, Joined } from '../worker/explain-articles.ts'
import { listed, sayRefusals } from './refusal-text.ts'
import { paint, type Terminal, table } from './terminal.ts'
import { sayTopics } from './topic-reasons.ts'

/** A release for people: facts, articles, versions, refusals, links. */
export function sayExplanation(terminal: Terminal, explained: Explanation): void {
  const { title, gaveWayTo } = explained
  terminal.say(`${paint('bold', title)}\n${indented(table(facts(explained)), 2)}`)
  if (gaveWayTo !== undefined) {
    terminal.say(`  ${paint('yellow', 'deleted')}: ${gaveWayTo.id} took its place: ${gaveWayTo.title}\n`)
    return
  }
  for (const article of explained.articles) sayArticle(terminal, article, explained)
  sayRefusals(terminal, explained)
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

/** The title of the release is not repeated. */
function sayArticle(terminal: Terminal, article: ExplainedArticle, release: Explanation): void {
  const { id, source, language, title, url, firstSeen, versions, joined } = article
  terminal.say(`\n  ${paint('bold', 'article')} ${id}  ${source.id} (${source.role}, ${language})`)
  if (title !== release.title) terminal.say(`    ${title}`)
  if (url !== undefined) terminal.say(`    ${url}`)
  terminal.say(`    first seen ${firstSeen}`)
  for (const version of versions.slice(1)) sayVersion(terminal, version)
  if (article.id !== release.lead.article) sayJoined(terminal, joined, release)
}

/** The strongest evidence alone; `--json` has all. */
function sayJoined(terminal: Terminal, [strongest, ...others]: Joined[], { articles }: Explanation): void {
  if (strongest === undefined) {
    terminal.say('    what joined it holds no longer, or was not kept')
    return
  }
  const { to, layer, score, reasons, facts } = strongest
  const source = articles.find(({ id }) => id === to)?.source.id
  const also = others.length === 0 ? '' : `; also like ${others.length} more`
  terminal.say(
    `    ${paint('green', 'joined')} ${to} of ${source} by ${layer}, score ${score.toFixed(2)}${listed(reasons)}${also}`,
  )
  const shared = FACT_KINDS.flatMap((kind) => {
    const values = facts[kind] ?? []
    return values.length === 0 ? [] : [`${kind} ${factWords(kind, values).join(', ')}`]
  })
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

const indented = (text: string, by: number): string => text.replaceAll(/^/gm, ' '.repeat(by))

import { ROLES } from '../model/source.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { isForeign } from '../normalise/language-tag.ts'
import { isTeaser } from './excerpt.ts'
import { chooseFirst, chooseLead, type Readership } from './lead.ts'

/** Why the article that speaks for a release is the one among its members, in words. */
export function whyLeads(members: StoredArticle[], readership: Readership): string[] {
  if (members.length === 1) return ['the only article']
  const { sources, language } = readership
  const lead = chooseLead(members, readership)
  const others = members.filter(({ article }) => article.id !== lead.article.id)
  const roleOf = ({ article }: StoredArticle): string => sources.get(article.sourceId)?.role ?? 'press'
  const role = roleOf(lead)
  const behind = ROLES.filter((one) => one !== role && others.some((other) => roleOf(other) === one))
  const peers = others.filter((other) => roleOf(other) === role)
  const isHome = ({ article }: StoredArticle): boolean => !isForeign(article.language, language)
  const homely = peers.filter(isHome)
  const isTranslated = isHome(lead) && homely.length < peers.length
  return [
    ...(behind.length > 0 ? [`${role} goes before ${behind.join(', ')}`] : []),
    ...(isTranslated ? [`it is in the language of the site, ${language}`] : []),
    ...whyAmong(lead, isTranslated ? homely : peers),
  ]
}

/** Among articles of one role, and of the language of the site if there are any. */
function whyAmong(lead: StoredArticle, peers: StoredArticle[]): string[] {
  const own = peers.filter(
    ({ article }) => article.sourceId === lead.article.sourceId && article.language === lead.article.language,
  )
  const foreign = peers.filter((peer) => !own.includes(peer))
  const isFull = !isTeaser(lead.article)
  const teasers = foreign.filter(({ article }) => isTeaser(article) === isFull)
  return [
    ...(isFull && teasers.length > 0 ? ['it has the full text, others a teaser'] : []),
    ...(foreign.length > teasers.length ? [`${lead.article.sourceId} was first`] : []),
    ...(own.length === 0 ? [] : [whyOfOne(lead, own)]),
  ]
}

function whyOfOne(lead: StoredArticle, own: StoredArticle[]): string {
  const first = chooseFirst([lead, ...own])
  return first.article.id === lead.article.id
    ? `the fullest of what ${lead.article.sourceId} sent`
    : `the latest of what ${lead.article.sourceId} sent: it replaces what it corrects`
}

import type { Element } from './html.ts'
import type { Prose } from './prose.ts'

const words = (list: string): Set<string> => new Set(list.split(' '))

/** `figcaption` goes with its image, which is a field of its own. */
const NEVER_TEXT = words(
  'script style template noscript nav aside footer button dialog select textarea input iframe object svg canvas ' +
    'figcaption head label',
)
const ROLES = words(
  'navigation search banner contentinfo complementary dialog alertdialog menu menubar toolbar tablist',
)
/** Never furniture by a name: they stand in texts, and names such as `#nav-2` are anchors there. */
const TEXT_ELEMENTS = words('h1 h2 h3 h4 h5 h6 td tr tbody body')

/**
 * Names of page builders, of the state of an element and of how WordPress marks an article (`tag-share`); they say
 * nothing of what the element is.
 */
const IGNORED =
  /^(?:tag|category|label|has|no|not|is|with|type|status|format|hide|show|elementor|vc|wpb|et|post|page|js|single|u)[-_]|[-_](?:hidden|visible|full|left|right|open|closed|links|width)$|:/
const HIDDEN = /(?:^|\s)(?:hidden|d-none|invisible|sr-only|visually-?hidden|screen-reader-text|aural|versteckt)(?:\s|$)/

/** Matches a name between spaces and hyphens. */
const naming = (names: string): RegExp => new RegExp(`[ -](?:${names.trim().split(/\s+/).join('|')})\\d*[ -]`)

const COMMENTS = naming('comments comment-?(?:list|form|area|section) kommentare disqus respond')
const TEXT = naming('content article entry post story text main')
const FURNITURE = naming(`
  breadcrumbs? footer nav navi navbar navigation \\w*nav footnav hauptmenue \\w*menu skip-?links? sitemap toc
  table-of-contents pager pagination paginator \\w*sidebar\\d* widgets? off-?canvas calendar login
  cookies? consent overlay popup popmake modal lightbox news-?letter\\w* subscribe subscription feedback
  \\w*share sharer shariff sharedaddy sharing social\\w* tweet twitter instagram facebook fb-post embed-preview
  related\\w* recommend\\w* teaser-?list linkbox infobox tag-?cloud \\w*ratings? votes voting
  author-?(?:box|bio|info|profile|description|card|vita) colophon
  captions? bildunterschrift copyright credits? bildnachweis
  promo\\w* werbung anzeigen? advert\\w* ads ad-?(?:box|slot|container|wrapper)? outbrain taboola`)
/** Names of lines around the text, and of parts that are text on one site and a list of links on the other. */
const LINES = naming(`
  autor author authors byline date datum posted info meta metadata post-?meta entry-?footer utility
  category categories kategorie cat labels tags? taxonomy topics themen
  banner box buttons? caption comment form hidden more mehr back zurueck prev previous next
  drucken print rss search suche service teasers? toolbar tools`)

/** A line around a text is shorter; lists and tables have no prose either. */
const SHORT = 80

/** More of the text of a page is never furniture, whatever its name: comments can be far longer than what they are on. */
const MOST = { comments: 0.95, named: 0.75, text: 0.4, form: 0.25 }

/**
 * The greatest share of a page's prose that an element may hold and still be furniture: 1 for what is never text, 0 for
 * what is no furniture. Judged by names that many sites share, in English and German.
 */
export function furnitureShare(element: Element, prose: Prose): number {
  const { name, attribs } = element
  if (name === 'form') return MOST.form
  if (NEVER_TEXT.has(name)) return 1
  if (ROLES.has(attribs['role'] ?? '') || isHidden(element)) return MOST.named
  return TEXT_ELEMENTS.has(name) ? 0 : shareByName(element, prose)
}

function shareByName(element: Element, { length, linked, prose }: Prose): number {
  const names = namesOf(element)
  if (COMMENTS.test(names)) return MOST.comments
  if (element.name === 'p' && prose > 0) return 0
  if (FURNITURE.test(names)) return TEXT.test(names) ? MOST.text : MOST.named
  if (element.name === 'table') return 0
  return LINES.test(names) && ((prose === 0 && length < SHORT) || linked > length * 0.4) ? 1 : 0
}

/** Not shown, by an attribute or by a class that many sites share; `aural` is that of the Government Site Builder. */
export const isHidden = ({ attribs }: Element): boolean =>
  'hidden' in attribs ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '') ||
  HIDDEN.test(attribs['class'] ?? '')

/** " related-box article-foot share-buttons ": classes, id, and the name of an element that HTML does not know. */
function namesOf({ name, attribs }: Element): string {
  const classes = (attribs['class'] ?? '').split(/\s+/).filter((value) => !IGNORED.test(value))
  const names = [...classes, attribs['id'] ?? '', name.includes('-') ? name : '']
  return ` ${names.map(kebab).join(' ')} `
}

const kebab = (value: string): string =>
  value
    .trim()
    .replace(/([a-zäöü])([A-Z])/g, '$1-$2')
    .replace(/[\s_.:]+/g, '-')
    .toLowerCase()

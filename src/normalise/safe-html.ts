import sanitize from 'sanitize-html'
import { arrangeBlocks } from './arrange-blocks.ts'
import { withoutCutTag } from './cut-tag.ts'
import { SILENT } from './html-names.ts'
import { plainParagraphs } from './plain-paragraphs.ts'
import { ATTRIBUTES, safeAttributes } from './safe-attributes.ts'

const words = (list: string): string[] => list.split(' ')

const ALLOWED = words(
  'p h2 h3 h4 h5 h6 ul ol li blockquote a strong b em i br hr table caption thead tbody tfoot tr th td figure ' +
    'figcaption img sub sup dl dt dd abbr cite q pre code span div del ins',
)

/** Elements that stand for a block of text; left out without a trace they would run two blocks into one. */
const AS_DIV = words(
  'address article aside body center details dir fieldset footer form header hgroup legend main menu section summary',
)

const RENAMED = new Map([
  ...AS_DIV.map((name) => [name, 'div'] as const),
  ['h1', 'h2'],
  ['s', 'del'],
  ['strike', 'del'],
])

const isHidden = (attributes: sanitize.Attributes): boolean =>
  'hidden' in attributes || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style'] ?? '')

function transformer(base: string): sanitize.Transformer {
  return (given, attributes) => {
    if (isHidden(attributes)) return { tagName: 'template', attribs: {} }
    const tagName = RENAMED.get(given) ?? given
    return { tagName, attribs: safeAttributes(tagName, attributes, base) }
  }
}

const OPTIONS = {
  allowedTags: ALLOWED,
  allowedAttributes: { '*': ATTRIBUTES },
  allowedEmptyAttributes: ['alt'],
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nonTextTags: [...SILENT, 'nav'],
  nestingLimit: 60,
}

/**
 * Markup that may be published anywhere: an allow-list of elements and attributes, absolute http, https, mailto and tel
 * URLs, no scripts, styles, forms, frames, hidden text or counting pixels. Text outside of blocks becomes paragraphs,
 * empty elements go. Links get no `rel` and no `target`: where they open is decided by who shows them.
 */
export function safeHtml(html: string, base: string): string {
  const paragraphs = plainParagraphs(html)
  if (paragraphs !== undefined) return paragraphs.map(plainParagraph).join('')
  return arrangeBlocks(sanitize(withoutCutTag(html), { ...OPTIONS, transformTags: { '*': transformer(base) } }))
}

const plainParagraph = (text: string): string => `<p>${text.trim().replace(/[ \t\n\r]{2,}|[\t\n\r]/g, ' ')}</p>`

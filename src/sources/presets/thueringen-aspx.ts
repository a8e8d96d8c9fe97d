import { innermostBlock } from './innermost-block.ts'
import type { Preset } from './preset.ts'

/**
 * thueringen.de as it was in 2017 and 2018 (ASPX): lists of "publisher dd.mm.yyyy", title, teaser, and releases at
 * `…/aktuell/…/<number>/index.aspx`. Only the text of these pages and their addresses are known, no markup: an item is
 * the smallest block with such a link and a date. Never checked; for archived copies, as the pages are gone.
 */
export const thueringenAspx: Preset = {
  name: 'thueringen-aspx',
  recipe: {
    items: innermostBlock('a[href$="/index.aspx"]', ':contains(".20")', ':contains("Thüringer ")'),
    link: { select: 'a[href$="/index.aspx"]', attribute: 'href' },
    title: { select: 'h2, h3, h4, a[href$="/index.aspx"]' },
    date: { match: String.raw`(\d{1,2}\.\d{1,2}\.20\d{2})` },
    authors: { match: String.raw`(Thüringer [^\n\d]+?) \d{1,2}\.\d{1,2}\.20\d{2}` },
    summary: { select: 'p', match: String.raw`^(?!Thüringer [^\n]*\d{4}$)(.{15,})$` },
    article: { kind: { select: 'p, div, span, h2, h3', match: '^(Medieninformation|Presseinformation)' } },
  },
}

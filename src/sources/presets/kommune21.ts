import { ABOVE_HEADING, blockOrCard } from './innermost-block.ts'
import type { Preset } from './preset.ts'

const LINK = 'a:is([href*="/k21-meldungen/"], [href*="meldung_"], [href*="/meldung/"])'
const BRACKETED = String.raw`\[(\d{1,2}\.\d{1,2}\.\d{4})\]`

/**
 * kommune21.de and move-online.de, specialist press for e-government: kicker, title, "[dd.mm.yyyy]" and the lead, then
 * "(ba)", "Stichwörter: …", "Bildquelle: …". Only the text of their pages is known (2019 to 2024) and the addresses
 * `/k21-meldungen/…` and `/meldung_…`, no markup: an item is the smallest block with a heading and such a link. Never
 * checked live.
 */
export const kommune21: Preset = {
  name: 'kommune21',
  recipe: {
    items: blockOrCard(LINK),
    link: { select: LINK, attribute: 'href' },
    kicker: { select: `:is(h2, h3, h4) > span, ${ABOVE_HEADING}`, match: '^(.{2,80}?):?$' },
    title: { select: 'h2, h3, h4' },
    kind: { match: String.raw`(?:^|\n)(Bericht|Interview|Kommentar|Serie)(?=[ \n\[])` },
    date: { match: BRACKETED },
    summary: { select: 'p, div', match: String.raw`\d{4}\] *(.+?) *(?:mehr *(?:\.{2,3}|…)?|weiterlesen.*)?(?:\n|$)` },
    image: { select: 'img' },
    next: { select: 'link[rel="next"], a[rel="next"], a.next', attribute: 'href' },
    article: {
      kicker: { select: ':has(+ h1):not(:has(*)), h1 > span', match: '^(.{2,80}?):?$' },
      title: { select: 'h1' },
      date: { select: 'p, div', match: BRACKETED },
      summary: { select: 'p', match: String.raw`\d{4}\] *([^\n]+)` },
      body: { select: '.text, .entry-content, [itemprop="articleBody"]' },
      authors: { select: 'p', match: String.raw`\(([a-zäöü]{2,3})\)$` },
      keywords: { select: 'body', match: String.raw`Stichwörter: ([^\n]+)`, split: ',' },
      section: { select: 'body', match: String.raw`aus dem Bereich ([^\n]+)` },
      imageCredit: { select: 'body', match: String.raw`Bildquelle: ([^\n)]+)` },
    },
  },
}

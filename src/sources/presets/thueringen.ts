import { ABOVE_HEADING, blockOrCard } from './innermost-block.ts'
import type { Preset } from './preset.ts'

const LINK = 'a:is([href*="/medieninformation/"], [href*="/presseinformation/"], :contains("Detailseite"))'

/**
 * The portals of Thüringen as they are since about 2019 (TYPO3): thueringen.de and its ministries. Only the text of
 * their lists is known (2020 to 2023: kicker, title, "7/2023", "Erstellt von …", teaser, "zur Detailseite") and that
 * releases stand at `…/medieninformation/…` (2025), no markup: an item is the smallest block with a heading and such a
 * link. Never checked live. The lists had no dates then; where they still have none, the release's page must state it.
 */
export const thueringen: Preset = {
  name: 'thueringen',
  recipe: {
    items: blockOrCard(LINK),
    link: { select: LINK, attribute: 'href' },
    kicker: {
      select: `${ABOVE_HEADING}, :is(h2, h3, h4) > span:first-child`,
      match: String.raw`^(?!\d|Erstellt)(.{2,120})$`,
    },
    title: { select: 'h2, h3, h4' },
    date: { select: 'time, [class*="date"]' },
    authors: { match: String.raw`Erstellt von ([^\n]{3,120})` },
    summary: {
      select: 'p:not(:has(+ h2, + h3, + h4))',
      match: '^(?!Erstellt von)(.{15,}?)(?: *[Zz]ur Detailseite)?$',
    },
    next: { select: 'link[rel="next"], a[rel="next"], .pagination .next a', attribute: 'href' },
    article: {
      authors: { select: 'body', match: String.raw`Erstellt von ([^\n]{3,120})` },
      remove: ['[class*="skip"]', '[class*="share"]'],
    },
  },
}

import type { Preset } from './preset.ts'

/**
 * medienservice.sachsen.de: boxes with the publisher on the image, the title and "dd.mm.yyyy, HH:MM Uhr" (seen 2025),
 * and the release's page (2026). Not checked live; the boxes were seen in the answers of `/medien/news/search.json`,
 * which the page `/medien/` shows, and it is not known whether the page has them without scripts.
 */
export const sachsenMedienservice: Preset = {
  name: 'sachsen-medienservice',
  recipe: {
    items: '.teaser:has(a[href*="/medien/news/"])',
    link: { select: 'a[href*="/medien/news/"]', attribute: 'href' },
    title: { select: '.teaser-text' },
    date: { select: '.time' },
    authors: { select: '.box-media-overlay p' },
    image: { select: 'img' },
    article: {
      title: { select: 'h1#page-title' },
      date: { select: '.publish-info', match: String.raw`(\d{1,2}\.\d{1,2}\.\d{4}(?:, \d{1,2}:\d{2}(?: Uhr)?)?)` },
      body: { select: '.content-col-wide' },
    },
  },
}

import type { Preset } from './preset.ts'

/**
 * presseportal.de, newsrooms of the police and other bodies: `article.news` in the list, `article.story` for the
 * release (both seen 2026). Not checked live. Its feeds hold the last fifteen only.
 */
export const presseportal: Preset = {
  name: 'presseportal',
  recipe: {
    items: 'article.news',
    link: { select: ':is(h2, h3) a[href]', attribute: 'href' },
    title: { select: 'h2, h3' },
    date: { select: '.date, .news-date' },
    authors: { select: '.customer' },
    summary: { select: '.news-bodycopy' },
    image: { select: 'img' },
    next: { select: 'link[rel="next"], a[rel="next"]', attribute: 'href' },
    article: {
      title: { select: 'article.story h1' },
      date: { select: 'article.story .date' },
      authors: { select: 'article.story .customer' },
      body: { select: 'article.story' },
      remove: ['article.story .date', 'article.story .customer', '.contact-headline', '.contact-text', '.originator'],
    },
  },
}

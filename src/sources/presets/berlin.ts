import { GERMAN_DATE } from './german-dates.ts'
import type { Preset } from './preset.ts'

/**
 * berlin.de: lists of releases of the Senate, the boroughs and the police (`.list--tablelist`, seen 2026; a table with
 * date, title and office, 2022), and their pages (2021). The second of a release stands in the head of its page.
 * Not checked live; the site answers 429 to those who ask too often.
 */
export const berlin: Preset = {
  name: 'berlin',
  recipe: {
    items: '.list--tablelist > li:has(a[href]), tbody tr:has(a[href*="pressemitteilung"])',
    link: { select: '.cell.text a[href], td a[href]', attribute: 'href' },
    title: { select: '.cell.text a, td a[href*="pressemitteilung"]' },
    date: { select: '.cell.date, td', match: GERMAN_DATE },
    authors: { select: '.category, td:nth-child(3)', match: '^(?:Behörde: *)?(?!Ereignisort)(.{3,120})$' },
    next: { select: 'link[rel="next"], a[rel="next"], .pager-item-next a', attribute: 'href' },
    article: {
      title: { select: '.article h1.title' },
      body: { select: '.article > .body' },
      image: { select: '.article .main-image img' },
      imageCaption: { select: '.article .main-image .caption--text' },
      imageCredit: { select: '.article .main-image .copyright', match: '(?:Bild|Foto): *(.+)' },
      remove: ['.pressnumber'],
    },
  },
}

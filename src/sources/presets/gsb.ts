import { GERMAN_DATE } from './german-dates.ts'
import type { Preset } from './preset.ts'

const TEASERS = '.c-teaser, .c-teaser--timeline, .c-content-teaser, .c-searchteaser, pp-teaser, .l-teaser-list > a'
const LISTED = `:is(${TEASERS}, .result-list li, .searchresult li)`
const NAMED = ':has(h2, h3, h4, a[class*="teaser__l"])'
const TEXTS = '.c-rte--default, .c-richtext, .richtext, .s-richtext, .body-text, .c-text'

/**
 * Government Site Builder, which most federal ministries and agencies and some Länder run. Each site has its own theme;
 * these are the teasers and texts of bmi.bund.de, bundesgesundheitsministerium.de and bmleh.de (seen 2026), of
 * auswaertiges-amt.de, which is built alike (2026), of bmas.de, bmbf.de, bamf.de, bva.bund.de and bundesrat.de (2022),
 * and the plain `.searchresult` of older versions. Not checked live. Themes of other sites may differ.
 */
export const gsb: Preset = {
  name: 'gsb',
  recipe: {
    items: `${LISTED}${NAMED}:not(:has(${TEASERS}), nav *, aside *, header *, footer *)`,
    link: { select: ':is(h2, h3, h4) a[href], a[href]:has(h2, h3, h4), a[class*="teaser__l"]', attribute: 'href' },
    title: { select: 'h2, h3, h4, a[class*="teaser__l"]' },
    date: { select: 'time, [class*="date"], [class*="meta"], [class*="small"], small', match: GERMAN_DATE },
    kind: {
      select: '[class*="categor"], [class*="meta"], [class*="small"], [class*="topline"]',
      match: '(Pressemitteilung|Pressemeldung|Presseerklärung|Meldung|Nachricht|Rede|Interview|Statement|Artikel)',
    },
    summary: {
      select:
        '.c-teaser__text, .c-content-teaser__text, .c-searchteaser__p, p:not([class*="meta"], [class*="small"], [class*="date"])',
    },
    next: {
      select: 'link[rel="next"], a[rel="next"], .forward a[href], [class*="nav-index"] a[class*="next"]',
      attribute: 'href',
    },
    article: {
      title: { select: 'h1[class*="headline"], h1[class*="heading"], h1.isFirstInSlot' },
      date: { select: '[class*="intro"] time, .c-intro ~ .c-teaser__meta time' },
      body: { select: `:is(main, #main, #content) :is(${TEXTS}):not(:is(${TEXTS}) *, aside *)`, all: true },
      keywords: { select: '.c-keywords li a' },
      remove: ['.aural', '.c-teaser', '.c-share', '[class*="social"]'],
    },
  },
}

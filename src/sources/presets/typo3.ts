import type { Preset } from './preset.ts'

const TEXT = ':is(.teaser-text, .news-text-wrap, [itemprop="articleBody"])'

/**
 * TYPO3 with the extension `news` (tx_news) and templates near those it ships with, versions 3 to 11: `.article` in
 * `.news-list-view`, `.news-single` for the release. `.newsitem` stands for the templates of several Länder (seen
 * 2022). Not checked live. Sites with templates of their own need rules of their own.
 */
export const typo3: Preset = {
  name: 'typo3-news',
  recipe: {
    items: '.news-list-view .article, .newsitem, .news-list-item:not(:has(.article))',
    link: {
      select: ':is(h1, h2, h3, h4, h5) a[href], a[itemprop="url"], a[href]:has(h2, h3, h4, h5)',
      attribute: 'href',
    },
    title: { select: 'h1, h2, h3, h4, h5, [itemprop="headline"]' },
    // Some templates write the text of the element in the American way; its `datetime` is always ISO 8601.
    date: { select: 'time, .news-list-date:not(:has(time)), .date:not(:has(time))' },
    summary: { select: '.teaser-text, [itemprop="description"], .teaser' },
    section: { select: '.news-list-category' },
    authors: { select: '.news-list-author', match: '^(?:[Vv]on )?(.+)$' },
    image: { select: '.news-img-wrap img, img' },
    next: {
      select: 'link[rel="next"], a[rel="next"], .f3-widget-paginator .next a, .pagination .next a',
      attribute: 'href',
    },
    article: {
      title: { select: '.news-single :is(h1, h2, h3)[itemprop="headline"], .news-single .header :is(h1, h2, h3)' },
      date: { select: '.news-single time[itemprop="datePublished"], .news-single .news-list-date time' },
      summary: { select: '.news-single .teaser-text' },
      body: { select: `.news-single ${TEXT}:not(${TEXT} *)`, all: true },
      section: { select: '.news-single .news-list-category' },
      authors: { select: '.news-single .news-list-author', match: '^(?:[Vv]on )?(.+)$' },
      image: { select: '.news-single .news-img-wrap img' },
      imageCaption: { select: '.news-single .news-img-caption' },
      attachments: { select: '.news-single .news-related-files a[href]' },
      remove: ['.news-backlink-wrap', '.news-related-wrap'],
    },
  },
}

import { germanDay, matches, rssItems, type Stated, utc } from './stated.ts'

export interface GovernmentDocument {
  /** Below the folder of the corpora. */
  file: string
  /** Releases in it. */
  count: number
  /** The list page's recipe, in YAML; a feed has none. */
  page?: string
  /** The recipe of a JSON document, in YAML. */
  json?: string
  stated(text: string): Stated[]
}

const GOVERNMENT = 'gov-feeds-transcribed'
const BERLIN = 'berlin-presse/test/support/data'

export const BERLIN_FEED: GovernmentDocument = {
  file: `${BERLIN}/berlin_presse/feed.xml`,
  count: 2,
  stated: rssItems,
}

export const DOCUMENTS: GovernmentDocument[] = [
  BERLIN_FEED,
  { file: `${GOVERNMENT}/de_bmi_press_feed.xml`, count: 3, stated: rssItems },
  { file: `${GOVERNMENT}/de_bmukn.part.xml`, count: 4, stated: rssItems },
  { file: `${GOVERNMENT}/de_bmwsb.part.xml`, count: 4, stated: rssItems },
  { file: `${GOVERNMENT}/de_bundesregierung_pressemitteilungen.part.xml`, count: 6, stated: rssItems },
  {
    file: `${GOVERNMENT}/at_bmf_listing.part.html`,
    count: 4,
    page: '{ items: a.card-link, link: "@href", title: h2, date: .card-date }',
    stated: matches(/card-link" href="(?<link>[^"]+)".*?card-date">(?<date>[^<]+)<.*?heading">(?<title>[^<]+)</gs),
  },
  {
    file: `${GOVERNMENT}/ch_aarau_news.part.html`,
    count: 1,
    page: '{ items: li.mod-entry, link: h3 a@href, title: h3, date: time, summary: .news-description }',
    stated: matches(/<time datetime="(?<date>[^"]+)".*?<a href="(?<link>[^"]+)">(?<title>[^<]+)</gs, (time) =>
      utc(`${time}+02:00`),
    ),
  },
  {
    file: `${GOVERNMENT}/de_aa_listing.part.html`,
    count: 3,
    page: '{ items: .c-teaser--timeline, link: a@href, title: h3, date: .teaser__subline-pubdate, kind: .teaser__category }',
    stated: matches(/href="(?<link>[^"]+)" title="(?<title>[^"]+)">.*?pubdate">\s*(?<date>[\d.]+)/gs),
  },
  {
    file: `${GOVERNMENT}/de_bmg_listing.part.html`,
    count: 4,
    page: '{ items: .c-teaser, link: h3 a@href, title: h3, date: .c-teaser__date, summary: .c-teaser__text }',
    stated: matches(/<a href="(?<link>[^"]+)" title="(?<title>[^"]+)".*?date u-typo:s">(?<date>[^<]+)</gs),
  },
  {
    file: `${GOVERNMENT}/de_singen_listing.html`,
    count: 1,
    page: '{ items: .pm-meldung, link: a@href, title: h2 }',
    stated: matches(/<a title="(?<title>[^"]+)"\s+href="(?<link>[^"]+)"/g),
  },
  {
    // The weekly issues of an official gazette, as PDF files; its index of subjects has no date.
    file: `${BERLIN}/amtsblatt/index_page.html`,
    count: 7,
    page: String.raw`{ items: .modul-download, link: .download-btn a@href, title: .title, date: { select: .title, match: '^\d\d\.\d\d\.\d{4}' } }`,
    stated: matches(/class="title"><strong>(?:(?<date>[\d.]{10}) )?(?<title>[^<]+)<.*?<a href="(?<link>[^"]+\.pdf)"/gs),
  },
  {
    file: `${GOVERNMENT}/ch_zh_news.json`,
    count: 3,
    json: '{ items: news, link: link, title: title, date: date, kind: type, summary: teaserText }',
    stated: (text) => zurich(text).map(({ date, ...release }) => ({ ...release, date: germanDay(date) })),
  },
  {
    // No link stands in the document: the template is made up, as is the address that it gives.
    file: `${GOVERNMENT}/ch_be_news.part.json`,
    count: 2,
    json: String.raw`{ id: id, link: "/de/medien/{id}.html", title: "contentList[].title", date: publishOn, updated: lastModifiedOn, summary: "contentList[].lead", kind: { path: "contentTypeTags[]", match: 'news/(\w+)' } }`,
    stated: (text) =>
      bern(text).map(({ id, publishOn, contentList: [first] }) => ({
        title: first?.title ?? '',
        link: `/de/medien/${id}.html`,
        date: utc(`${publishOn}+02:00`),
      })),
  },
]

const zurich = (text: string): { title: string; link: string; date: string }[] => JSON.parse(text).news

const bern = (text: string): { id: string; publishOn: string; contentList: { title: string }[] }[] => JSON.parse(text)

/** List pages, to be read without their recipes. */
export const LISTS = DOCUMENTS.filter(({ page }) => page !== undefined)

/** What no recipe can read. */
export const UNREAD: [file: string, reason: string][] = [
  [`${BERLIN}/daf_map/feed.json`, 'no JSON Feed but a table of building projects, and not of an authority'],
]

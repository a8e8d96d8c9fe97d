import type { Article } from '../../src/model/article.ts'
import type { FullRelease, SourcedArticle } from '../../src/model/release.ts'
import type { SourceFacts } from '../../src/model/source.ts'
import type { SourceHealth } from '../../src/model/source-health.ts'
import type { SiteFacts, TopicFacts } from '../../src/site/page-facts.ts'

export const SITE: SiteFacts = {
  title: 'Amtsticker',
  url: 'https://ticker.example.org/amt/',
  language: 'de',
  timezone: 'Europe/Berlin',
}

export const TOPICS: TopicFacts[] = [
  { id: 'all', title: 'Alle Meldungen', description: 'Alle Meldungen aller Quellen', count: 1843 },
  {
    id: 'digitalisierung',
    title: 'Digitalisierung und E-Government',
    description: 'Onlinezugangsgesetz, elektronische Akte, Register und die Modernisierung der Verwaltung.',
    count: 312,
  },
  { id: 'haushalt', title: 'Haushalt und Steuern', description: 'Was der Staat einnimmt und wofür.', count: 87 },
  { id: 'wald', title: 'Wald, Wasser, Naturschutz', count: 1 },
]

export function source(facts: Partial<SourceFacts> = {}): SourceFacts {
  return {
    id: 'th-finanzen',
    name: 'Thüringer Finanzministerium',
    url: 'https://finanzen.example.org/presse/rss',
    role: 'issuer',
    language: 'de',
    timezone: 'Europe/Berlin',
    republish: 'full',
    tags: [],
    jurisdiction: 'DE-TH',
    rights: '© Freistaat Thüringen',
    ...facts,
  }
}

export function article(content: Partial<Article> = {}): Article {
  return {
    id: 'a1',
    sourceId: 'th-finanzen',
    url: 'https://finanzen.example.org/presse/digitalkabinett',
    aliases: [],
    kicker: 'Thüringen:',
    title: 'Erstes Kabinett für Verwaltungsdigitalisierung tagt in Erfurt',
    summary:
      'Beim ersten Digitalkabinett des Landes haben sich die Ressorts auf einen gemeinsamen Fahrplan verständigt: Bis Ende kommenden Jahres sollen alle Leistungen der Landesbehörden elektronisch beantragt werden können.',
    body: `<p>Die Finanzministerin sprach von einem <strong>Kraftakt</strong>, der sich lohne. Grundlage ist die Strategie, die das Kabinett im Frühjahr beschlossen hatte.</p>
<h2>Zwölf Vorhaben, ein Zeitplan</h2>
<p>Jedes Ressort benennt bis zum Herbst eine verantwortliche Stelle. Das Landesrechenzentrum baut dafür <a href="https://rechenzentrum.example.org/">seine Kapazitäten</a> aus.</p>
<ul><li>Elektronische Akte in allen obersten Landesbehörden</li><li>Ein Nutzerkonto für Bürgerinnen und Bürger</li></ul>
<table><thead><tr><th>Jahr</th><th>Mittel</th><th>Davon Kommunen</th></tr></thead><tbody><tr><td>2018</td><td>16&nbsp;Millionen Euro</td><td>4&nbsp;Millionen Euro</td></tr></tbody></table>`,
    published: { value: '2018-06-07', precision: 'day' },
    language: 'de',
    section: 'Politik',
    kind: 'Pressemitteilung',
    keywords: ['Politik', 'Thüringen', 'Digitalisierung', 'Verwaltungsmodernisierungsgesetz'],
    authors: ['ba'],
    image: {
      url: 'https://finanzen.example.org/bild/kabinett.jpg',
      alt: 'Sitzungssaal mit ovalem Tisch',
      caption: 'Das Digitalkabinett bei seiner ersten Sitzung.',
      credit: 'Staatskanzlei / M. Beispiel',
      width: 1200,
      height: 800,
    },
    attachments: [
      {
        url: 'https://finanzen.example.org/presse/digitalkabinett.pdf',
        type: 'application/pdf',
        bytes: 1_234_567,
        title: 'Fahrplan Digitalisierung',
      },
    ],
    references: [{ text: 'www.example.org', url: 'https://www.example.org/' }, { text: 'Landtagsdrucksache 6/5804' }],
    republish: 'full',
    provenance: {},
    ...content,
  }
}

export function sourced(content: Partial<Article> = {}, facts: Partial<SourceFacts> = {}): SourcedArticle {
  return { article: article(content), source: source(facts), firstSeen: '2018-06-07T09:12:00Z' }
}

export function release(facts: Partial<FullRelease> = {}): FullRelease {
  return {
    id: 'tag:ticker.example.org,2018-06-07:r7k2',
    key: 'r7k2',
    leadId: 'a1',
    articleIds: ['a1', 'b1'],
    published: { value: '2018-06-07', precision: 'day' },
    publishedAt: '2018-06-06T22:00:00Z',
    updatedAt: '2018-06-08T12:30:00Z',
    firstSeen: '2018-06-07T09:12:00Z',
    arrival: 1,
    lead: sourced(),
    copies: [
      sourced(
        { id: 'b1', url: 'https://portal.example.org/meldung/4711', sourceId: 'portal' },
        { id: 'portal', name: 'Landesportal Thüringen', url: 'https://portal.example.org/', role: 'portal' },
      ),
    ],
    topics: ['digitalisierung'],
    ...facts,
  }
}

/** Titles as long and as short as they come, a foreign language, an instant, a source that allows the link alone. */
export const RELEASES: FullRelease[] = [
  release(),
  release({
    key: 'r9x4',
    lead: sourced(
      {
        kicker: 'Bundesverkehrswegeplanungsbeschleunigung:',
        title:
          'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung aufgehoben',
        summary: 'Kurz und knapp.',
      },
      { name: 'Ministerium für Landwirtschaft, Umwelt und Verbraucherschutz Mecklenburg-Vorpommern' },
    ),
    copies: [],
    published: { value: '2018-06-06T08:00:00Z', precision: 'instant' },
    publishedAt: '2018-06-06T08:00:00Z',
    updatedAt: '2018-06-06T08:00:00Z',
  }),
  release({
    key: 'e1u0',
    lead: sourced(
      {
        title: 'Commission welcomes agreement on the single digital gateway',
        language: 'en',
        republish: 'summary',
        summary: 'Citizens and companies will find administrative procedures of all member states in one place.',
      },
      { name: 'European Commission', timezone: 'Europe/London', language: 'en' },
    ),
    published: { value: '2018-05-24T15:45:00Z', precision: 'instant' },
    publishedAt: '2018-05-24T15:45:00Z',
    updatedAt: '2018-05-24T15:45:00Z',
  }),
]

export const ROWS: SourceHealth[] = [
  {
    id: 'th-finanzen',
    name: 'Thüringer Finanzministerium',
    url: 'https://finanzen.example.org/presse/rss',
    enabled: true,
    health: 'ok',
    lastPoll: '2018-06-07T09:12:00Z',
    lastSuccess: '2018-06-07T09:12:00Z',
    lastNew: '2018-06-07T09:12:00Z',
    nextPoll: '2018-06-07T09:30:00Z',
    failures: 0,
    articles: 1204,
  },
  {
    id: 'zoo',
    name: 'Stadt Beispielstadt, Presse- und Öffentlichkeitsarbeit',
    url: 'https://zoo.example.org/feed',
    enabled: true,
    health: 'failing',
    lastPoll: '2018-06-07T09:12:00Z',
    lastSuccess: '2018-06-01T09:12:00Z',
    nextPoll: '2018-06-07T09:30:00Z',
    failures: 12,
    failingSince: '2018-06-01T10:12:00Z',
    articles: 3,
    error: { step: 'fetch', code: 'http-status', message: 'answered 503 Service Unavailable' },
  },
  {
    id: 'alt',
    name: 'Alte Quelle',
    url: 'https://alt.example.org/feed',
    enabled: false,
    health: 'disabled',
    failures: 0,
    articles: 0,
  },
]

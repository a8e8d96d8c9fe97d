import type { Article } from '../model/article.ts'
import { nothingBeside } from '../model/bare-article.ts'

/**
 * Made-up articles in which each rule that reads an article for recognition has something to read. Who changes a rule
 * puts a sentence here that it reads otherwise than before: by that, stores know that what they keep is outdated.
 */
export const SPECIMEN: readonly Article[] = [
  written({
    id: 'police',
    url: 'https://www.polizei.example.de/presse/7341?utm_source=feed',
    aliases: ['https://www.polizei.example.de/presse/7341', 'GUID-7341'],
    title: 'POL-MUS: Korrektur: 060308 - 258 – Verkehrsunfall mit drei Verletzten in Gera | Polizei Musterland',
    published: '2026-03-06T09:00:00Z',
    body: `<p>Startseite » Presse » Meldungen<br>Gera (ots) - Am Freitagmorgen gegen 7.30 Uhr stießen auf der B 7 in Höhe
      der Birkenallee zwei Autos zusammen. Drei Personen wurden verletzt, der Schaden beträgt 12.500 Euro. Die Lange
      Straße war von 8 bis 10:15 Uhr gesperrt; heute und am kommenden Montag wird dort kontrolliert, 14 Fahrer waren
      1.234 Meter weit zu schnell.</p><p>Rückfragen bitte an: Polizei Musterland, Telefon 0365 1234-0</p>`,
  }),
  written({
    id: 'ministry',
    url: 'https://ministerium.example.de/de/aktuelles/2026-05-07.html',
    aliases: ['https://ministerium.example.de/de/aktuelles/2026-05-07.html'],
    translations: [{ language: 'en', url: 'https://ministerium.example.de/en/news/2026-05-07.html' }],
    title: 'Pressemitteilung Nr. 12/2026: Land gibt 1,5 Mio. Euro für Freibäder',
    published: '2026-05-07',
    body: `<h2>Aktualisierung, technische Wiederholung:</h2><p>Zur Pressemitteilung Nr. 009/2026 teilte Ministerin Paula Lohse in Bad Sulza mit, dass
      die Förderung um 3,5&nbsp;% auf zwölf Millionen Euro steigt. Anträge sind vom 1. bis zum 31.05.2026, spätestens am
      2026-06-02 oder 03/06/2026 zu stellen – im ersten Quartal waren es 185, in der 12. Kalenderwoche zwei, im April
      2025/26 neun. Übermorgen, in dieser Woche und am Wochenende be&shy;raten die Gemeinden an der Elsterbrücke.</p>
      <ul><li>Ansprechpartner: Timo Ernst</li><li>presse@ministerium.example.de</li></ul>
      <p>Hintergrund</p><p>Das Ministerium fördert seit 2009 Bäder.</p>`,
  }),
  written({
    id: 'teaser',
    title: 'GesprÃ¤ch Ã¼ber die Neue BrÃ¼cke verschoben',
    published: '2026-05-08T10:00:00Z',
    summary: 'Erinnerung: Der Termin am 12. September 2026 um 19 Uhr in der Gartenstr. 4 ist verlegt … mehr',
  }),
  written({
    id: 'foreign',
    language: 'fr-CH',
    title: 'Reminder: consultation ouverte jusqu’au 3 août 2026',
    summary: 'On May 4, 2026 the council met; en juillet elle se réunira de nouveau, 20 percent more than yesterday.',
  }),
]

type Written = Partial<Omit<Article, 'published'>> & { id: string; title: string; published?: string }

function written({ published, ...stated }: Written): Article {
  return {
    sourceId: 'office',
    aliases: [],
    language: 'de',
    ...nothingBeside(),
    ...stated,
    ...(published !== undefined && { published: { value: published, precision: 'instant' } }),
  }
}

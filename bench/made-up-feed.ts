const WORDS =
  'Ministerium Kommune Haushalt Förderung Landtag Verordnung Bürger Verwaltung Antrag Straße Schule Klinik Wasser Energie Digitalisierung Gesetz Bericht Millionen Programm Vorhaben Region Umwelt Verkehr Sprecherin Sitzung Zukunft Beratung Entwurf Frist Auszeichnung'.split(
    ' ',
  )

/** Deterministic, so that every program in a comparison is given the same bytes. */
function* numbers(seed: number): Generator<number> {
  let state = seed + 1
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state
  }
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => WORDS[random.next().value % WORDS.length]).join(' ')
}

type Random = Generator<number>

/** What an item says after its title, address and date. */
export type Body = (random: Random, address: string) => string

/** Two paragraphs without markup. */
const paragraphs: Body = (random) =>
  `<description>&lt;p&gt;${words(random, 60)}.&lt;/p&gt;&lt;p&gt;${words(random, 60)}.&lt;/p&gt;</description>`

const teaser: Body = (random) => `<description>${words(random, 30)} &amp;amp; ${words(random, 5)} …</description>`

/** As editors write it: links, emphasis, a list, a picture, entities and styles from an office program. */
const markup: Body = (random, address) =>
  `<description><![CDATA[<p>${words(random, 25)}&nbsp;…</p>]]></description><content:encoded><![CDATA[<p style="margin:0"><strong>${words(random, 12)}</strong></p>
<p>${words(random, 40)} &ndash; <a href="${address}/anlage.pdf" target="_blank">${words(random, 3)}</a>, ${words(random, 20)}.</p>
<h3>${words(random, 4)}</h3><ul><li>${words(random, 8)}</li><li>${words(random, 8)}</li></ul>
<div class="bild"><img src="/bilder/${words(random, 1)}.jpg" alt="${words(random, 3)}"></div><p><em>${words(random, 30)}</em>.<br />${words(random, 15)}</p>]]></content:encoded><dc:creator>${words(random, 2)}</dc:creator>`

export const BODIES = { paragraphs, teaser, markup }

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"'

/** An RSS 2.0 document of one source; `items` releases of about 1.5 KB each, where they are paragraphs or markup. */
export function madeUpFeed(source: number, items: number, body: Body = paragraphs): string {
  const random = numbers(source * 7919)
  const list = Array.from({ length: items }, (_, item) => {
    const date = new Date(Date.UTC(2026, 9, 1 + (item % 28), 8, source % 60)).toUTCString()
    const address = `https://amt${source}.example/presse/${item}`
    return `<item><title>${words(random, 8)}</title><link>${address}</link><guid>${address}</guid><pubDate>${date}</pubDate><category>${words(random, 1)}</category>${body(random, address)}</item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel><title>Amt ${source}</title><link>https://amt${source}.example/</link><description>Presse</description><language>de</language>${list.join('')}</channel></rss>\n`
}

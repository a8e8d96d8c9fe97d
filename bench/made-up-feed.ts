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

function words(random: Generator<number>, count: number): string {
  return Array.from({ length: count }, () => WORDS[random.next().value % WORDS.length]).join(' ')
}

/** An RSS 2.0 document of one source: `items` releases of about 1.5 KB each. */
export function madeUpFeed(source: number, items: number): string {
  const random = numbers(source * 7919)
  const list = Array.from({ length: items }, (_, item) => {
    const date = new Date(Date.UTC(2026, 9, 1 + (item % 28), 8, source % 60)).toUTCString()
    const address = `https://amt${source}.example/presse/${item}`
    return `<item><title>${words(random, 8)}</title><link>${address}</link><guid>${address}</guid><pubDate>${date}</pubDate><category>${words(random, 1)}</category><description>&lt;p&gt;${words(random, 60)}.&lt;/p&gt;&lt;p&gt;${words(random, 60)}.&lt;/p&gt;</description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Amt ${source}</title><link>https://amt${source}.example/</link><description>Presse</description><language>de</language>${list.join('')}</channel></rss>\n`
}

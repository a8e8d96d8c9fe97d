/** What a date is said to be the date of. */
export type DateRole = 'published' | 'updated'

export interface LabelledText {
  role: DateRole
  text: string
}

const UPDATED = String.raw`Stand|(?:zuletzt\s)?(?:aktualisiert|geändert|bearbeitet|überarbeitet)|(?:letzte\s)?(?:Aktualisierung|Änderung|Bearbeitung)|Update[d]?|(?:last\s)?(?:updated?|modified|changed|reviewed)|mise?\sà\sjour|(?:dernière\s)?modifi(?:é|cation)e?|aggiornat[oa]|(?:ultim[oa]\s)?(?:aggiornamento|modifica)`
const PUBLISHED = `(?:erst)?veröffentlicht|Veröffentlichung(?:sdatum)?|Erscheinungsdatum|erschienen|publiziert|erstellt|eingestellt|Datum|published|posted|issued|released|date|publi[ée]e?|paru|pubblicat[oa]|data`

/** A claim that goes on is no claim of a date. */
const LONGEST = 1000
/** A label belongs to the date that follows it closely. */
const LABEL = new RegExp(
  String.raw`(?<!\p{L})(?:(?<updated>${UPDATED})|(?<published>${PUBLISHED}))(?!\p{L})(?=[^\d]{0,30}\d)`,
  'giu',
)

/** No label is shorter; the dates of feeds have no such word. */
const LETTERS = /\p{L}{4}/u

/** "Veröffentlicht am 7.6.2018, Stand: 9.6.2018": the parts of a text by what their dates are said to be. */
export function labelledParts(claim: string): LabelledText[] {
  const text = claim.slice(0, LONGEST)
  if (!LETTERS.test(text)) return [{ role: 'published', text }]
  const labels = [...text.matchAll(LABEL)]
  const ahead = text.slice(0, labels[0]?.index ?? text.length)
  const parts = labels.map(({ index, groups }, position): LabelledText => {
    const role = groups?.['updated'] === undefined ? 'published' : 'updated'
    return { role, text: text.slice(index, labels[position + 1]?.index ?? text.length) }
  })
  return /\d/.test(ahead) || labels.length === 0 ? [{ role: 'published', text: ahead }, ...parts] : parts
}

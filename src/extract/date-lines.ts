import type { Claim, RawItem } from '../model/raw-item.ts'
import { linesByHeadline, type PlacedLine } from './headline-lines.ts'
import { attribute, findAll, type Page } from './html.ts'
import { claim, emptyItem, present } from './item-draft.ts'
import { collapse, textOf } from './text-lines.ts'

/** How far from a headline, in characters of text, a line is still about it. */
const BEFORE = 300
const AFTER = 500
const LONGEST = 130
/** Characters beside the date, beyond which a line is a sentence. */
const WORDY = 60
/** More different dates are those of a list. */
const MANY = 2

const NAMED = String.raw`\d{1,2}\.?(?:er|st|nd|rd|th)?\s?-?\p{L}{3,10}\.?,?\s?-?\d{4}|\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}`
const ANY_DATE = String.raw`(?<![\d.])(?:\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?|\d{1,2}/\d{1,2}/|\d{1,2}-\d{1,2}-)(?:\d{4}|\d{2})(?!\d|\.\d)|\d{4}-\d{2}-\d{2}|${NAMED}`
const DATE = new RegExp(ANY_DATE, 'u')
/** "27.1.2022 – Bei der …", "Erfurt, 27. Januar 2022 – Das Land …" */
const DATELINE = new RegExp(
  String.raw`^(?:\p{Lu}(?:\p{L}{0,2}\.|[\p{L}/-]+)(?:\s(?:\p{L}{1,2}\.|[\p{L}/-]+)){0,3},\s(?:den\s)?)?(?:${ANY_DATE})(?=\s?[–—:|]|\s-\s|\.\s\p{Lu})`,
  'u',
)
const EMBARGO =
  /^\W*(?:Es gilt das gesprochene Wort\W+)?(?:(?:Sende)?Sperrfrist|Sperrvermerk|Embargo|Frei(?:gegeben)? (?:erst )?ab)\b.*\d/i
const LABEL =
  /^\W*(?:Datum|(?:erst)?veröffentlicht|Veröffentlichung(?:sdatum)?|Erscheinungsdatum|Erschienen|Eingestellt|Published|Posted|Released|Date|Publié|Pubblicato|Stand|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)|letzte (?:Änderung|Aktualisierung)|last (?:updated|modified)|mis à jour|(?:ultimo )?aggiornamento|(?:Presse|Medien)(?:mitteilung|information|meldung)\D{0,20}(?:\d{1,4}[/-]\d{2,4}\D{0,10})?\s?vom)\b.{0,40}\d/i
const LONE_LABEL =
  /^(?:[\p{L} ]{3,30}:|Stand|Datum|Aktualisiert|Veröffentlicht|Published|(?:Last )?Updated|Zuletzt (?:aktualisiert|geändert)|Letzte Änderung|Publié|Mis à jour|Pubblicato)$/iu
/** Dates of what is announced, shown, offered or quoted there. */
const OTHER =
  /Termin|Beginn|Veranstaltung|Einlass|findet|^am \d|Uhr bis|Frist|Bewerbung|Anmeld|Foto|Bild|©|Quelle|gebor|†|\*\s?\d|gültig|Ausgabe|Kommentar|Antwort|Zeitraum|bis (?:zum )?\d|\d\s?[–-]\s?\d{1,2}\.\s?\d|\d\s?bis\s?\d/i

const ASIDE = 'nav, footer, aside, form, figure, li li, [class*="teaser"], [class*="related"], [class*="comment"]'
const DATE_CLASS =
  '[itemprop~="datePublished"], [class*="date" i]:not([class*="update" i]), [class*="datum" i], [class*="published" i]'

/**
 * Lines of a page that hold a date and little else: those that say so ("Datum: …", "Veröffentlicht am …", "Sperrfrist
 * …"), those beside the headline, and elements whose class names a date.
 */
export function dateLines(page: Page): RawItem {
  const lines = withLabels(linesByHeadline(page))
  const dated = lines.filter(({ text }) => isDated(text))
  const labelled = dated.filter(({ text }) => LABEL.test(text) || EMBARGO.test(text))
  const near = [
    ...dated.filter(({ text }) => text.length - (DATE.exec(text)?.[0].length ?? 0) < WORDY),
    ...datelines(lines),
  ]
    .filter(({ distance }) => distance > -BEFORE && distance < AFTER)
    .sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance))
  const published = [...claims(labelled, 'text:label'), ...claims(near, 'text:headline'), ...classed(page)]
  return { ...emptyItem(page.base), published }
}

/** A label on a line of its own belongs to the next: `<dt>Stand:</dt><dd>7.6.2018</dd>`. */
const withLabels = (lines: PlacedLine[]): PlacedLine[] =>
  lines.map((line, index) => {
    const label = lines[index - 1]?.text ?? ''
    return LONE_LABEL.test(label) ? { ...line, text: `${label} ${line.text}` } : line
  })

const claims = (lines: PlacedLine[], from: string): Claim[] => present(lines.map(({ text }) => claim(text, from)))

const isDated = (text: string): boolean =>
  text.length <= LONGEST && (EMBARGO.test(text) || (DATE.test(text) && !OTHER.test(text)))

/** The beginnings of paragraphs that are dates. */
const datelines = (lines: PlacedLine[]): PlacedLine[] =>
  lines.flatMap(({ text, distance }) => {
    const [beginning] = text.length > WORDY ? (DATELINE.exec(text) ?? []) : []
    return beginning === undefined ? [] : [{ text: beginning, distance }]
  })

function classed(page: Page): Claim[] {
  const main = findAll(page, page.root, 'article, main, [role="main"]').at(0) ?? page.root
  const elements = findAll(page, main, DATE_CLASS).filter((element) => page.$(element).closest(ASIDE).length === 0)
  const found = elements.map((element) => {
    const stamp = attribute(element, 'content') ?? attribute(element, 'datetime') ?? attribute(element, 'title')
    return stamp !== undefined && DATE.test(stamp) ? stamp : collapse(textOf(element))
  })
  const dates = [...new Set(found.filter(isDated))]
  return dates.length > MANY ? [] : present(dates.map((text) => claim(text, 'text:class')))
}

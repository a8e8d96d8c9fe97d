const KIND =
  /^(?:(?:presse|medien)(?:mitteilung|information|info|meldung|erklärung|aussendung|statement|bericht|notiz|einladung|termin|konferenz)(?:en)?|(?:kurz)?meldung|nachricht|mitteilung|bekanntmachung|artikel|beitrag|bericht|interview|rede|kommentar|statement|stellungnahme|hintergrund|termin(?:hinweis)?|press(?: release|emelding)?|news(?: release)?|speech|article|communiqué(?: de presse)?|comunicato(?: stampa)?)$/iu
const NUMBER = /(?:^|\s)(?:(?:nr|no|n°)\.?\s*)?\d{1,4}(?:\s?[/-]\s?\d{2,4})?\s*$/iu
/** Whole phrases: "Mehr Geld für Kitas" is a title. */
const MORE =
  /^\W*(?:(?:hier\s)?mehr(?:\s(?:erfahren|lesen|infos?|informationen|details|dazu|hierzu|anzeigen|zum thema|zu[rm] \p{L}+))*|weiter(?:\s?lesen)?(?:\szu[rm] \p{L}+)?|(?:(?:ganzen?|vollständigen?|zu[rm])\s)?(?:artikel|beitrag|text|meldung|mitteilung|(?:presse|medien)\p{L}+|detail\p{L}*|details?)(?:\s(?:lesen|ansehen|anzeigen|öffnen))?|lesen|zu[rm] (?:detail|artikel|news)seite|(?:read|learn|show|find out) more|more|continue(?: reading)?|lire(?: la suite| plus)?|en savoir plus|(?:la )?suite|plus|leggi(?: tutto)?|continua)\W*$/iu
const MORE_OF =
  /^\W*(?:(?:mehr|weiter)\s?lesen|mehr (?:erfahren|informationen)|mehr|details|read more|lire la suite)\s?(?:zu[mr]?|über|about|von|:)\b/iu
const FILE =
  /^\W*(?:pdf|docx?|rtf|zip|datei|download|herunterladen|vorlesen|drucken|druckversion|druckoptimiert\p{L}*|hochauflösend\p{L}*|teilen|hier)(?!\p{L}).{0,40}$/iu
const LABELS =
  /\b(?:(?:erst)?veröffentlicht|veröffentlichung(?:sdatum)?|erschienen|erschein(?:ung)?sdatum|publiziert|erstellt|eingestellt|datum|stand|vom|am|um|von|den|der|published|posted|on|date|publié|le|pubblicato|il|uhr|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)\b[.:,]?/giu
const UPDATED = /\b(?:stand|aktualisier|geändert|änderung|update[d]?|modified|mis à jour|modifi|aggiornat)/iu
const DECORATION =
  /^(?:herunterladen|download|zum artikel|zur (?:presse|medien)?mitteilung|link zu[mr]?|mehr zu|weiterlesen|lesen sie mehr|read more)\s*:?\s*[„"»“]?/iu
const DECORATION_END = /[“"«”]?\s*(?:\((?:pdf|öffnet|externer? |datei|neues fenster|barrierefrei|link )[^()]*\)\s*)+$/iu

/** "Pressemitteilung", "Medieninformation Nr. 12/2026": what a release is, without its number. */
export function kindIn(text: string): string | undefined {
  const bare = text
    .replace(NUMBER, '')
    .replace(/(?:\s*\bnr\.?)?[\s:]*$/iu, '')
    .trim()
  return KIND.test(bare) ? bare : undefined
}

/** Words of a link that say nothing of the release behind it: "mehr", "PDF", "Download (PDF, 120 KB)". */
export const isIdle = (text: string): boolean => MORE.test(text) || MORE_OF.test(text) || FILE.test(text)

/** A title without what a system writes around it: `Herunterladen "…" (PDF-Dokument) (Öffnet in neuem Fenster)`. */
export const undecorated = (text: string): string =>
  text.replace(DECORATION_END, '').replace(DECORATION, '').trim() || text

/** What a line says besides its date; labels, weekdays and marks between them are nothing. */
export const besideDate = (text: string): string =>
  text
    .replace(LABELS, ' ')
    .replace(/^[\s|·•,;:()[\]–—-]+|[\s|·•,;:()[\]–—-]+$/gu, '')
    .replace(/\s+/g, ' ')

export const saysUpdated = (text: string): boolean => UPDATED.test(text)

export const isNumber = (text: string): boolean => /^(?:(?:nr|no|n°)\.?\s*)?\d{1,4}(?:\s?[/-]\s?\d{2,4})?$/iu.test(text)

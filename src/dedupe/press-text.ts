/** Headings and phrases under which a press office says whom to ask; what follows is no part of the release. */
const CONTACT =
  /(?:^|[\s.!?"»“])(?<contact>(?:Presse|Medien)?(?:kontakt|rückfragen|anfragen)(?: an| bitte| für| unter|:|\n)|Kontakt(?: für| zur?|:)|Rückfragen(?: bitte| von| an|:)|(?:Ihre )?Ansprechpartner(?:in)?(?: für|:)|Original-Content von|Für (?:weitere )?Rückfragen|Hinweis für (?:die )?Redaktionen|Press contact|Media contact|Contact presse|Medienstelle:|Pressestelle\n|Verantwortlich(?: für den Inhalt|er Herausgeber|:| i\. ?S\. ?d)|Herausgeber:|Impressum|Folgen Sie uns|Mehr von uns auf|Unseren Newsletter|Follow us)/gu

/** Navigation of a page, or the sign of a wire, before the text. */
const HEAD =
  /^(?:[^\n]{0,120}(?:»|\|)[^\n]{0,120}\n|\s*\p{Lu}[\p{L} /.-]{2,30} \((?:ots|dpa|ddp|APA|epd|KNA)[^)]{0,20}\)\s*(?:-|:)?\s*)+/u

/** Where a teaser breaks off: its last number may be the half of a date or a time. */
const CUT_END =
  /\s*(?:\s\d{1,2}\.?\s*)?(?:\[?(?:…|\.\.\.)\]?|\b(?:mehr|weiterlesen|weiter lesen|mehr lesen|lesen sie mehr|read more|lire la suite))\s*[»>›→]*\s*$/i

/** No such end is longer, white space included. */
const LONGEST_END = 80

const LEAST_SHARE = 0.45
const LONG_TEXT = 600

/**
 * What a release says, without the navigation before it and the contact block behind it. A contact is cut only in the
 * later part of a text: "Kontakt" may be what the text is about.
 */
export function pressText(text: string): string {
  const body = withoutCutEnd(text.replace(HEAD, ''))
  for (const match of body.matchAll(CONTACT)) {
    const start = match.index + match[0].length - (match.groups?.['contact'] ?? '').length
    if (start >= LONG_TEXT || start >= body.length * LEAST_SHARE) return body.slice(0, start)
  }
  return body
}

const withoutCutEnd = (text: string): string =>
  text.slice(0, -LONGEST_END) + text.slice(-LONGEST_END).replace(CUT_END, '')

/** Whether a text ends as a teaser does: "…", "[...]", "weiterlesen". */
export const isCutOff = (text: string): boolean => CUT_END.test(text.slice(-LONGEST_END))

/** What an office writes under every release of a kind: who it is, where more stands. */
const BACKGROUND =
  /\n[^\S\n]*(?:zum )?(?:hintergrund|weitere informationen|weiterführende links|über (?:das|die|den) )\b/i

/** The part of a text in which it says what is new. */
export function withoutBackground(text: string): string {
  const start = BACKGROUND.exec(text)?.index ?? text.length
  return start >= text.length * LEAST_SHARE ? text.slice(0, start) : text
}

/** A line that says whom to ask, wherever it stands: a name with an office, a telephone, a mail address. */
const CONTACT_LINE =
  /^(?:(?:presse|medien)?(?:kontakt|rückfragen|anfragen|stelle)\b.{0,80}|(?:ihre? )?ansprechpartner(?:in)?\b.{0,100}|.{0,80}\b(?:tel(?:efon)?|(?:tele)?fax|mobil|e-?mail)\b\.?:?.{0,80}|.{0,80}[^\s@]{1,64}@[^\s@.]{1,64}\.\S+(?:\s.{0,40})?|(?:https?:\/\/|www\.)\S+|.{0,60}\b(?:presse)?sprecher(?:in)?\b.{0,40})$/i

/** No such line of several words is longer; most paragraphs are. */
const LONGEST_LINE = 250

const isContact = (line: string): boolean =>
  (line.length <= LONGEST_LINE || !line.includes(' ')) && CONTACT_LINE.test(line)

/** A contact block moves about a page and changes with the staff; nothing of it is news. */
export const withoutContactLines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isContact(line.trim()))
    .join('\n')

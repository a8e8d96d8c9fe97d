/** What windows-1252 has where ISO 8859-1 has control characters: left behind by a wrong charset label. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Soft hyphen, zero-width space, word joiner, byte order mark, marks of writing direction. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]|\u034f/gu
/** Joiners mean something inside an emoji and in Arabic and Indic scripts, and nothing elsewhere. */
const LOOSE_JOINER = /(?<![\p{Extended_Pictographic}\p{M}\p{Script=Arabic}])[\u200c\u200d]/gu
/** Not allowed in XML 1.0 (2.2), or of no meaning in a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
const LATE_CONTROL = /[\u0080-\u009f]/g

/** Latin letters, digits and the signs of European typography, which cleaning leaves as they are. */
const CLEAN = /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u203a\u20ac]*$/

/** Whether cleaning would leave a text as it is; some that it would leave are not recognised. */
export const isClean = (text: string): boolean => CLEAN.test(text)

/** Unicode NFC without control, invisible and unpaired characters; white space stays as it is. */
export function cleanText(text: string): string {
  if (isClean(text)) return text
  return text
    .toWellFormed()
    .replace(/[\v\f]/g, ' ')
    .replace(LATE_CONTROL, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80))
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(LOOSE_JOINER, '')
    .normalize('NFC')
}

/** White space of a clean text that is more than a blank between two words. */
const WIDE = /[\t\n\r\u00a0]| {2}/

/** A cleaned text on one line. */
export function oneLine(text: string): string {
  if (isClean(text)) return onOneLine(text)
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** A text that is clean, on one line. */
export const onOneLine = (clean: string): string => (WIDE.test(clean) ? clean.replace(/\s+/g, ' ') : clean).trim()

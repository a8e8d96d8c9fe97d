import { plainText } from '../normalise/plain-text.ts'

const TRANSCRIBED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe', ł: 'l' }
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const MARKS = /\p{M}+/gu
/** ASCII, signs of Latin-1, and punctuation: what has no diacritics. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is plain
const UNMARKED = /^[\x00-\xbf\u2000-\u203d]*$/
const SPACES = /[^\S\n]{2,}/g
const DASHES = /[\u2010-\u2015\u2212]/g
const TOKEN = /\p{L}+|\d{1,3}(?:['’]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)*/gu

/** UTF-8 that was once decoded as Latin-1 or Windows-1252: "Ã¤" for "ä", "â€“" for a dash. */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf\u0152-\u0178\u2013-\u203a]|â€/
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const byteOf = (char: string): number => {
  const place = WINDOWS_1252.indexOf(char)
  return place >= 0 ? 0x80 + place : (char.codePointAt(0) ?? 0)
}

/** Undoes one wrong decoding; a text that cannot have come about so is left as it is. */
function repairMojibake(text: string): string {
  if (!MOJIBAKE.test(text)) return text
  const bytes = Array.from(text, byteOf)
  if (bytes.some((byte) => byte > 0xff)) return text
  const repaired = Buffer.from(bytes).toString('utf8')
  return repaired.includes('\ufffd') ? text : repaired
}

/** Windows-1252 taken for Latin-1: a control character where a dash or a quotation mark was. */
const CONTROL = /[\u0080-\u009f]/g
const withoutControls = (text: string): string =>
  text.replace(CONTROL, (char) => WINDOWS_1252[(char.codePointAt(0) ?? 0x80) - 0x80] ?? ' ')

const ENTITY = /&(?:[a-z]{2,8}|#x?[\da-f]{2,6});/i

/** A text that was escaped once too often: "Gespr&auml;ch". */
const withoutEntities = (text: string): string =>
  ENTITY.test(text) ? plainText(text.replaceAll('<', '&lt;').replaceAll('\n', '<br>')) : text

/** Without what a copy may lose or gain unseen: wrong decodings, soft hyphens, compatibility forms, kinds of dashes and of spaces. */
export const plainSpelling = (text: string): string =>
  withoutEntities(withoutControls(repairMojibake(text)))
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(SPACES, ' ')

/** Lower case, umlauts and ß spelled out, no diacritics: what two spellings of a text share. */
export function foldSpelling(text: string): string {
  const lower = text.toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII needs no folding
  if (/^[\x00-\x7f]*$/.test(lower)) return lower
  const spelled = lower.replace(/[äöüßæøœł]/g, (letter) => TRANSCRIBED[letter] ?? letter)
  return UNMARKED.test(spelled) ? spelled : spelled.normalize('NFD').replace(MARKS, '')
}

/** 1.000, 1'000 and 1000, 3,50 and 3,5 are one number: digits, a point before decimals, nothing superfluous. */
export function plainNumber(text: string): string {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text.replace(/['’]/g, '')
  const decimal = /^(?<whole>\d{1,3}(?:\.\d{3})+|\d+),(?<part>\d+)$/.exec(grouped)?.groups
  const number = decimal ? `${decimal['whole']?.replaceAll('.', '')}.${decimal['part']}` : grouped
  const isNumber = /^\d+(?:\.\d+)?$/.test(number) && number.length < 16
  return isNumber ? String(Number(number)) : number
}

/** The words and numbers of a folded text. */
export const tokens = (folded: string): string[] =>
  (folded.match(TOKEN) ?? []).map((token) => (/^\d/.test(token) ? plainNumber(token) : token))

export const foldedWords = (text: string): string[] => tokens(foldSpelling(plainSpelling(text)))

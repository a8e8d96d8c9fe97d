import type { Random } from './random.ts'

/** UTF-8 that was read as Latin-1. */
const mojibake = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

const entities = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('ä', '&auml;')
    .replaceAll('ö', '&ouml;')
    .replaceAll('ü', '&uuml;')
    .replaceAll('ß', '&szlig;')
    .replaceAll('–', '&ndash;')

const plainUmlauts = (text: string): string =>
  text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')

const quotesAndDashes = (text: string): string =>
  text
    .replaceAll('„', '»')
    .replaceAll('“', '«')
    .replaceAll('–', '-')
    .replace(/ (Euro|Prozent|Uhr)/g, '\u00a0$1')

const softHyphens = (text: string): string => text.replace(/(\p{Ll}{5})(\p{Ll}{4})/gu, '$1\u00ad$2')

const otherSpaces = (text: string): string => text.replace(/\n+/g, '  ').replace(/\. /g, '.  ')

const decomposed = (text: string): string => text.normalize('NFD')

const CHANGES = [mojibake, entities, plainUmlauts, quotesAndDashes, softHyphens, otherSpaces, decomposed]

/** One of the ways in which the same words come in other characters. */
export const otherTypography = (random: Random): ((text: string) => string) => random.pick(CHANGES)

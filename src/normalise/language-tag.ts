const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))?$/

/** Names instead of tags, as found in feeds. */
const NAMES: Record<string, string> = { deutsch: 'de', german: 'de', english: 'en', englisch: 'en' }

/** Canonical as they stand; asking for each item costs more than all the rest of its language. */
const USUAL = new Set(['de', 'en', 'fr', 'it', 'de-DE', 'de-AT', 'de-CH', 'en-US', 'en-GB'])

/** A language tag in its usual spelling (BCP 47): `de-DE` for "de_de"; undefined where it is none. */
export function languageTag(text: string): string | undefined {
  if (USUAL.has(text)) return text
  const tag = text
    .trim()
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/[.@,;].*$/, '')
  const named = NAMES[tag] ?? tag
  return TAG.test(named) ? Intl.getCanonicalLocales(named)[0] : undefined
}

/** `de` of `de-AT`: whether a text can be read does not depend on the region. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/** Whether two tags are of two languages; `de-AT` and `de` are of one. */
export const isForeign = (language: string, home: string): boolean =>
  primaryLanguage(language) !== primaryLanguage(home)

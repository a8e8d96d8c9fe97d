import { type Inspect, remembered } from './finding.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const JURISDICTION = /^(EU|INT|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

const GERMAN = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
])

export const ID_PATTERN = ID.source
export const JURISDICTION_PATTERN = JURISDICTION.source
export const LANGUAGE_PATTERN = LANGUAGE.source

/** Ids stand in paths and URLs. */
export const inspectId: Inspect = (text) => {
  if (ID.test(text) && text.length <= 100) return undefined
  const id = text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN.get(letter) ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
  return ID.test(id) ? { suggestion: id } : {}
}

/** ISO 3166-1 or 3166-2, or `EU`, `INT`. */
export const inspectJurisdiction: Inspect = (text) => {
  if (JURISDICTION.test(text)) return undefined
  const code = text.toUpperCase().replace('_', '-')
  return JURISDICTION.test(code) ? { suggestion: code } : {}
}

/** BCP 47. The primary subtag has two or three letters: what is longer was never registered, such as `deutsch`. */
export const inspectLanguage: Inspect = remembered((text) => {
  if (isLanguage(text)) return undefined
  const tag = text.replaceAll('_', '-')
  return isLanguage(tag) ? { suggestion: canonicalLanguage(tag) } : {}
})

/** `de-at` as `de-AT`. */
export const canonicalLanguage = (tag: string): string => Intl.getCanonicalLocales(tag)[0] ?? tag

function isLanguage(tag: string): boolean {
  if (!LANGUAGE.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

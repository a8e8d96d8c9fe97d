/** `/de/`, `/en/`, `_fr.html`, `?lang=it` in an address. */
const SEGMENT = /(?<=[/_.=-])(?:de|en|fr|it|rm|es|pl|cs|nl|da)(?=[/_.&-]|$)/

/** An address without the language in it, which versions in several languages share; undefined where it has none. */
export const withoutLanguage = (urlKey: string): string | undefined =>
  SEGMENT.test(urlKey) ? urlKey.replace(SEGMENT, '') : undefined

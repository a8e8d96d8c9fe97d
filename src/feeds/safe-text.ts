/** XML 1.0, section 2.2: most control characters and two noncharacters can stand in no document, not even escaped. */
const FORBIDDEN = /[\p{Cc}--[\t\n]]|[\uFFFE\uFFFF]/gv

/** What every format can carry: no control characters, no lone surrogates, one kind of line end. */
function safeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').toWellFormed().replace(FORBIDDEN, '')
}

/**
 * The same plain data with every text in it made safe, so that no field can be forgotten. It has to happen before
 * anything is escaped: taken out of `]]\0>` afterwards, a NUL leaves the end of a CDATA section.
 */
export function withSafeTexts<T>(plain: T): T {
  return JSON.parse(
    JSON.stringify(plain, (_key, value: unknown) => (typeof value === 'string' ? safeText(value) : value)),
  )
}

/** Text as markup that says the same, in an element or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** RFC 3986 with a scheme; nothing that would have to be escaped. */
export const isUri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i.test(text)

export const isWebUrl = (text: string): boolean => isUri(text) && /^https?:\/\/[^/]/.test(text)

/** RFC 3339, as RFC 4287 section 3.3 narrows it: upper case, with a zone. */
export const isRfc3339 = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))

/** RFC 822 with four digits of year, as RSS 2.0 asks for; the day of the week has to be that of the date. */
export function isRfc822(text: string): boolean {
  const day = /^(\w{3}), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.exec(text)?.[1]
  const time = Date.parse(text)
  return day !== undefined && !Number.isNaN(time) && new Date(time).toUTCString().startsWith(day)
}

export const isMediaType = (text: string): boolean => /^[\w.+-]+\/[\w.+-]+$/.test(text)

export const isLanguage = (text: string): boolean => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text)

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** The address in ASCII, if it is absolute and of the web; a text from outside can claim `javascript:` or nothing at all. */
export function webAddress(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url)
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined
}

/** Names in lower case; bytes beyond ASCII as Latin-1. */
export type ResponseHeaders = Record<string, string | string[] | undefined>

/** The first value of a header that may stand once. */
export function oneHeader(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** All values of a header that is a list (RFC 9110, 5.3). */
export function listHeader(headers: ResponseHeaders, name: string): string {
  return [headers[name] ?? []].flat().join(',')
}

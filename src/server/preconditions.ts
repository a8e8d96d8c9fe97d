/** What a conditional request is decided on: the representation that would be sent. */
export interface Current {
  /** Strong entity tag, with its quotes. */
  etag: string
  /** Milliseconds. */
  modified: number
}

/** Status of a GET or HEAD after its preconditions, in the order of RFC 9110, 13.2.2. */
export function conditionalStatus(headers: Headers, current: Current): 200 | 304 | 412 {
  return isLost(headers, current) ? 412 : isKnown(headers, current) ? 304 : 200
}

/** Steps 1 and 2: the client wants exactly the representation it knows. */
function isLost(headers: Headers, current: Current): boolean {
  const ifMatch = headers.get('if-match')
  if (ifMatch !== null) return ifMatch.trim() !== '*' && !entityTags(ifMatch).includes(current.etag)
  const since = httpDate(headers.get('if-unmodified-since'))
  return since !== undefined && wholeSeconds(current.modified) > since
}

/** Steps 3 and 4: the client has it already. If-None-Match compares weakly and puts If-Modified-Since out of force. */
function isKnown(headers: Headers, current: Current): boolean {
  const ifNoneMatch = headers.get('if-none-match')
  if (ifNoneMatch !== null) return ifNoneMatch.trim() === '*' || opaqueTags(ifNoneMatch).includes(current.etag)
  const since = httpDate(headers.get('if-modified-since'))
  return since !== undefined && wholeSeconds(current.modified) <= since
}

function entityTags(list: string): string[] {
  return list.match(/(?:W\/)?"[^"]*"/g) ?? []
}

function opaqueTags(list: string): string[] {
  return entityTags(list).map((tag) => tag.replace(/^W\//, ''))
}

/** Milliseconds; a date that is none is ignored, as 13.1.3 asks. */
function httpDate(value: string | null): number | undefined {
  const time = value === null ? Number.NaN : Date.parse(value)
  return Number.isNaN(time) ? undefined : time
}

function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000
}

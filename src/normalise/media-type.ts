const BY_EXTENSION: Record<string, string> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  zip: 'application/zip',
  epub: 'application/epub+zip',
  ics: 'text/calendar',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
  json: 'application/json',
  htm: 'text/html',
  html: 'text/html',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
}

const STATED = /^\s*([a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*)/i
/** Servers say these of files they know nothing about. */
const UNKNOWN = /^(?:application\/(?:octet-stream|force-download|x-download|download|unknown)|binary\/|unknown\/)/

/** The stated media type (RFC 6838) in lower case without parameters, else what the address ends in. */
export function mediaType(stated: string | undefined, url: string): string | undefined {
  const type = STATED.exec(stated ?? '')?.[1]?.toLowerCase()
  if (type !== undefined && !UNKNOWN.test(type)) return type
  const extension = /\.([a-z0-9]{2,4})$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase()
  return (extension && BY_EXTENSION[extension]) ?? type
}

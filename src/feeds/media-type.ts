const BY_EXTENSION: Record<string, string> = {
  avif: 'image/avif',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** RSS and JSON Feed require a type: as stated, else as the address ends, else the one that says nothing. */
export function mediaTypeOf(url: string, stated?: string): string {
  if (stated !== undefined && /^[\w.+-]+\/[\w.+-]+$/.test(stated)) return stated.toLowerCase()
  const extension = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''
  return BY_EXTENSION[extension] ?? 'application/octet-stream'
}

/** `medium` of Media RSS 1.5.1, section `media:content`. */
export function mediumOf(type: string): string {
  const [kind = ''] = type.split('/')
  return ['image', 'audio', 'video'].includes(kind) ? kind : 'document'
}

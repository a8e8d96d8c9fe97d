import { acceptedCodings, type Coding } from './accept-encoding.ts'
import { SUFFIX, twinOf } from './compressed-twin.ts'
import type { FileVersion, FileVersions } from './file-versions.ts'
import { goneAnswer } from './gone-answer.ts'
import { servedAs } from './media-types.ts'
import { conditionalStatus } from './preconditions.ts'
import { problem } from './problem.ts'
import { SECURITY_HEADERS } from './security-headers.ts'
import { servedPath } from './served-path.ts'

/** Answers a GET or HEAD for a path of the output. Ranges are not offered (RFC 9110, 14.2, leaves that open). */
export async function answerFile(files: FileVersions, request: Request, path: string): Promise<Response> {
  const target = servedPath(path)
  if (target === undefined) return problem(request, 404)
  const gone = await goneAnswer(files, request, path)
  if (gone !== undefined) return gone
  if ('file' in target) return answerVersion(files, request, target.file)
  const isFolder = (await files.current(`${target.folder}/index.html`)) !== undefined
  return isFolder ? redirect(target.redirect) : problem(request, 404)
}

/** A relative address, so that it holds behind a proxy that serves us below a path. */
function redirect(location: string): Response {
  return new Response(null, {
    status: 301,
    headers: {
      ...SECURITY_HEADERS,
      Location: location,
      'Cache-Control': 'public, max-age=3600',
      'Content-Length': '0',
    },
  })
}

async function answerVersion(files: FileVersions, request: Request, file: string): Promise<Response> {
  const version = await files.current(file)
  if (version === undefined) return problem(request, 404)
  const codings = acceptedCodings(request.headers.get('accept-encoding'))
  const twin = await twinOf(files, { file, version }, codings)
  const chosen = twin?.version ?? version
  const etag = entityTag(version, twin?.coding)
  const headers = headersOf(file, etag, version.modified)
  const status = conditionalStatus(request.headers, { etag, modified: version.modified })
  if (status === 304) return new Response(null, { status, headers })
  if (status === 412) return problem(request, 412, { ETag: etag })
  const body = request.method === 'HEAD' ? null : (chosen.bytes ?? (await chosen.stream()))
  if (body === undefined) return answerVersion(files, request, file)
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': servedAs(file).type,
      'Content-Length': String(chosen.size),
      ...(twin !== undefined && { 'Content-Encoding': twin.coding }),
    },
  })
}

/** Strong: the compressed forms are other bytes and have tags of their own (RFC 9110, 8.8.3.3). */
function entityTag({ hash }: FileVersion, coding: Coding | undefined): string {
  return coding === undefined ? `"${hash}"` : `"${hash}-${SUFFIX[coding]}"`
}

/** Headers of a 200 that its 304 repeats (RFC 9110, 15.4.5). */
function headersOf(file: string, etag: string, modified: number): Record<string, string> {
  const { cacheControl, open } = servedAs(file)
  // RFC 9110, 8.8.2.1: never later than the Date of the answer.
  const lastModified = new Date(Math.min(modified, Date.now())).toUTCString()
  return {
    ...SECURITY_HEADERS,
    ETag: etag,
    'Last-Modified': lastModified,
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
    ...(open && { 'Access-Control-Allow-Origin': '*' }),
  }
}

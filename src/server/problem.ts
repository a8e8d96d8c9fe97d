import { SECURITY_HEADERS } from './security-headers.ts'

const TEXTS = {
  404: 'Nicht gefunden / Not found',
  405: 'Methode nicht erlaubt / Method not allowed',
  410: 'Nicht mehr vorhanden / Gone',
  412: 'Inzwischen geändert / Precondition failed',
  500: 'Interner Fehler / Internal error',
} as const

export type ProblemStatus = keyof typeof TEXTS

/** A short answer in HTML for a browser, in plain text for everything else; it repeats nothing of the request. */
export function problem(request: Request, status: ProblemStatus, headers: Record<string, string> = {}): Response {
  const isPage = (request.headers.get('accept') ?? '').includes('text/html')
  const line = `${status} ${TEXTS[status]}`
  const text = isPage ? page(line) : `${line}\n`
  return new Response(request.method === 'HEAD' ? null : text, {
    status,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(text)),
      'Cache-Control': 'no-cache',
      Vary: 'Accept',
      ...headers,
    },
  })
}

function page(line: string): string {
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${line}</title></head>
<body><main><h1>${line}</h1></main></body>
</html>
`
}

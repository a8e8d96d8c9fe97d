import type { FileVersions } from './file-versions.ts'
import { problem } from './problem.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/** Folders directly below the output that belong to no topic. */
const NO_TOPIC = new Set(['release', 'assets', 'status'])

/** 410 for whatever was below a topic that is no longer offered: its folder holds a page that says so. */
export async function goneAnswer(files: FileVersions, request: Request, path: string): Promise<Response | undefined> {
  const [, folder = '', ...rest] = path.split('/')
  if (folder === '' || NO_TOPIC.has(folder) || (rest.length === 0 && folder.includes('.'))) return undefined
  const page = await files.current(`${folder}/gone.html`)
  if (page === undefined) return undefined
  const isPage = (request.headers.get('accept') ?? '').includes('text/html')
  const body = isPage ? (page.bytes ?? (await page.stream())) : undefined
  if (body === undefined) return problem(request, 410)
  return new Response(request.method === 'HEAD' ? null : body, {
    status: 410,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(page.size),
      'Cache-Control': 'no-cache',
      Vary: 'Accept',
    },
  })
}

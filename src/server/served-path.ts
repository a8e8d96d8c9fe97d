/** Where a request path points below the served folder; `redirect` is where it should have pointed. */
export type ServedPath = { file: string } | { folder: string; redirect: string } | undefined

/**
 * Names the output uses. What is not such a name is not served: no dot files, no `..`, no `.tmp`, and nothing that was
 * percent-encoded, since every name can be written as it is.
 */
const NAME = /^(?!\.)(?!.*\.tmp$)[A-Za-z0-9._~-]{1,200}$/

/** Reads the path of a URL (`/topic/atom.xml`), not decoded and without query. `/topic/` is its index.html. */
export function servedPath(path: string): ServedPath {
  const names = path.split('/').slice(1)
  const isFolder = names.at(-1) === ''
  const named = isFolder ? names.slice(0, -1) : names
  if (named.length > MAX_DEPTH || !named.every((name) => NAME.test(name))) return undefined
  if (isFolder) return { file: [...named, 'index.html'].join('/') }
  const last = named.at(-1) ?? ''
  return last.includes('.') ? { file: named.join('/') } : { folder: named.join('/'), redirect: `${last}/` }
}

const MAX_DEPTH = 16

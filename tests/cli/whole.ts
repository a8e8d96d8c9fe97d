import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Seen {
  /** What is cut short or does not parse. */
  torn: string[]
  /** Hash of each file's text by its path; of a compressed twin, of what it decodes to. */
  hashes: Map<string, string>
}

/** Looks at every published file as a reader would get it. */
export function lookAtOutput(folder: string): Seen {
  const seen: Seen = { torn: [], hashes: new Map() }
  const documents: string[] = []
  for (const path of publishedFiles(folder)) {
    const text = decoded(path, readFileSync(join(folder, path)))
    if (text === undefined || !isWhole(path.replace(/\.(gz|br)$/, ''), text)) seen.torn.push(path)
    else seen.hashes.set(path, createHash('sha1').update(text).digest('hex'))
    if (/\.(xml|opml)$/.test(path)) documents.push(join(folder, path))
  }
  return { ...seen, torn: [...seen.torn, ...malformed(documents)] }
}

function publishedFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => !/(^|\/)\./.test(name) && statSync(join(folder, name)).isFile()).sort()
}

function decoded(path: string, bytes: Buffer): string | undefined {
  try {
    if (path.endsWith('.gz')) return gunzipSync(bytes).toString()
    return path.endsWith('.br') ? brotliDecompressSync(bytes).toString() : bytes.toString()
  } catch {
    return undefined
  }
}

function isWhole(path: string, text: string): boolean {
  if (path.endsWith('.json')) return parses(text)
  const [root] = /<(rss|feed|opml|html|svg)[\s>]/.exec(text.slice(0, 1000))?.slice(1) ?? []
  return root === undefined ? path.endsWith('.css') : text.trimEnd().endsWith(`</${root}>`)
}

function parses(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** Where xmllint is not installed, the closing root element has to do. */
function malformed(files: string[]): string[] {
  const { error, status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...files], { encoding: 'utf8' })
  return error !== undefined || status === 0 ? [] : [stderr]
}

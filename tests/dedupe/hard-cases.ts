import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A document as a source would give it, and what a press officer says about it. */
export interface HardDocument {
  id: string
  source: string
  url: string
  guid: string
  title: string
  /** Local time of the source, without a zone. */
  published: string
  text: string
  role?: 'issuer' | 'portal' | 'wire' | 'press'
  language?: string
  /** Where the source itself names the other language versions. */
  alternates?: { language: string; url: string }[]
  expect: {
    /** Documents of one file that share it are one release. */
    cluster: string
    /** Id of a document that this one follows up, digests or answers: linked, not merged. */
    linkedTo?: string
  }
}

export interface HardCase {
  name: string
  case: string
  reason: string
  documents: HardDocument[]
}

const FOLDER = fileURLToPath(new URL('fixtures/hard-cases/', import.meta.url))

function readCase(file: string): HardCase {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean)
  const [header, ...documents] = lines.map((line) => JSON.parse(line))
  return { name: basename(file, '.jsonl'), ...header, documents }
}

/** Every labelled case, by name. */
export function hardCases(): HardCase[] {
  return globSync('*.jsonl', { cwd: FOLDER }).sort().map(readCase)
}

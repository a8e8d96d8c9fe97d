import type { z } from 'zod'
import { type Complaint, expectation, explainIssues } from './explain-issue.ts'
import type { Problem } from './problem.ts'
import type { ConfigFile } from './read-folder.ts'
import type { Path, YamlDocument } from './yaml-document.ts'

/** A file of the configuration, parsed as YAML. */
export interface ParsedFile extends Omit<ConfigFile, 'text'> {
  document: YamlDocument
}

export interface Validated<T> {
  /** Absent if there is any problem. */
  value?: T
  problems: Problem[]
}

/** Checks a file against its schema; a file of comments alone stands for `empty`. */
export function validate<T>(parsed: ParsedFile, schema: z.ZodType<T>, empty: unknown): Validated<T> {
  const { faults, value } = parsed.document
  const broken = faults.map((fault) => ({ file: parsed.file, ...fault }))
  if (value === undefined) return { problems: broken }
  const written = value ?? empty
  const { data, error } = schema.safeParse(written, { error: expectation })
  if (error === undefined && broken.length === 0 && data !== undefined) return { value: data, problems: [] }
  const complaints = error === undefined ? [] : explainIssues(error.issues, written, schema)
  return { problems: [...broken, ...complaints.map((complaint) => toProblem(parsed, complaint))] }
}

/** An unknown key is named alone, everything else by its path. */
export function toProblem({ kind, file, document }: ParsedFile, complaint: Complaint): Problem {
  const { path, part, message, suggestion, offset } = complaint
  const key = message.startsWith('unknown key') ? String(path.at(-1)) : nameOf(kind === 'settings' ? [] : [kind], path)
  const problem = { file, ...document.locate(path, part, offset), key: key || kind, message }
  return suggestion === undefined ? problem : { ...problem, suggestion }
}

/** `topics[2].any` */
function nameOf(root: string[], path: Path): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`),
    root.join('.'),
  )
}

/** One thing that is wrong in the configuration. */
export interface Problem {
  /** Relative to the working directory, with forward slashes: `config/topics.yaml`. */
  file: string
  /** Counts from 1; 0 where the file or folder as a whole is meant. */
  line: number
  column: number
  /** A path such as `topics[2].any`, or the offending key; empty where YAML itself is broken. */
  key: string
  /** What was expected and what was found. */
  message: string
  /** The key or value that was probably meant. */
  suggestion?: string
}

/** `config/topics.yaml:12:5 anyy: unknown key, expected one of …; did you mean "any"?` */
export function formatProblem({ file, line, column, key, message, suggestion }: Problem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file
  const subject = key === '' ? place : `${place} ${key}`
  const hint = suggestion === undefined ? '' : `; did you mean ${JSON.stringify(suggestion)}?`
  return `${subject}: ${message}${hint}`
}

/** Order of files by name, then of places in them. */
export function comparePlaces(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

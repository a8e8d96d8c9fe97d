import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { CommandError, EXIT } from './exit.ts'

export interface ReadLines<T> {
  documents: T[]
  /** `FILE:LINE: what is wrong`, for lines that are left out. */
  problems: string[]
}

/** What a value says, or what is wrong with it. */
export type ReadValue<T> = (value: unknown) => { ok: true; value: T } | { ok: false; problem: string }

/** Reads files of one JSON value a line. A line that is none, or does not say what it should, is left out and named. */
export async function readJsonLines<T>(files: string[], readValue: ReadValue<T>): Promise<ReadLines<T>> {
  const read: ReadLines<T> = { documents: [], problems: [] }
  for (const file of files) {
    let number = 0
    try {
      for await (const line of createInterface({
        input: createReadStream(file),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        number++
        if (line.trim() !== '') readLine(line, { place: `${file}:${number}`, readValue, read })
      }
    } catch (cause) {
      throw new CommandError(`${file} cannot be read: ${String(cause)}`, { code: EXIT.nothingDone, cause })
    }
  }
  return read
}

interface Reading<T> {
  place: string
  readValue: ReadValue<T>
  read: ReadLines<T>
}

function readLine<T>(line: string, { place, readValue, read }: Reading<T>): void {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    read.problems.push(`${place}: expected JSON, found: ${error instanceof Error ? error.message : String(error)}`)
    return
  }
  const found = readValue(value)
  if (found.ok) read.documents.push(found.value)
  else read.problems.push(`${place}: ${found.problem}`)
}

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { CommandError, EXIT } from './exit.ts'

/** Lines of a file, without the mark that some editors put before it. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    let isFirst = true
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      yield isFirst ? line.replace(/^\ufeff/, '') : line
      isFirst = false
    }
  } catch (error) {
    throw unreadable(file, error)
  }
}

export function unreadable(file: string, error: unknown): CommandError {
  const reason = error instanceof Error ? error.message : String(error)
  return new CommandError(`${file} cannot be read: ${reason}`, { code: EXIT.nothingDone, cause: error })
}

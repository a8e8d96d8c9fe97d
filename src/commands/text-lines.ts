import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { fileFault } from '../config/file-fault.ts'
import { CommandError, EXIT } from './exit.ts'

/** A line of a file, numbered from 1, or why it is none. */
export type TextLine = { number: number } & ({ text: string } | { fault: string })

/** Bytes: a line is held as a whole. */
const LONGEST = 64_000_000
const LINE_BREAK = 0x0a

/**
 * Lines of a file in UTF-8, without the mark that some editors put before it. They end at line breaks alone, and not at
 * the other characters that count as such elsewhere: JSON may hold those as they are.
 * @throws `CommandError` where the file cannot be read
 */
export async function* linesOf(file: string): AsyncGenerator<TextLine> {
  const line = new Line()
  let number = 1
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      if (number === 1 && line.isEmpty) refuseUtf16(chunk)
      let start = 0
      for (let end = chunk.indexOf(LINE_BREAK); end >= 0; end = chunk.indexOf(LINE_BREAK, start)) {
        line.add(chunk.subarray(start, end))
        yield line.taken(number++)
        start = end + 1
      }
      line.add(chunk.subarray(start))
    }
  } catch (error) {
    throw unreadable(file, error)
  }
  if (!line.isEmpty) yield line.taken(number)
}

/** Bytes of a line that come piece by piece. */
class Line {
  #pieces: Buffer[] = []
  #size = 0

  get isEmpty(): boolean {
    return this.#size === 0
  }

  add(piece: Buffer): void {
    this.#size += piece.length
    if (this.#size <= LONGEST) this.#pieces.push(piece)
    else this.#pieces = []
  }

  /** The line, which begins anew. */
  taken(number: number): TextLine {
    const [bytes, isTooLong] = [Buffer.concat(this.#pieces), this.#size > LONGEST]
    this.#pieces = []
    this.#size = 0
    if (isTooLong) return { number, fault: `expected a line of at most ${LONGEST / 1_000_000} MB, found a longer one` }
    if (!isUtf8(bytes)) return { number, fault: 'expected text in UTF-8, found other bytes' }
    const text = bytes.toString('utf8')
    return { number, text: number === 1 ? text.replace(/^\ufeff/, '') : text }
  }
}

/** With or without its mark: the first character of what is read line by line is none that needs both bytes. */
function refuseUtf16([first, second]: Buffer): void {
  if (first === undefined || second === undefined) return
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isMarked || first === 0 || second === 0) throw new Error('expected text in UTF-8, found UTF-16')
}

export const unreadable = (file: string, error: unknown): CommandError =>
  new CommandError(`${file} cannot be read: ${fileFault(error)}`, { code: EXIT.nothingDone, cause: error })

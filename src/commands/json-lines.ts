import type { LineRead } from '../config/read-line.ts'
import type { Terminal } from './terminal.ts'
import { linesOf } from './text-lines.ts'

export interface LineReading<T> {
  terminal: Terminal
  /** @param place `FILE:LINE` */
  read: (value: unknown, place: string) => LineRead<T>
  /** Counted on while lines are read. */
  tally: LineTally
}

export interface LineTally {
  read: number
  leftOut: number
}

/** Faults that are told one by one; a file of another kind has one in every line. */
const MOST_TOLD = 20

/**
 * Reads files of one JSON value a line. A line that is none, or does not say what it should, is left out and named;
 * blank lines are passed over.
 * @throws `CommandError` where a file cannot be read
 */
export async function* readJsonLines<T>(files: string[], { terminal, read, tally }: LineReading<T>): AsyncGenerator<T> {
  for (const file of files) {
    let isEmpty = true
    for await (const { place, found } of valuesIn(file, read)) {
      isEmpty = false
      if (found.ok) {
        tally.read++
        yield found.value
      } else if (tally.leftOut++ < MOST_TOLD) terminal.say(`${place}: ${found.problem}`)
    }
    if (isEmpty) terminal.say(`${file}: there is nothing in it`)
  }
  const { leftOut } = tally
  if (leftOut > 0) terminal.say(`left out: ${leftOut} of ${tally.read + leftOut} lines`)
}

async function* valuesIn<T>(
  file: string,
  read: LineReading<T>['read'],
): AsyncGenerator<{ place: string; found: LineRead<T> }> {
  for await (const line of linesOf(file)) {
    const place = `${file}:${line.number}`
    if ('fault' in line) yield { place, found: wrong(line.fault) }
    else if (line.text.trim() !== '') yield { place, found: readJson(line.text, (value) => read(value, place)) }
  }
}

const wrong = (problem: string): { ok: false; problem: string } => ({ ok: false, problem })

function readJson<T>(text: string, read: (value: unknown) => LineRead<T>): LineRead<T> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return wrong(`expected a JSON object, found broken JSON near ${JSON.stringify(nearFault(text, error))}`)
  }
  return read(value)
}

const AROUND = 30

/** The engine names a place now and then; elsewhere the beginning tells which line it is. */
function nearFault(text: string, error: unknown): string {
  const at = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  const start = Math.max(0, Number(at ?? 0) - AROUND)
  return text.slice(start, start + 2 * AROUND)
}

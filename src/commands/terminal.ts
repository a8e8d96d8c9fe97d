import { styleText } from 'node:util'

/** Where a command speaks: one JSON document to standard output, everything for people to standard error. */
export interface Terminal {
  /** `--json` was given. */
  json: boolean
  /** A line for people. */
  say(text?: string): void
  /** The one document of `--json`; nothing without it. */
  print(document: unknown): void
  /** A bar on a terminal; elsewhere a line now and then, if it takes long. */
  progress(label: string, done: { count: number; of: number }): void
}

const BAR = 24
/** Milliseconds between two lines of progress. */
const PAUSE = 10_000

type Style = Parameters<typeof styleText>[0]

/**
 * Whoever reads along may go (`| head -1`): the work is brought to its end all the same, and no broken pipe ends it
 * half-way.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}

/** Colour where standard error is a terminal that wants it; `NO_COLOR` is honoured. */
export const paint = (style: Style, text: string): string => styleText(style, text, { stream: process.stderr })

export function createTerminal({ json }: { json: boolean }): Terminal {
  const live = process.stderr.isTTY === true
  let shown = false
  let lastLine = performance.now()
  const clear = (): void => {
    if (shown) process.stderr.write('\r\u001b[K')
    shown = false
  }
  return {
    json,
    say(text = '') {
      clear()
      process.stderr.write(`${text}\n`)
    },
    print(document) {
      if (json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
    },
    progress(label, { count, of }) {
      if (!live) {
        if (performance.now() - lastLine < PAUSE) return
        lastLine = performance.now()
        process.stderr.write(`${label}: ${count} of ${of}\n`)
        return
      }
      clear()
      const filled = Math.round((count / of) * BAR)
      process.stderr.write(
        `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${count}/${of} ${label}`.slice(0, process.stderr.columns),
      )
      shown = count < of
      if (!shown) process.stderr.write('\r\u001b[K')
    },
  }
}

/** Columns as wide as their widest cell, two blanks between them; the last one runs free. */
export function table(rows: string[][]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

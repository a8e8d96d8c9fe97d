import type { Line } from './line.ts'
import type { Pair, Score } from './score.ts'

const percent = (share: number): string => (100 * share).toFixed(2).padStart(6)
const cell = (value: string | number, width = 9): string => String(value).padStart(width)

/** What was merged, what was missed, by kind and by series. */
export function reportOf(score: Score): string {
  const { found, wrong, missed, precision, recall, f1, byKind, seriesMerges } = score
  const kinds = [...byKind].sort(([a], [b]) => (a < b ? -1 : 1))
  const kindLines = kinds.map(([kind, tally]) => {
    const all = tally.found + tally.missed
    const right = all === 0 ? cell('–') : cell(percent(tally.found / all))
    return `${kind.padEnd(18)}${cell(tally.found)}${cell(tally.missed)}${right}${cell(tally.wrong)}`
  })
  const merges = [...seriesMerges].sort(([, a], [, b]) => b - a)
  const sum = merges.reduce((total, [, count]) => total + count, 0)
  return [
    `precision ${percent(precision)}   recall ${percent(recall)}   F1 ${percent(f1)}`,
    `pairs: ${found} found, ${missed} missed, ${wrong} wrongly merged`,
    '',
    `${'kind'.padEnd(18)}${cell('found')}${cell('missed')}${cell('recall')}${cell('wrong')}`,
    ...kindLines,
    '',
    `wrong pairs within a series: ${sum}`,
    ...merges.map(([series, count]) => `  ${series.padEnd(28)}${cell(count, 6)}`),
  ].join('\n')
}

const WIDTH = 78

function wrapped(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${WIDTH}}(?:\\s|$)|\\S{${WIDTH}}`, 'gu')) ?? [''])
}

const columnOf = ({ kind, source, published, title, url, text }: Line): string[] =>
  wrapped(`[${kind}] ${source} ${published}\n${url}\n${title}\n\n${text}`).map((line) => line.trimEnd())

/** The first `count` pairs, the two documents beside each other. */
export function sideBySide(pairs: readonly Pair[], lines: ReadonlyMap<string, Line>, count: number): string {
  const blocks = pairs.slice(0, count).map(([a, b]) => {
    const columns = [a, b].map(({ id }) => lines.get(id)).map((line) => (line === undefined ? [] : columnOf(line)))
    const [left = [], right = []] = columns
    const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
      `${(left[row] ?? '').padEnd(WIDTH + 2)}│ ${right[row] ?? ''}`.trimEnd(),
    )
    return rows.join('\n')
  })
  return blocks.join(`\n${'─'.repeat(2 * WIDTH)}\n`)
}

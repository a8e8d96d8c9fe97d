const SHAPE = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/
const MILLISECONDS = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])

export const DURATION_PATTERN = SHAPE.source

/** `500ms`, `30s`, `1m`, `2h`, `5d` in milliseconds; undefined for anything else. */
export function readDuration(text: string): number | undefined {
  const [, amount, unit = ''] = SHAPE.exec(text) ?? []
  const factor = MILLISECONDS.get(unit)
  return factor === undefined ? undefined : Math.round(Number(amount) * factor)
}

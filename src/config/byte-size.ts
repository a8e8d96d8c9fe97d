const SHAPE = /^(\d+(?:\.\d+)?)(KB|MB|GB)$/
const BYTES = new Map([
  ['KB', 1000],
  ['MB', 1_000_000],
  ['GB', 1_000_000_000],
])

export const BYTE_SIZE_PATTERN = SHAPE.source

/** `500KB`, `10MB`, `1GB` in bytes, by thousands as in IEC 80000-13; undefined for anything else. */
export function readByteSize(text: string): number | undefined {
  const [, amount, unit = ''] = SHAPE.exec(text) ?? []
  const factor = BYTES.get(unit)
  return factor === undefined ? undefined : Math.round(Number(amount) * factor)
}

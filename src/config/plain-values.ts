/** Text that YAML takes as it stands: without comment, it starts with a letter and holds no `: ` and no colon at its end. */
const TEXT = /^\p{L}(?:[^\t\r:]|:(?=[^ \t\r]))*$/u
const QUOTED = /^(?:"([^"\\\t\r]*)"|'([^'\t\r]*)')$/
const MEASURE = /^\d+(?:ms|[smhd]|[KMG]B)$/
const NUMBER = /^(?:0|[1-9]\d{0,14})$/
const WORDS = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])
/** Other spellings of these words; which of them YAML knows is not for here. */
const NEARLY_WORD = /^(?:true|false|null)$/i

const FLOW_PART =
  / *(?:(?!null:)([a-z]\w*): +)?("[^"]*"|'[^']*'|[\p{L}\d](?:[\p{L}\d_.@/+-]| (?=[\p{L}\d]))*) *(?:,(?= *[^ ])|$)/iuy

/** The value of a text in one line; undefined where that takes more than a look. */
export function plainValue(text: string): unknown {
  if (text.startsWith('[') && text.endsWith(']')) return flowList(text.slice(1, -1))
  if (text.startsWith('{') && text.endsWith('}')) return flowMap(text.slice(1, -1))
  return plainScalar(text)
}

function plainScalar(text: string): unknown {
  const [, double, single] = QUOTED.exec(text) ?? []
  const quoted = double ?? single
  if (quoted !== undefined) return quoted
  if (WORDS.has(text)) return WORDS.get(text)
  if (NUMBER.test(text)) return Number(text)
  return MEASURE.test(text) || (TEXT.test(text) && !NEARLY_WORD.test(text)) ? text : undefined
}

function flowList(inside: string): unknown[] | undefined {
  const parts = flowParts(inside)
  if (parts === undefined || parts.some(({ key, value }) => key !== undefined || value === undefined)) return undefined
  return parts.map(({ value }) => value)
}

function flowMap(inside: string): Record<string, unknown> | undefined {
  const parts = flowParts(inside)
  const keys = new Set(parts?.map(({ key }) => key))
  if (parts === undefined || keys.has(undefined) || keys.size < parts.length) return undefined
  if (parts.some(({ value }) => value === undefined)) return undefined
  return Object.fromEntries(parts.map(({ key, value }) => [key, value]))
}

function flowParts(inside: string): { key: string | undefined; value: unknown }[] | undefined {
  if (/^ *$/.test(inside)) return []
  const parts = []
  FLOW_PART.lastIndex = 0
  while (FLOW_PART.lastIndex < inside.length) {
    const match = FLOW_PART.exec(inside)
    if (match === null) return undefined
    parts.push({ key: match[1], value: plainScalar(match[2] ?? '') })
  }
  return parts
}

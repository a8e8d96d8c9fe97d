import { z } from 'zod'
import type { Finding } from './finding.ts'
import { nearest } from './nearest.ts'
import type { Path } from './yaml-document.ts'

/** A problem that knows its path, and not yet its line. */
export interface Complaint {
  path: Path
  part: 'key' | 'value'
  message: string
  suggestion?: string | undefined
  /** Where in the value, in characters from 0. */
  offset?: number
}

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

const NAMES = new Map([
  ['array', 'a list'],
  ['boolean', 'true or false'],
  ['object', 'keys and values'],
])

/** What was expected, where a schema has no words of its own for it. */
export const expectation: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return `expected ${NAMES.get(issue.expected) ?? issue.expected}`
  return undefined
}

/** Every complaint about `value`, in words; `schema` is what it was checked against. */
export function explainIssues(issues: Issue[], value: unknown, schema: Schema): Complaint[] {
  return issues.flatMap((issue) => explain(issue, value, schema))
}

function explain(issue: Issue, value: unknown, schema: Schema): Complaint[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], schema))
  const inner = issue.code === 'invalid_union' ? branchMeant(issue.errors) : undefined
  if (inner !== undefined) {
    return explainIssues(
      inner.map((one) => ({ ...one, path: [...path, ...one.path] })),
      value,
      schema,
    )
  }
  const found = valueAt(value, path)
  if (found === undefined) return [{ path, part: 'value', message: `missing, ${issue.message}` }]
  const finding: Finding = issue.code === 'custom' ? (issue.params ?? {}) : {}
  const suggestion =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? nearest(found, issue.values.map(String))
      : finding.suggestion
  const part = found === null ? 'key' : 'value'
  const { offset } = finding
  const message = `${issue.message}, found ${finding.found ?? countOf(issue, found) ?? show(found)}`
  return [{ path, part, message, suggestion, ...(offset !== undefined && { offset }) }]
}

/** Of the forms a value may have, the one it was written in: it has the right type, and something in it is wrong. */
function branchMeant(branches: Issue[][]): Issue[] | undefined {
  return branches.find((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
}

function unknownKey(path: Path, schema: Schema): Complaint {
  const key = String(path.at(-1))
  const known = keysAt(schema, path.slice(0, -1))
  const message = `unknown key, expected one of ${known.join(', ')}`
  return { path, part: 'key', message, suggestion: nearest(key, known) }
}

function keysAt(schema: Schema, [step, ...rest]: Path): string[] {
  const bare = unwrap(schema)
  if (step === undefined) return bare instanceof z.ZodObject ? Object.keys(bare.shape) : []
  if (bare instanceof z.ZodArray) return keysAt(bare.element, rest)
  if (bare instanceof z.ZodObject) return keysAt(bare.shape[step], rest)
  return []
}

/** The schema without defaults around it; of several forms, the one with keys. */
function unwrap(schema: Schema): Schema {
  if (schema instanceof z.ZodUnion)
    return schema.options.map(unwrap).find((option) => option instanceof z.ZodObject) ?? schema
  const wrapped =
    schema instanceof z.ZodPrefault || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault
  return wrapped ? unwrap(schema.unwrap()) : schema
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, step) => (isRecord(holder) ? holder[step] : undefined), value)
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

/** How many there are, where that is what is wrong. */
function countOf({ code }: Issue, value: unknown): string | undefined {
  const isCounted = code === 'too_small' || code === 'too_big'
  return isCounted && Array.isArray(value) && value.length > 0 ? `a list of ${value.length}` : undefined
}

const LONGEST = 60

function show(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'string') return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)
  if (typeof value === 'number') return `the number ${value}`
  return typeof value === 'object' ? 'keys and values' : String(value)
}

import { z } from 'zod'
import { expectation, explainIssues } from './explain-issue.ts'

/** What a line of a file says, or what is wrong with it in words. */
export type LineRead<T> = { ok: true; value: T } | { ok: false; problem: string }

export const NO_OBJECT = { error: 'expected a JSON object' }

/** Text; null, or no such key, stands for none. */
export const optionalText = z
  .string({ error: 'expected a text' })
  .nullish()
  .transform((value) => value ?? '')

/** What every line has, whatever is made of it. Keys that are not named are passed over. */
export const LINE_FIELDS = {
  id: z
    .string({ error: 'expected a text' })
    .refine((id) => id.trim() !== '', { error: 'expected a text', params: { found: 'an empty one' } }),
  source: optionalText,
  title: optionalText,
  text: optionalText,
  language: optionalText,
}

/** Checks a value as the configuration is checked. */
export function readLine<T>(value: unknown, schema: z.ZodType<T>): LineRead<T> {
  if (saysNothing(value)) return { ok: false, problem: 'expected a title or a text, found neither' }
  const { data, error } = schema.safeParse(value, { error: expectation })
  if (error === undefined && data !== undefined) return { ok: true, value: data }
  const problems = explainIssues(error?.issues ?? [], value, schema).map(({ path, message, suggestion }) => {
    const hint = suggestion === undefined ? '' : `; did you mean ${JSON.stringify(suggestion)}?`
    return `${path.length === 0 ? '' : `${path.join('.')}: `}${message}${hint}`
  })
  return { ok: false, problem: problems.join('; ') }
}

/** Most likely the keys of such an object have other names. */
const saysNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('title' in value) && !('text' in value)

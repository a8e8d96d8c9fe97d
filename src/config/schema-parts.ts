import { z } from 'zod'
import { BYTE_SIZE_PATTERN, readByteSize } from './byte-size.ts'
import { DURATION_PATTERN, readDuration } from './duration.ts'
import type { Inspect } from './finding.ts'
import {
  canonicalLanguage,
  inspectJurisdiction,
  inspectLanguage,
  JURISDICTION_PATTERN,
  LANGUAGE_PATTERN,
} from './names.ts'

const HOUR = 3_600_000

/** Text in which `inspect` finds nothing; the message says what was expected, the finding travels as `params`. */
export function inspected(expected: string, inspect: Inspect) {
  const message = `expected ${expected}`
  const isUnquoted = (input: unknown): boolean =>
    (typeof input === 'number' || typeof input === 'boolean') && inspect(String(input)) === undefined
  return z
    .string({ error: ({ input }) => (isUnquoted(input) ? `${message} in quotes` : message) })
    .superRefine((value, context) => {
      const finding = inspect(value)
      if (finding !== undefined) context.addIssue({ code: 'custom', message, params: finding })
    })
}

/** Text that says something. */
export const words = (expected = 'text') =>
  inspected(expected, (value) => (value.trim() === '' ? { found: 'an empty one' } : undefined))
    .transform((value) => value.trim())
    .meta({ minLength: 1 })

export const list = <T extends z.ZodType>(element: T, expected = 'a list') =>
  z.array(element, { error: `expected ${expected}` })

export const wholeNumber = z
  .int({ error: 'expected a whole number from 1 on' })
  .min(1, { error: 'expected a whole number from 1 on' })

/** Milliseconds. Timers of Node fire at once when told to wait longer than 24 days, so nothing is to wait that long. */
export const wait = (least: 0 | 1) => duration(least === 0 ? 'from 0ms to 1h' : 'from 1ms to 1h', [least, HOUR])

export const silence = duration('such as 12h or 5d', [1, Number.MAX_SAFE_INTEGER])

/** How far back copies are looked for: the index grows with it. */
export const lookBack = duration('from 1d to 366d', [24 * HOUR, 366 * 24 * HOUR])

function duration(which: string, [least, most]: [number, number]) {
  const reads = (text: string): boolean => {
    const milliseconds = readDuration(text)
    return milliseconds !== undefined && milliseconds >= least && milliseconds <= most
  }
  return inspected(`a duration ${which} (units: ms, s, m, h, d)`, (text) => (reads(text) ? undefined : {}))
    .transform((text) => readDuration(text) ?? 0)
    .meta({ pattern: DURATION_PATTERN })
}

const SIZE = 'a size such as 500KB or 10MB, or a number of bytes'

/** Bytes. */
export const byteSize = z.union(
  [
    z.int().min(1, { error: `expected ${SIZE}` }),
    inspected(SIZE, (text) => ((readByteSize(text) ?? 0) > 0 ? undefined : upperCased(text)))
      .transform((text) => readByteSize(text) ?? 0)
      .meta({ pattern: BYTE_SIZE_PATTERN }),
  ],
  { error: `expected ${SIZE}` },
)

const upperCased = (text: string) => {
  const size = text.toUpperCase().replace(/\s/g, '')
  return readByteSize(size) === undefined ? {} : { suggestion: size }
}

export const languageTag = inspected('a language tag such as de or de-AT', inspectLanguage)
  .transform(canonicalLanguage)
  .meta({ pattern: LANGUAGE_PATTERN })

export const jurisdiction = inspected(
  'a jurisdiction such as DE or DE-TH (ISO 3166), EU or INT',
  inspectJurisdiction,
).meta({ pattern: JURISDICTION_PATTERN })

import { z } from 'zod'
import { ROLES } from '../model/source.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const optional = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value))

/** A line of the files that `cluster` reads; what else stands in it is passed over. */
const documentSchema = z
  .object({
    id: z.string().min(1),
    source: text,
    url: optional,
    guid: optional,
    title: text,
    published: optional,
    text,
    role: z
      .enum(ROLES)
      .nullish()
      .transform((role) => role ?? 'issuer'),
    language: optional,
  })
  .transform(({ url, guid, published, language, ...rest }) => ({
    ...rest,
    ...(url !== undefined && { url }),
    ...(guid !== undefined && { guid }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  }))

type Document = z.infer<typeof documentSchema>

/** A document of a line, or what is wrong with it. */
export function readDocumentLine(value: unknown): { ok: true; value: Document } | { ok: false; problem: string } {
  const parsed = documentSchema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`)
  return { ok: false, problem: problems.join('; ') }
}

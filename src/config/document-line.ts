import { z } from 'zod'
import { ROLES } from '../model/source.ts'
import { LINE_FIELDS, type LineRead, NO_OBJECT, optionalText, readLine } from './read-line.ts'

/** A line of the files that `cluster` reads. */
const documentSchema = z
  .object(
    {
      ...LINE_FIELDS,
      url: optionalText,
      guid: optionalText,
      published: optionalText,
      role: z
        .enum(ROLES)
        .nullish()
        .transform((role) => role ?? 'issuer'),
    },
    NO_OBJECT,
  )
  .transform(({ url, guid, published, language, ...rest }) => ({
    ...rest,
    ...(url !== '' && { url }),
    ...(guid !== '' && { guid }),
    ...(published !== '' && { published }),
    ...(language !== '' && { language }),
  }))

type Document = z.infer<typeof documentSchema>

/** A document of a line, or what is wrong with it. */
export const readDocumentLine = (value: unknown): LineRead<Document> => readLine(value, documentSchema)

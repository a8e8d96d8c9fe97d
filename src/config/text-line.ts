import { z } from 'zod'
import { LINE_FIELDS, type LineRead, NO_OBJECT, optionalText, readLine } from './read-line.ts'

/** A line of the files that `classify` reads. */
const textSchema = z.object({ ...LINE_FIELDS, section: optionalText }, NO_OBJECT)

export type TextLine = z.infer<typeof textSchema>

/** A text of a line, or what is wrong with it. */
export const readTextLine = (value: unknown): LineRead<TextLine> => readLine(value, textSchema)

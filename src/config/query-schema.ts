import { z } from 'zod'
import { parseQuery, QueryError } from '../topics/query.ts'

/** A query of one line; what is wrong with it is shown where it stands. */
export const query = z.string({ error: 'expected a query in one line' }).superRefine((text, context) => {
  const fault = faultOf(text)
  if (fault === undefined) return
  const { expected, found, offset } = fault
  context.addIssue({ code: 'custom', message: `expected ${expected}`, params: { found, offset } })
})

function faultOf(text: string): QueryError | undefined {
  try {
    parseQuery(text)
    return undefined
  } catch (error) {
    if (error instanceof QueryError) return error
    throw error
  }
}

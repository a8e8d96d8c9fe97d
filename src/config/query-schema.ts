import { z } from 'zod'
import { parseQuery, QueryError } from '../topics/query.ts'
import { faultOfListed, namesNothing, type TermFault } from '../topics/term-fault.ts'

/** A query of one line; what is wrong with it is shown where it stands. */
export const query = z.string({ error: 'expected a query in one line' }).superRefine((text, context) => {
  complain(context, faultOf(text))
})

const NAMES_NOTHING = 'expected a word or a phrase'

/** An entry of a list of words. */
export const term = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' || typeof input === 'boolean' ? `${NAMES_NOTHING} in quotes` : NAMES_NOTHING,
  })
  .superRefine((text, context) => {
    if (namesNothing(text)) context.addIssue({ code: 'custom', message: NAMES_NOTHING })
    else complain(context, faultOfListed(text))
  })

function complain(context: z.core.$RefinementCtx, fault: TermFault | undefined): void {
  if (fault === undefined) return
  const { expected, found, offset } = fault
  context.addIssue({ code: 'custom', message: `expected ${expected}`, params: { found, offset } })
}

function faultOf(text: string): TermFault | undefined {
  try {
    parseQuery(text)
    return undefined
  } catch (error) {
    if (error instanceof QueryError) return error
    throw error
  }
}

/** What is wrong with an entry of a rule, and where: `offset` counts characters from 0. */
export interface TermFault {
  expected: string
  found: string
  offset: number
}

/** Inside a word, `*` is the sign of Schüler*innen. */
const STAR_INSIDE = /(?<=[^\s*="])\*+(?!\s|["*]|$)(?!-?in(?:nen)?(?!\p{Lu}))\S*/u

/** `*` and `=` are signs of the rule language; an entry of signs alone names nothing. */
export const namesNothing = (term: string): boolean => !/[\p{L}\p{N}]/u.test(term)

export function faultOfTerm(term: string): TermFault | undefined {
  if (namesNothing(term)) return { expected: 'a word or a phrase', found: term, offset: 0 }
  const star = STAR_INSIDE.exec(term)
  if (star === null) return undefined
  return { expected: 'a * at the beginning or the end of a word', found: star[0], offset: star.index }
}

const OPERATOR = /(?<=^|\s)(?:AND|OR|NOT)(?=\s)/u

const UNWANTED = /^-+[\p{L}\p{N}]/u

/** The same for an entry of a list, in which nothing is joined; `=` before it makes AND a word like others. */
export function faultOfListed(term: string): TermFault | undefined {
  if (UNWANTED.test(term))
    return { expected: 'a word or phrase (none lists what is not wanted)', found: term, offset: 0 }
  const operator = term.startsWith('=') ? null : OPERATOR.exec(term)
  if (operator === null) return faultOfTerm(term)
  return { expected: 'one word or phrase (AND, OR and NOT stand in match)', found: operator[0], offset: operator.index }
}

import type { FieldRule } from '../model/source.ts'
import { type AnyNode, attribute, type Element, findAll, isElement, type Page } from './html.ts'
import { collapse, textOf } from './text-lines.ts'

/** The part of a page a recipe stands on: an item of a list, or the whole page of a release. */
export interface Scope {
  page: Page
  root: AnyNode
  /** Elements that the recipe cuts from the body; the text of other fields does not run through them either. */
  removed: Set<AnyNode>
}

interface Value {
  value: string
  /** Where `match` made the value: all that the expression took. */
  taken?: string
}

/** What a rule found, and the element it stands in. */
export interface Hit extends Value {
  element: Element
}

/** A regular expression is run on so much text and no more. */
const LONGEST = 100_000

/** The elements a rule selects; without a selector the part itself. */
export function elementsOf({ page, root }: Scope, { select }: FieldRule): Element[] {
  if (select !== undefined) return findAll(page, root, select)
  return isElement(root) ? [root] : page.$(root).children().toArray()
}

/** The values of a rule, from every element it selects. */
export const hitsOf = (scope: Scope, rule: FieldRule): Hit[] =>
  elementsOf(scope, rule).flatMap((element) =>
    valuesIn(readText(scope, rule, element), rule).map((found) => ({ ...found, element })),
  )

/** The first value of a rule. */
export const hitOf = (scope: Scope, rule: FieldRule): Hit | undefined => hitsOf(scope, rule).at(0)

function readText({ removed }: Scope, rule: FieldRule, element: Element): string {
  if (rule.attribute !== undefined) return attribute(element, rule.attribute) ?? ''
  return textOf(element, (node) => node !== element && removed.has(node))
}

/**
 * What `match` and `split` make of a text. The expression sees it with white space collapsed: line by line at first, so
 * that "Stichwörter: (.*)" ends where the line does, then as one line.
 */
export function valuesIn(text: string, { match, split }: FieldRule): Value[] {
  const found = match === undefined ? { value: collapse(text) } : matched(text.slice(0, LONGEST), match)
  if (found === undefined) return []
  const parts = split === undefined || split === '' ? [found.value] : found.value.split(split)
  const values = parts.map((part) => part.trim()).filter((part) => part !== '')
  return values.map((value) => ({ ...found, value }))
}

function matched(text: string, match: string): Value | undefined {
  const expression = compileMatch(match)
  const result = expression.exec(text) ?? expression.exec(collapse(text))
  if (result === null) return undefined
  return { value: collapse(result[1] ?? result[0]), taken: collapse(result[0]) }
}

/** With the `u` flag where the expression allows it, so that `\p{Lu}` works. */
function compileMatch(source: string): RegExp {
  try {
    return new RegExp(source, 'u')
  } catch {
    return new RegExp(source)
  }
}

import { type Element, findAll, type Page } from './html.ts'
import { textOf } from './text-lines.ts'

const CANDIDATES = 'article, main, [role="main"], [itemprop="articleBody"], #content, .content, #main, body'
const PARAGRAPHS = 'p, li, blockquote, h2, h3, h4, td'
const ASIDE = 'nav, aside, form, footer, header, script, style, template, noscript, button, dialog, [role="navigation"]'
/** A smaller part is taken when it holds nearly as much text as the largest. */
const ENOUGH = 0.7

/** The part of a page with the most text in paragraphs, rid of navigation and forms; undefined where there is no text. */
export function mainText(page: Page): Element | undefined {
  const { $ } = page
  const parts = findAll(page, page.root, CANDIDATES).map((element) => ({ element, length: proseLength(page, element) }))
  const most = Math.max(0, ...parts.map(({ length }) => length))
  if (most === 0) return undefined
  const part = parts
    .filter(({ length }) => length >= most * ENOUGH)
    .toSorted((a, b) => a.length - b.length)
    .at(0)
  if (part !== undefined) $(part.element).find(`${ASIDE}, h1`).remove()
  return part?.element
}

function proseLength(page: Page, element: Element): number {
  const prose = findAll(page, element, PARAGRAPHS).filter((part) => page.$(part).closest(ASIDE).length === 0)
  return prose.reduce((sum, part) => sum + textOf(part).length, 0)
}

import type { RawItem } from '../model/raw-item.ts'
import { type AnyNode, attribute, findAll, isElement, type Page } from './html.ts'
import { claim, emptyItem, present } from './item-draft.ts'
import { collapse, textOf } from './text-lines.ts'

/** The date of a `time` element inside a part of a page, as its attribute and as its text says it. */
export function timeItem(page: Page, root: AnyNode): RawItem {
  const item = emptyItem(page.base)
  const times = isElement(root) && root.name === 'time' ? [root] : findAll(page, root, 'time')
  const time = times.find((element) => attribute(element, 'datetime') ?? textOf(element))
  if (time === undefined) return item
  return {
    ...item,
    published: present([claim(attribute(time, 'datetime'), 'time'), claim(collapse(textOf(time)), 'time')]),
  }
}

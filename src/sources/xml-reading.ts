import type { RawItem } from '../model/raw-item.ts'
import type { Format, Reading } from '../model/reading.ts'
import { ITEM_NAMES } from './implied-end.ts'
import { keptItems } from './kept-items.ts'
import type { XmlElement, XmlTree } from './xml-tree.ts'

/** What a feed comes to, however it was parsed. */
export interface FeedParts {
  format: Format
  title: string | undefined
  language: string | undefined
  items: RawItem[]
  notes: string[]
  complete: boolean
}

const BROKEN_OFF = 'the document breaks off after its last whole item; it will be asked for again in full'

export function feedReading({ format, title, language, items, notes, complete }: FeedParts): Reading {
  const kept = keptItems(items)
  return {
    format,
    ...(title && { title }),
    ...(language && { language }),
    items: kept.items,
    notes: [...notes, ...(complete ? [] : [BROKEN_OFF]), ...kept.notes],
    ...(!complete && { complete }),
  }
}

/** Items wherever they stand; not the one that the document breaks off in. */
export function itemElements({ root, cut }: XmlTree): XmlElement[] {
  const found: XmlElement[] = []
  const look = (element: XmlElement): void => {
    if (element === cut) return
    if (ITEM_NAMES.has(element.name)) found.push(element)
    else for (const child of element.children) if (typeof child !== 'string') look(child)
  }
  look(root)
  return found
}

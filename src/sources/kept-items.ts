import type { RawItem } from '../model/raw-item.ts'

/** Items with anything to go by, and a note for each of which something is missing. */
export function keptItems(items: RawItem[]): { items: RawItem[]; notes: string[] } {
  const judged = items.map((item, index) => ({ item, lack: lackOf(item), number: index + 1 }))
  return {
    items: judged.filter(({ lack }) => lack !== NOTHING).map(({ item }) => item),
    notes: judged.filter(({ lack }) => lack !== '').map(({ lack, number }) => `item ${number}: ${lack}`),
  }
}

const NOTHING = 'neither title, link nor text, left out'

function lackOf({ title, links, guid, summary, body }: RawItem): string {
  const hasText = summary !== undefined || body !== undefined
  if (title === undefined && links.length === 0 && guid === undefined && !hasText) return NOTHING
  const lacks = [title === undefined ? 'no title' : '', links.length === 0 ? 'no link' : '']
  return lacks.filter((lack) => lack !== '').join(' and ')
}

import type { RawItem } from '../model/raw-item.ts'

/** Items that say anything at all, and a note for each of which something is missing. */
export function keptItems(items: RawItem[]): { items: RawItem[]; notes: string[] } {
  const judged = items.map(withAddresses).map((item, index) => ({ item, lack: lackOf(item), number: index + 1 }))
  return {
    items: judged.filter(({ lack }) => lack !== NOTHING).map(({ item }) => item),
    notes: judged.filter(({ lack }) => lack !== '').map(({ lack, number }) => `item ${number}: ${lack}`),
  }
}

/** Without links that lead to no page: mail, scripts, and what is no address at all. */
export function withAddresses(item: RawItem): RawItem {
  const links = item.links.filter(({ href }) => /^https?:$/.test(URL.parse(href, item.base)?.protocol ?? ''))
  return links.length === item.links.length ? item : { ...item, links }
}

const NOTHING = 'says nothing, left out'

function lackOf(item: RawItem): string {
  const { base: _where, title, links, ...rest } = item
  const isEmpty = Object.values(rest).every((field) => Array.isArray(field) && field.length === 0)
  if (title === undefined && links.length === 0 && isEmpty) return NOTHING
  const lacks = [title === undefined ? 'no title' : '', links.length === 0 ? 'no link' : '']
  return lacks.filter((lack) => lack !== '').join(' and ')
}

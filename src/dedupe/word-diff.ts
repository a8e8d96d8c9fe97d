import { diffArrays } from 'diff'

/** What stands in one text where something else, or nothing, stands in the other. */
export interface Change {
  removed: string[]
  added: string[]
  /** The words before it stand in both texts, or it is their beginning; and so the words behind it. */
  at: number
}

/** Changes beyond that many words are not counted one by one: the texts are two. */
const MOST_EDITS = 400

/**
 * How one list of words becomes the other, by the fewest changes (Myers, 1986).
 * @returns undefined where there are too many of them
 */
export function changesBetween(before: readonly string[], after: readonly string[]): Change[] | undefined {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS })
  if (parts === undefined) return undefined
  const changes: Change[] = []
  let open: Change | undefined
  let at = 0
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      open = undefined
      at += value.length
      continue
    }
    if (open === undefined) {
      open = { removed: [], added: [], at }
      changes.push(open)
    }
    if (added) open.added.push(...value)
    else {
      open.removed.push(...value)
      at += value.length
    }
  }
  return changes
}

import type { RawItem } from '../model/raw-item.ts'
import type { ItemClaim } from '../store/store.ts'

/** An item beside what was known of it. */
export interface ClaimedItem {
  item: RawItem
  claim: ItemClaim
  /** False: nothing about it changed since it was last taken. */
  fresh: boolean
}

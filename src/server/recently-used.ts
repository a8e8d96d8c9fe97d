/** A map that forgets what was not used for longest, so that the sizes it holds stay within a limit. */
export interface RecentlyUsed<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value, bytes: number): void
  delete(key: string): void
}

/** What the bookkeeping of one value costs, so that empty values are limited too. */
const OVERHEAD = 1024

export function recentlyUsed<Value>(limit: number): RecentlyUsed<Value> {
  const held = new Map<string, { value: Value; bytes: number }>()
  let total = 0
  const remove = (key: string): void => {
    total -= held.get(key)?.bytes ?? 0
    held.delete(key)
  }
  return {
    get(key) {
      const found = held.get(key)
      if (found === undefined) return undefined
      held.delete(key)
      held.set(key, found)
      return found.value
    },
    set(key, value, bytes) {
      remove(key)
      held.set(key, { value, bytes: bytes + OVERHEAD })
      total += bytes + OVERHEAD
      for (const oldest of held.keys()) {
        if (total <= limit) return
        remove(oldest)
      }
    },
    delete: remove,
  }
}

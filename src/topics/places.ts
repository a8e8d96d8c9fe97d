import type { TopicField } from '../model/topic.ts'
import { pointingParts } from './pointing-parts.ts'

/** A rule found in a field. */
export interface Place {
  field: TopicField
  text: string
  /** Where the text says where more stands or whom to ask, and not what it is about. */
  isPointer: boolean
  /** Where it begins. */
  starts: Set<number>
  /** Where the first place ends. */
  end: number
}

/** A field and what was found in it: three numbers each, a rule, where it begins and where it ends. */
interface FieldHits {
  field: TopicField
  text: string
  hits: number[]
}

/** Fields of whole sentences. */
const PROSE: ReadonlySet<TopicField> = new Set(['summary', 'body'])

/** By the number of the rule, in the order of the fields. */
export function placesIn(fields: FieldHits[]): Map<number, Place[]> {
  const places = new Map<number, Place[]>()
  for (const { field, text, hits } of fields) {
    const points = pointerTest(text, hits.length > 0 && PROSE.has(field))
    for (let at = 0; at < hits.length; at += 3) {
      const [rule = 0, start = 0, end = 0] = hits.slice(at, at + 3)
      const known = places.get(rule) ?? []
      if (known.length === 0) places.set(rule, known)
      addPlace(known, { field, text, isPointer: points(start), starts: new Set([start]), end })
    }
  }
  return places
}

function pointerTest(text: string, isProse: boolean): (start: number) => boolean {
  const parts = isProse ? pointingParts(text) : []
  return (start) => parts.some(([from, to]) => start >= from && start < to)
}

function addPlace(known: Place[], place: Place): void {
  const same = known.find(({ field, isPointer }) => field === place.field && isPointer === place.isPointer)
  if (same === undefined) known.push(place)
  else for (const start of place.starts) same.starts.add(start)
}

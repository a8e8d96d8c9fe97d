import type { Decision, Layer, Link, Same } from '../model/relation.ts'

export const same = (layer: Layer, score: number, ...reasons: string[]): Same => ({
  relation: 'same',
  layer,
  score,
  reasons,
})
export const linked = (link: Link, ...reasons: string[]): Decision => ({ relation: 'linked', link, reasons })
export const apart = (...reasons: string[]): Decision => ({ relation: 'apart', veto: false, reasons })
export const vetoed = (...reasons: string[]): Decision => ({ relation: 'apart', veto: true, reasons })

/** Whether two articles must not come into one release, even by way of others. */
export const isRefused = (decision: Decision): boolean =>
  decision.relation === 'linked' || (decision.relation === 'apart' && decision.veto)

/** How two articles were found to be one release, strongest first. */
export const LAYERS = ['curator', 'identity', 'text', 'near-duplicate', 'translation', 'teaser', 'rewrite'] as const
export type Layer = (typeof LAYERS)[number]

/** Releases that belong together and are two. */
export type Link = 'follow-up' | 'digest' | 'reaction'

export interface Same {
  relation: 'same'
  layer: Layer
  /** 0 to about 2, comparable within one layer. */
  score: number
  reasons: string[]
}

/** What was found of two articles, with reasons in words that a curator reads. */
export type Decision =
  | Same
  | { relation: 'linked'; link: Link; reasons: string[] }
  /** `veto`: nothing but a curator may bring them into one release. */
  | { relation: 'apart'; veto: boolean; reasons: string[] }

/** Two articles that were compared, and what came of it. `a` is the one that came later. */
export interface Relation {
  a: string
  b: string
  decision: Decision
}

/** A curator's word on two articles; it outweighs everything that is found. */
export interface CuratorVerdict {
  verdict: 'same' | 'different'
  /** Ids of the two. */
  articles: [string, string]
  /** The day it was said, `2026-06-10`. */
  said?: string
  because?: string
}

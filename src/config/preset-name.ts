import { z } from 'zod'
import type { PageRecipe } from '../model/source.ts'
import { type OwnRules, withOwnRules } from '../sources/presets/preset.ts'
import { PRESETS } from '../sources/presets/registry.ts'

/** `preset:` of a source. */
export const presetName = z.enum(PRESETS.map(({ name }) => name))

/** The preset's recipe with the source's own rules over it; undefined where neither says what the items are. */
export function recipeOf(name: string | undefined, own: OwnRules = {}): PageRecipe | undefined {
  const preset = PRESETS.find((candidate) => candidate.name === name)
  if (preset !== undefined) return withOwnRules(preset, own)
  const { items } = own
  return items === undefined ? undefined : { ...own, items }
}

import type { PageRecipe } from '../../model/source.ts'

/** The recipe for a system that many authorities run. To add one is a file, a fixture and a line in `registry.ts`. */
export interface Preset {
  /** As `preset:` names it. */
  name: string
  recipe: PageRecipe
}

/** What a source says of its page beside a preset: single fields, and `items` too where the preset's do not fit. */
export type OwnRules = Omit<PageRecipe, 'items'> & { items?: string }

/**
 * A preset's recipe with a source's own rules over it, field by field, on the list and on the release's page. Without
 * `article` in either, the list alone is taken.
 */
export function withOwnRules({ recipe }: Preset, own: OwnRules): PageRecipe {
  const article = recipe.article ?? own.article
  return { ...recipe, ...own, ...(article && { article: { ...article, ...own.article } }) }
}

import { type ArticleRecipe, AUTO_ITEMS, type JsonRecipe } from '../model/source.ts'
import type { OwnRules } from '../sources/presets/preset.ts'

/** What a source says of how it is read. */
interface Recipes {
  preset?: string
  page?: OwnRules
  json?: JsonRecipe
  article?: ArticleRecipe
}

interface Clash {
  path: string[]
  error: string
  isFine(recipes: Recipes): boolean
}

const isAuto = ({ page }: Recipes): boolean => page?.items === AUTO_ITEMS
const hasPage = ({ preset, page }: Recipes): boolean => preset !== undefined || page !== undefined

/** What does not go together; each of these would be passed over in silence. */
export const CLASHES: Clash[] = [
  {
    path: ['page'],
    error: 'expected a recipe beside "preset"',
    isFine: (recipes) => recipes.preset === undefined || !isAuto(recipes),
  },
  {
    path: ['article'],
    error: 'expected it inside "page", which has a recipe',
    isFine: (recipes) => recipes.article === undefined || !hasPage(recipes) || isAuto(recipes),
  },
  {
    path: ['json'],
    error: 'expected "html", which "page" or "preset" reads, or neither of them beside it',
    isFine: (recipes) => recipes.json === undefined || recipes.json.html !== undefined || !hasPage(recipes),
  },
  {
    path: ['json', 'html'],
    error: 'expected "page" or "preset" beside "json", to read it with',
    isFine: (recipes) => recipes.json?.html === undefined || hasPage(recipes),
  },
  {
    path: ['json'],
    error: 'expected nothing beside "html", which is read as a page',
    isFine: ({ json }) => json?.html === undefined || Object.keys(json).length === 1,
  },
]

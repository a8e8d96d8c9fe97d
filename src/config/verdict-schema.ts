import { z } from 'zod'
import type { CuratorVerdict } from '../model/relation.ts'
import { list, words } from './schema-parts.ts'

const verdictSchema = z.strictObject({
  verdict: z.enum(['same', 'different']).meta({ description: 'Whether the two are one release.' }),
  articles: z
    .tuple([words('the id of an article'), words('the id of another article')], {
      error: 'expected a list of the ids of two articles, as "explain" shows them',
    })
    .meta({ description: 'Ids of two articles, as `amtsticker explain` shows them.' }),
  titles: list(words('a title')).exactOptional().meta({ description: 'Their titles, for people.' }),
  said: words('a day such as 2026-06-10').exactOptional().meta({ description: 'When it was said.' }),
  because: words('a reason').exactOptional().meta({ description: 'Why, for people.' }),
}) satisfies z.ZodType<CuratorVerdict>

/** `verdicts.yaml`: what curators said of articles. `amtsticker same` and `amtsticker different` append to it. */
export const verdictsSchema = list(verdictSchema, 'a list of verdicts').meta({ title: 'Amtsticker: verdicts.yaml' })

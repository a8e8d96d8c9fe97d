import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CuratorVerdict } from '../model/relation.ts'
import { writeWhole } from './write-whole.ts'

/** A verdict as it is written, with what people read. */
export interface WrittenVerdict extends CuratorVerdict {
  titles: [string, string]
  said: string
}

const BEGINNING = `# yaml-language-server: $schema=schema/verdicts.schema.json
#
# What curators said of articles; it outweighs everything that is recognised. \`amtsticker same\` and \`amtsticker different\`
# write here, and what is taken out counts no more. docs/configuration.md explains the keys.

`

/** Writes a verdict into `verdicts.yaml`, in the place of what was said of the same two before. */
export async function writeVerdict(dir: string, written: WrittenVerdict): Promise<{ file: string }> {
  // Loaded when it is needed: no other command writes YAML, and most runs can do without its 35 ms.
  const { changeYamlList } = await import('./yaml-list.ts')
  const file = join(dir, 'verdicts.yaml')
  const { verdict, articles, titles, said, because } = written
  const added = { verdict, articles, titles, said, ...(because !== undefined && { because }) }
  const text = (await readIfThere(file)) ?? BEGINNING
  await writeWhole(file, changeYamlList(text, { added, replaces: (element) => isOf(element, articles) }))
  return { file }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Whether an element of the list speaks of these two articles. */
function isOf(element: unknown, [a, b]: readonly [string, string]): boolean {
  if (typeof element !== 'object' || element === null || !('articles' in element)) return false
  const { articles } = element
  return Array.isArray(articles) && articles.length === 2 && articles.includes(a) && articles.includes(b)
}

import type { Settings } from '../model/settings.ts'
import type { Source } from '../model/source.ts'
import { checkIds, checkKnown } from './check-references.ts'
import { checkParsed } from './parse-file.ts'
import type { Problem } from './problem.ts'
import { readSourceFiles } from './read-folder.ts'
import { sourcesSchema, toSource } from './source-schema.ts'
import { validate } from './validate.ts'

/**
 * Reads `catalogue/` in `dir`: sources that nobody asks until a curator takes their lines over. Ids are unique in it; an
 * id that a source of the configuration (`known`) has as well stands for the same URL. The folder may be absent.
 */
export async function loadCatalogue(
  dir: string,
  { settings, sources: known }: { settings: Settings; sources: Source[] },
): Promise<{ sources: Source[]; problems: Problem[] }> {
  return checkParsed(await readSourceFiles(dir, 'catalogue'), (files) => {
    const checked = files.map((file) => validate(file, sourcesSchema, []))
    return {
      sources: checked.flatMap(({ value }) => value ?? []).map((source) => toSource(source, settings)),
      problems: [
        ...checked.flatMap(({ problems }) => problems),
        ...checkIds(files, 'source'),
        ...checkKnown(files, known),
      ],
    }
  })
}

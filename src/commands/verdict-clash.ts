import { unitedThrough } from '../dedupe/imply-verdicts.ts'
import type { CuratorVerdict } from '../model/relation.ts'
import { CommandError, EXIT } from './exit.ts'

/** Whether a verdict is of these two. */
export const isOfBoth = ({ articles }: CuratorVerdict, two: readonly string[]): boolean =>
  two.every((id) => articles.includes(id))

/**
 * Refuses a further verdict that cannot be kept beside what stands in the file; what it replaces does not count.
 * @throws `CommandError` that names the verdicts it contradicts
 */
export function refuseContradiction(file: string, verdicts: CuratorVerdict[], said: CuratorVerdict): void {
  const all = [...verdicts.filter((one) => !isOfBoth(one, said.articles)), said]
  for (const parted of all) {
    const united = parted.verdict === 'same' ? undefined : unitedThrough(all, parted.articles)
    if (united === undefined) continue
    const contradicted = [...united, parted].filter((one) => one !== said)
    const lines = contradicted.map((one) => `  ${one.verdict}: ${one.articles.join(' and ')}${dated(one)}`)
    const message = `"${said.verdict}" contradicts what stands in ${file}; take out there first what is wrong of\n${lines.join('\n')}`
    throw new CommandError(message, { code: EXIT.nothingDone, document: { error: message, contradicted } })
  }
}

const dated = ({ said }: CuratorVerdict): string => (said === undefined ? '' : `, said ${said}`)

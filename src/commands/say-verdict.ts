import { join } from 'node:path'
import { type OpenHouse, openHouse } from '../app.ts'
import { loadConfig } from '../config/load-config.ts'
import { writeVerdict } from '../config/verdicts-file.ts'
import type { CuratorVerdict } from '../model/relation.ts'
import type { Published } from '../publish/publisher.ts'
import { rememberVerdicts } from '../worker/curator-verdicts.ts'
import { takeVerdicts } from '../worker/take-verdicts.ts'
import type { Context } from './context.ts'
import { CommandError, EXIT, type ExitCode } from './exit.ts'
import { isBusy } from './mendable.ts'
import { articleNamed } from './named-release.ts'
import { readConfig } from './read-config.ts'
import { idsOf, membersWith, reportVerdict, type Two } from './report-verdict.ts'
import { isOfBoth, refuseContradiction } from './verdict-clash.ts'

/** What a curator says on the command line. */
export interface Said {
  verdict: CuratorVerdict['verdict']
  /** Of two releases or articles, in whichever way they are named. */
  named: string[]
  because?: string
}

/** Writes a verdict down, and lets it take effect at once if no other process is at work. */
export async function sayVerdict(context: Context, said: Said): Promise<ExitCode> {
  const config = await readConfig(context)
  const house = await openHouse({ ...context, config })
  try {
    const two = await articlesNamed(house, said)
    const before = await membersWith(house.store, two)
    const replaced = await write(context, house, { ...said, two })
    const published = await takeEffect(context, house)
    const { verdict } = said
    await reportVerdict(context, house.store, {
      ...{ verdict, two, before, ...replaced, ...(published !== undefined && { published }) },
    })
    return EXIT.ran
  } finally {
    await house.close()
  }
}

async function articlesNamed(house: OpenHouse, { named: [first = '', second = ''] }: Said): Promise<Two> {
  const two: Two = [await articleNamed(house, first), await articleNamed(house, second)]
  const [a, b] = idsOf(two)
  if (a !== b) return two
  const release = await house.store.releaseByKey(two[0].releaseKey)
  const articles = [release?.lead, ...(release?.copies ?? [])].flatMap((one) => one?.article ?? [])
  const lines = articles.map(({ id, sourceId, title }) => `  ${id} (${sourceId}): ${title}`)
  const which = lines.length > 1 ? `. Those of its release are\n${lines.join('\n')}` : '; its release has no other'
  throw new CommandError(`both are the article ${a}; name two articles${which}`, { code: EXIT.usage })
}

type Written = Said & { two: Two }

/** @returns what stood there of the same two */
async function write(context: Context, house: OpenHouse, said: Written): Promise<{ replaced?: CuratorVerdict }> {
  const { verdict, two } = said
  const because = said.because?.trim() || undefined
  const articles = idsOf(two)
  const { verdicts, settings } = house.config
  const before = verdicts.find((one) => isOfBoth(one, articles))
  refuseContradiction(join(context.config, 'verdicts.yaml'), verdicts, { verdict, articles })
  if (before?.verdict !== verdict || (because !== undefined && because !== before.because)) {
    const titles: [string, string] = [two[0].article.title, two[1].article.title]
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.timezone }).format(new Date(house.now()))
    await writeVerdict(context.config, {
      verdict,
      articles,
      titles,
      said: day,
      ...(because !== undefined && { because }),
    })
  }
  const { config } = await loadConfig(context.config)
  if (config === undefined) throw new Error(`${context.config} was in order, and is not with a verdict more`)
  await rememberVerdicts(house.store, config.verdicts)
  return before === undefined ? {} : { replaced: before }
}

/** Undefined where another process is at work: the store tells it of the verdict. */
async function takeEffect(context: Context, house: OpenHouse): Promise<Published | undefined> {
  try {
    return await house.exclusively(() => takeVerdicts(house))
  } catch (error) {
    if (!isBusy(error)) throw error
    context.terminal.say('another process is at work; the verdict takes effect at its next cycle')
    return undefined
  }
}

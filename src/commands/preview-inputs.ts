import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { decodeDocument } from '../app.ts'
import { defaultConfig } from '../config/default-config.ts'
import { formatProblem, loadConfig } from '../config/load-config.ts'
import type { Source } from '../model/source.ts'
import type { Configuration } from '../worker/house.ts'
import type { PreviewSubject } from '../worker/preview.ts'
import type { Context } from './context.ts'
import { CommandError, EXIT } from './exit.ts'
import { namedSource } from './named-source.ts'

export interface FileOptions {
  url?: string
  contentType?: string
  source?: string
}

/** Inputs told apart: what is the id of a source is that source, what begins with http an address, else a file. */
export async function openInputs(
  context: Context,
  inputs: string[],
  options: FileOptions,
): Promise<{ config: Configuration; subjects: PreviewSubject[] }> {
  const config = await configOrDefaults(context)
  const reading = options.source === undefined ? adHocSource(config) : namedSource(config, options.source)
  const subjects = inputs.map(async (input): Promise<PreviewSubject> => {
    const source = config.sources.find(({ id }) => id === input)
    if (source !== undefined) return { input, source }
    if (/^https?:\/\//i.test(input)) return { input, source: { ...reading, url: input } }
    return { input, source: reading, document: await documentFrom(input, options) }
  })
  return { config, subjects: await Promise.all(subjects) }
}

/** A faulty configuration is no reason not to look at a file; it is said all the same. */
async function configOrDefaults({ config: folder, terminal }: Context): Promise<Configuration> {
  const { config, problems } = await loadConfig(folder)
  if (config !== undefined) return config
  for (const problem of problems) terminal.say(formatProblem(problem))
  terminal.say('the configuration cannot be used: going on with the default settings')
  return defaultConfig()
}

/** A source nobody configured, with the defaults of one. */
const adHocSource = ({ settings }: Configuration): Source => ({
  id: 'preview',
  name: 'Preview',
  url: 'http://localhost/',
  role: 'issuer',
  language: settings.language,
  timezone: settings.timezone,
  republish: 'full',
  tags: [],
  schedule: settings.schedule,
  enabled: true,
})

async function documentFrom(file: string, { url, contentType }: FileOptions) {
  try {
    const type = contentType === undefined ? {} : { contentType }
    return decodeDocument({ bytes: await readFile(file), url: url ?? pathToFileURL(file).href, ...type })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${file} is no source's id, no address, and no file that can be read: ${reason}`, {
      code: EXIT.usage,
      cause: error,
    })
  }
}

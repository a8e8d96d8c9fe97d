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
import { likely, namedSource } from './named-source.ts'

export interface FileOptions {
  url?: string
  contentType?: string
  source?: string
}

/** A file among others that cannot be read. */
export interface UnopenedInput {
  input: string
  fault: CommandError
}

/** Inputs told apart: what is the id of a source is that source, what begins with http an address, else a file. */
export async function openInputs(
  context: Context,
  inputs: string[],
  options: FileOptions,
): Promise<{ config: Configuration; subjects: (PreviewSubject | UnopenedInput)[] }> {
  const config = await configOrDefaults(context)
  checkBase(options.url)
  const reading = options.source === undefined ? adHocSource(config) : namedSource(config, options.source)
  const subjects = inputs.map(async (input): Promise<PreviewSubject | UnopenedInput> => {
    const source = config.sources.find(({ id }) => id === input)
    if (source !== undefined) return { input, source }
    if (/^https?:\/\//i.test(input)) return { input, source: { ...reading, url: input } }
    const bytes = await readFile(input).catch((cause: unknown) => unreadable(input, config, cause))
    if (bytes instanceof CommandError) return { input, fault: bytes }
    const url = options.url ?? (options.source === undefined ? pathToFileURL(input).href : reading.url)
    const type = options.contentType === undefined ? {} : { contentType: options.contentType }
    return { input, source: reading, document: decodeDocument({ bytes, url, ...type }) }
  })
  const opened = await Promise.all(subjects)
  const [first] = opened
  if (first !== undefined && 'fault' in first && opened.every((subject) => 'fault' in subject)) throw first.fault
  return { config, subjects: opened }
}

/** A faulty configuration is no reason not to look at a file; it is said all the same. */
async function configOrDefaults({ config: folder, terminal }: Context): Promise<Configuration> {
  const { config, problems } = await loadConfig(folder)
  if (config !== undefined) return config
  for (const problem of problems) terminal.say(formatProblem(problem))
  terminal.say('the configuration cannot be used: going on with the default settings')
  return defaultConfig()
}

const AD_HOC = 'preview'

/** Whether nobody has said what a document is. */
export const isAdHoc = ({ source }: PreviewSubject): boolean => source.id === AD_HOC

/** A source nobody configured, with the defaults of one. */
const adHocSource = ({ settings }: Configuration): Source => ({
  id: AD_HOC,
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

function checkBase(url: string | undefined): void {
  if (url === undefined || /^https?:$/.test(URL.parse(url)?.protocol ?? '')) return
  throw new CommandError(`--url ${url} is no address: expected one that begins with http:// or https://`, {
    code: EXIT.usage,
  })
}

function unreadable(input: string, { sources }: Configuration, cause: unknown): CommandError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const hint = /[./\\]/.test(input) ? '' : `; ${likely(sources, input)}`
  return new CommandError(`${input} is no source's id, no address, and no file that can be read: ${reason}${hint}`, {
    code: EXIT.usage,
    cause,
  })
}

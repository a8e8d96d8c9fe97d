import { formatProblem, loadConfig } from '../config/load-config.ts'
import { loadTopics } from '../config/load-topics.ts'
import { readTextLine } from '../config/text-line.ts'
import type { Topic } from '../model/topic.ts'
import { compileTopics } from '../topics/compile-topics.ts'
import { subjectOf } from './classify-line.ts'
import { act, type Context, type Register } from './context.ts'
import { CommandError, EXIT } from './exit.ts'
import { readJsonLines } from './json-lines.ts'
import { readConfig } from './read-config.ts'
import { unreadable } from './text-lines.ts'

export const registerClassify: Register = (program) => {
  program
    .command('classify')
    .summary('sort texts of a file into topics')
    .description(
      'Reads lines of JSON, {id, source, title, text, section?, language?}, and prints for each the topics it belongs to: {"id", "topics"}. What is not known may be missing, null or empty, but for the id. A line that cannot be read is reported with its place and left out.',
    )
    .argument('<file>', 'a file of JSON lines')
    .option('--topics <file>', 'a file of topics, instead of that of the configuration')
    .action(
      act<{ topics?: string }>(async (context, { topics: given }, files) => {
        const { terminal } = context
        const { config } = await loadConfig(context.config)
        const topics = given === undefined ? (await readConfig(context)).topics : await topicsOf(given, context)
        const sources = new Map(config?.sources.map((source) => [source.id, source]))
        const configured = { sources, language: config?.settings.language ?? 'de' }
        const matcher = compileTopics(topics)
        const tally = { read: 0, leftOut: 0 }
        for await (const line of readJsonLines(files, { terminal, read: readTextLine, tally })) {
          const found = matcher.match(subjectOf(line, configured)).map(({ topicId }) => topicId)
          process.stdout.write(`${JSON.stringify({ id: line.id, topics: found })}\n`)
        }
        return tally.read === 0 && tally.leftOut > 0 ? EXIT.nothingDone : EXIT.ran
      }),
    )
}

async function topicsOf(file: string, { terminal }: Context): Promise<Topic[]> {
  const { topics, problems } = await loadTopics(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  for (const problem of problems) terminal.say(formatProblem(problem))
  if (problems.length === 0) return topics
  throw new CommandError(`${file} is broken: nothing was done`, { code: EXIT.nothingDone, document: { problems } })
}

import { formatProblem, loadConfig } from '../config/load-config.ts'
import { loadTopics } from '../config/load-topics.ts'
import type { Topic } from '../model/topic.ts'
import { compileTopics } from '../topics/compile-topics.ts'
import type { Matcher } from '../topics/matcher.ts'
import { type ClassifyLine, readLine } from './classify-line.ts'
import { act, type Context, type Register } from './context.ts'
import { CommandError, EXIT } from './exit.ts'
import { readConfig } from './read-config.ts'
import { linesOf, unreadable } from './text-lines.ts'

export const registerClassify: Register = (program) => {
  program
    .command('classify')
    .summary('sort texts of a file into topics')
    .description(
      'Reads lines of JSON, {id, source, title, text, section?, language?}, and prints for each the topics it belongs to: {"id", "topics"}. A line that cannot be read is reported with its number and left out.',
    )
    .argument('<file>', 'a file of JSON lines')
    .option('--topics <file>', 'a file of topics, instead of that of the configuration')
    .action(
      act<{ topics?: string }>(async (context, { topics: given }, [file = '']) => {
        const { config } = await loadConfig(context.config)
        const topics = given === undefined ? (await readConfig(context)).topics : await topicsOf(given, context)
        const sources = new Map(config?.sources.map((source) => [source.id, source]))
        const language = config?.settings.language ?? 'de'
        const lines = readLines(file, (line) => readLine(line, sources, language))
        const { sorted, broken } = await classify(lines, compileTopics(topics), context)
        return sorted === 0 && broken > 0 ? EXIT.nothingDone : EXIT.ran
      }),
    )
}

interface NumberedLine {
  place: string
  line: ClassifyLine
}

/** A broken line is told to people and does not hold up those after it. */
async function classify(lines: AsyncIterable<NumberedLine>, matcher: Matcher, { terminal }: Context) {
  const done = { sorted: 0, broken: 0 }
  for await (const { place, line } of lines) {
    if (line.ok) {
      const topics = matcher.match(line.subject).map(({ topicId }) => topicId)
      process.stdout.write(`${JSON.stringify({ id: line.id, topics })}\n`)
      done.sorted++
    } else {
      terminal.say(`${place}: ${line.error}`)
      done.broken++
    }
  }
  return done
}

async function* readLines(file: string, read: (line: string) => ClassifyLine): AsyncGenerator<NumberedLine> {
  let number = 0
  for await (const text of linesOf(file)) {
    number++
    if (text.trim() !== '') yield { place: `${file}:${number}`, line: read(text) }
  }
}

async function topicsOf(file: string, { terminal }: Context): Promise<Topic[]> {
  const { topics, problems } = await loadTopics(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  for (const problem of problems) terminal.say(formatProblem(problem))
  if (problems.length === 0) return topics
  throw new CommandError(`${file} is broken: nothing was done`, { code: EXIT.nothingDone, document: { problems } })
}

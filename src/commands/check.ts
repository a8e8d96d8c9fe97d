import { defaultConfig } from '../config/default-config.ts'
import { loadCatalogue } from '../config/load-catalogue.ts'
import { type Config, formatProblem, loadConfig } from '../config/load-config.ts'
import { checkExamples, type FailedExample } from '../topics/check-examples.ts'
import { act, type Register } from './context.ts'
import { EXIT } from './exit.ts'
import { paint } from './terminal.ts'

export const registerCheck: Register = (program) => {
  program
    .command('check')
    .summary('validate the configuration and run the topics’ examples')
    .description(
      'Reads all of the configuration and the catalogue, prints every problem with file, line and column, and tries the examples of each topic. Exits 1 if anything is wrong.',
    )
    .action(
      act(async ({ config: folder, terminal }) => {
        const { config, problems: wrong } = await loadConfig(folder)
        const catalogue = await loadCatalogue(folder, config ?? defaultConfig())
        const problems = [...wrong, ...catalogue.problems]
        const examples = config === undefined ? [] : checkExamples(config.topics)
        terminal.print({ ok: problems.length + examples.length === 0, problems, examples })
        for (const problem of problems) terminal.say(formatProblem(problem))
        for (const example of examples) terminal.say(`${folder}/topics.yaml: ${whatFailed(example)}`)
        if (config === undefined || problems.length + examples.length > 0) return EXIT.nothingDone
        terminal.say(`${paint('green', 'ok')}: ${whatWasChecked(config, catalogue.sources.length)}`)
        return EXIT.ran
      }),
    )
}

function whatWasChecked({ sources, topics }: Config, offered: number): string {
  const tried = topics.reduce((all, { examples: { match, skip } }) => all + match.length + skip.length, 0)
  const catalogue = offered === 0 ? '' : `, ${offered} in the catalogue`
  return `${sources.length} sources${catalogue}, ${topics.length} topics, ${tried} examples as expected`
}

function whatFailed({ topicId, title, expected }: FailedExample): string {
  const should = expected === 'match' ? 'should match and does not' : 'should be skipped and matches'
  return `topic ${topicId}: example ${JSON.stringify(title)} ${should}`
}

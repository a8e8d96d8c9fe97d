import { formatProblem, loadConfig } from '../config/load-config.ts'
import { checkExamples } from '../topics/check-examples.ts'
import { act, type Register } from './context.ts'
import { EXIT } from './exit.ts'
import { paint } from './terminal.ts'

export const registerCheck: Register = (program) => {
  program
    .command('check')
    .summary('validate the configuration and run the topics’ examples')
    .description(
      'Reads all of the configuration, prints every problem with file, line and column, and tries the examples of each topic. Exits 1 if anything is wrong.',
    )
    .action(
      act(async ({ config: folder, terminal }) => {
        const { config, problems } = await loadConfig(folder)
        const examples = config === undefined ? [] : checkExamples(config.topics)
        terminal.print({ ok: problems.length + examples.length === 0, problems, examples })
        for (const problem of problems) terminal.say(formatProblem(problem))
        for (const { topicId, title, expected } of examples) {
          const should = expected === 'match' ? 'should match and does not' : 'should be skipped and matches'
          terminal.say(`${folder}/topics.yaml: topic ${topicId}: example ${JSON.stringify(title)} ${should}`)
        }
        if (config === undefined || examples.length > 0) return EXIT.nothingDone
        const tried = config.topics.reduce((all, { examples: { match, skip } }) => all + match.length + skip.length, 0)
        terminal.say(
          `${paint('green', 'ok')}: ${config.sources.length} sources, ${config.topics.length} topics, ${tried} examples as expected`,
        )
        return EXIT.ran
      }),
    )
}

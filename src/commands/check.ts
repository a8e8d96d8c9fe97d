import { defaultConfig } from '../config/default-config.ts'
import { loadCatalogue } from '../config/load-catalogue.ts'
import { type Config, formatProblem, loadConfig } from '../config/load-config.ts'
import { checkExamples } from '../topics/check-examples.ts'
import { topicWarningsIn } from './check-topics.ts'
import { act, type Register } from './context.ts'
import { exampleProblems } from './example-problems.ts'
import { EXIT } from './exit.ts'
import { paint } from './terminal.ts'
import { verdictWarningsIn } from './verdict-warnings.ts'

export const registerCheck: Register = (program) => {
  program
    .command('check')
    .summary('validate the configuration and run the topics’ examples')
    .description(
      'Reads all of the configuration and the catalogue, prints every problem with file, line and column, and tries the examples of each topic. Exits 1 if anything is wrong. Warns of topics that work and are most likely not meant, by their rules, and where something is stored, by what they find there; and of verdicts on articles that are not stored.',
    )
    .action(
      act(async ({ config: folder, data, terminal }) => {
        const { config, problems: wrong, topics } = await loadConfig(folder)
        const catalogue = await loadCatalogue(folder, config ?? defaultConfig())
        const examples = checkExamples(topics)
        const problems = [...wrong, ...catalogue.problems, ...(await exampleProblems(folder, examples))]
        for (const problem of problems) terminal.say(formatProblem(problem))
        const warnings = [
          ...(await topicWarningsIn(folder, topics, data)),
          ...(await verdictWarningsIn(folder, config?.verdicts ?? [], data)),
        ]
        terminal.print({ ok: problems.length === 0, problems, examples, warnings })
        for (const warning of warnings) terminal.say(`${formatProblem(warning)} ${paint('yellow', '(warning)')}`)
        if (config === undefined || problems.length > 0) return EXIT.nothingDone
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

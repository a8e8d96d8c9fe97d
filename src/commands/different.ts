import { act, type Register } from './context.ts'
import { sayVerdict } from './say-verdict.ts'

export const registerDifferent: Register = (program) => {
  program
    .command('different')
    .summary('say that two articles are two releases')
    .description(
      'Takes two articles of one release apart, for good, or keeps two from ever becoming one: what joined once gets its old id back. The word is kept in verdicts.yaml of the configuration; taking it out there takes it back.',
    )
    .argument('<a>', 'a release or an article, named as for "explain"; of a release its lead is meant')
    .argument('<b>', 'the other')
    .option('--because <reason>', 'why, for people')
    .action(
      act<{ because?: string }>((context, options, named) =>
        sayVerdict(context, { ...options, verdict: 'different', named }),
      ),
    )
}

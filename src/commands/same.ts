import { act, type Register } from './context.ts'
import { sayVerdict } from './say-verdict.ts'

export const registerSame: Register = (program) => {
  program
    .command('same')
    .summary('say that two articles are one release')
    .description(
      'Makes one release of two, for good, whatever was found: the older id stays, the other is marked as deleted and points to it. The word is kept in verdicts.yaml of the configuration; taking it out there takes it back.',
    )
    .argument('<a>', 'a release or an article, named as for "explain"; of a release its lead is meant')
    .argument('<b>', 'the other')
    .option('--because <reason>', 'why, for people')
    .action(
      act<{ because?: string }>((context, options, named) =>
        sayVerdict(context, { ...options, verdict: 'same', named }),
      ),
    )
}

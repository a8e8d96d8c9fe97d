import { openAppStore } from '../app.ts'
import { type TopicReport, type TopicUse, topicReport } from '../worker/topic-report.ts'
import { act, type Context, type Register } from './context.ts'
import { EXIT } from './exit.ts'
import { readConfig } from './read-config.ts'
import { paint, table } from './terminal.ts'
import { topicWarnings } from './topic-warnings.ts'

export const registerTopics: Register = (program) => {
  program
    .command('topics')
    .summary('the topics and how they do on what is stored')
    .description(
      'Lists the topics with their releases. --report also looks at the latest 5,000 releases: entries that were never found, entries found in more than 5 % of them, topics that are equal, exclusions that leave an entry without effect, and releases in no topic.',
    )
    .option('--report', 'look at what each term finds')
    .action(
      act<{ report?: boolean }>(async (context, { report }) => {
        const config = await readConfig(context)
        const store = await openAppStore(context.data)
        try {
          if (report === true) show(context, await topicReport(store, config))
          else {
            const topics = await Promise.all(
              config.topics.map(async ({ id, title }) => ({ id, title, releases: await store.countReleases(id) })),
            )
            context.terminal.print({ topics })
            context.terminal.say(table([['TOPIC', 'RELEASES', 'TITLE'], ...topics.map(rowOf)]))
          }
          return EXIT.ran
        } finally {
          await store.close()
        }
      }),
    )
}

const rowOf = ({ id, releases, title }: { id: string; releases: number; title: string }): string[] => [
  id,
  String(releases),
  title,
]

function show({ terminal }: Context, report: TopicReport): void {
  terminal.print(report)
  const head = ['TOPIC', 'RELEASES', 'ENTRIES', 'NEVER FOUND', 'IN MORE THAN 5 %']
  const lines = table([head, ...report.topics.map(reportRow)]).split('\n')
  terminal.say(lines.map((line, index) => (index === 0 ? paint('bold', line) : line)).join('\n'))
  const waiting = report.topics.filter(({ filled }) => !filled).map(({ id }) => id)
  if (waiting.length > 0) terminal.say(`filled anew by the next cycle: ${waiting.join(', ')}`)
  for (const warning of topicWarnings(report)) terminal.say(`${paint('yellow', 'warning')}: ${warning.message}`)
  const { count, latest } = report.inNone
  if (count > 0) terminal.say('\nreleases in no topic:')
  for (const { title } of latest) terminal.say(`  ${title}`)
}

const reportRow = ({ id, releases, terms, unused, broad }: TopicUse): string[] => [
  id,
  String(releases),
  String(terms),
  String(unused.length),
  broad.map(({ term, releases: found }) => `${term} (${found})`).join(', '),
]

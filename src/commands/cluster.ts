import { now, openScratchStore } from '../app.ts'
import { defaultConfig } from '../config/default-config.ts'
import { readDocumentLine } from '../config/document-line.ts'
import { clusterDocuments } from '../worker/cluster-documents.ts'
import { act, type Register } from './context.ts'
import { EXIT } from './exit.ts'
import { readJsonLines } from './json-lines.ts'

export const registerCluster: Register = (program) => {
  program
    .command('cluster')
    .summary('try recognition on documents of a file')
    .description(
      'Reads documents from files of JSON lines, {"id", "source", "url", "guid", "title", "published", "text"} and, if wanted, "role" and "language", recognises which are one release as a cycle would, and prints a line {"id", "cluster"} for each to standard output. The store is not touched.',
    )
    .argument('<files...>', 'files of JSON lines')
    .action(
      act(async (context, _options, files) => {
        const { documents, problems } = await readJsonLines(files, readDocumentLine)
        for (const problem of problems) context.terminal.say(problem)
        const scratch = await openScratchStore()
        try {
          const { settings } = defaultConfig()
          const keys = await clusterDocuments(documents, {
            store: scratch.store,
            settings,
            now: now(),
            signal: context.signal,
          })
          for (const { id } of documents) process.stdout.write(`${JSON.stringify({ id, cluster: keys.get(id) })}\n`)
          return problems.length > 0 ? EXIT.nothingDone : EXIT.ran
        } finally {
          await scratch.remove()
        }
      }),
    )
}

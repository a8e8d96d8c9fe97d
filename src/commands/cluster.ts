import { now, openScratchStore } from '../app.ts'
import { defaultConfig } from '../config/default-config.ts'
import { readDocumentLine } from '../config/document-line.ts'
import { clusterDocuments } from '../worker/cluster-documents.ts'
import { type LabelledDocument, unusableIn } from '../worker/labelled-document.ts'
import { act, type Context, type Register } from './context.ts'
import { CommandError, EXIT } from './exit.ts'
import { type LineTally, readJsonLines } from './json-lines.ts'

export const registerCluster: Register = (program) => {
  program
    .command('cluster')
    .summary('try recognition on documents of a file')
    .description(
      'Reads documents from files of JSON lines, {"id", "source", "url", "guid", "title", "published", "text"} and, if wanted, "role" and "language", recognises which are one release as a cycle would, and prints a line {"id", "cluster"} for each to standard output. What is not known may be missing, null or empty, but for the id; title and text not both missing. A line that cannot be read is reported with its place and left out. The store is not touched.',
    )
    .argument('<files...>', 'files of JSON lines')
    .action(
      act(async (context, _options, files) => {
        const tally = { read: 0, leftOut: 0 }
        const documents = await documentsIn(files, context, tally)
        const keys = await clustered(documents, context)
        for (const { id } of documents) process.stdout.write(`${JSON.stringify({ id, cluster: keys.get(id) })}\n`)
        return tally.leftOut > 0 ? EXIT.nothingDone : EXIT.ran
      }),
    )
}

const { settings } = defaultConfig()

/** An id that comes again would stand for two documents: the second is left out, with both places. */
async function documentsIn(files: string[], { terminal }: Context, tally: LineTally): Promise<LabelledDocument[]> {
  const places = new Map<string, string>()
  const read = (value: unknown, place: string): ReturnType<typeof readDocumentLine> => {
    const found = readDocumentLine(value)
    if (!found.ok) return found
    const { id } = found.value
    const first = places.get(id)
    if (first !== undefined) return { ok: false, problem: `the id ${JSON.stringify(id)} stands in ${first} already` }
    places.set(id, place)
    for (const fault of unusableIn(found.value, { settings, now: now() })) terminal.say(`${place}: ${fault}`)
    return found
  }
  const documents: LabelledDocument[] = []
  for await (const document of readJsonLines(files, { terminal, read, tally })) documents.push(document)
  return documents
}

async function clustered(documents: LabelledDocument[], { terminal, signal }: Context): Promise<Map<string, string>> {
  const scratch = await openScratchStore()
  const onSettled = (count: number): void => terminal.progress('documents', { count, of: documents.length })
  try {
    const keys = await clusterDocuments(documents, { store: scratch.store, settings, now: now(), signal, onSettled })
    if (!signal.aborted) return keys
    throw new CommandError('stopped before all documents were compared: no clusters are printed', {
      code: EXIT.nothingDone,
    })
  } finally {
    await scratch.remove()
  }
}

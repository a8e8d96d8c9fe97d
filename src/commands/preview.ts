import { createAppFetcher, createAppReader } from '../app.ts'
import type { Reader } from '../isolate/reader.ts'
import type { Article } from '../model/article.ts'
import { type PreviewedDocument, previewDocument } from '../worker/preview.ts'
import { act, type Context, type Register } from './context.ts'
import { EXIT } from './exit.ts'
import { isAdHoc, openInputs, type UnopenedInput } from './preview-inputs.ts'
import { sayPreview } from './preview-text.ts'
import { paint } from './terminal.ts'

interface PreviewOptions {
  url?: string
  contentType?: string
  source?: string
  strict?: boolean
}

export const registerPreview: Register = (program) => {
  program
    .command('preview')
    .summary('fetch and show what would be read, store nothing')
    .description(
      'Shows the articles of a configured source, an address or a file as they would be stored, each field with where it came from. A web page that is configured nowhere is read as the list or the release it seems to be. Stores and publishes nothing.',
    )
    .argument('<inputs...>', 'source ids, addresses (http, https) or files')
    .option('--url <address>', 'base address of a file')
    .option('--content-type <type>', 'media type of a file, as served, such as "text/xml; charset=iso-8859-1"')
    .option('--source <id>', 'read addresses and files with this source’s recipe, zone and language')
    .option('--strict', 'exit 3 when a document could not be read')
    .action(
      act<PreviewOptions>(async (context, options, inputs) => {
        const { config, subjects } = await openInputs(context, inputs, options)
        const edges = { fetcher: createAppFetcher(config), reader: createAppReader() }
        const house = { ...edges, signal: context.signal, now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z') }
        const guessing = { ...house, reader: readingAnything(edges.reader) }
        try {
          const documents = await inTurn(context, subjects, async (subject) =>
            'fault' in subject ? unopened(subject) : previewDocument(isAdHoc(subject) ? guessing : house, subject),
          )
          context.terminal.print({ documents: documents.map(withoutEmptyFields) })
          if (!context.terminal.json) for (const document of documents) sayPreview(context.terminal, document)
          const failed = documents.filter(({ outcome }) => outcome === 'failed').length
          if (failed > 0) context.terminal.say(paint('red', `${failed} of ${documents.length} documents failed`))
          return failed > 0 && options.strict === true ? EXIT.sourceFailed : EXIT.ran
        } finally {
          await edges.reader.close()
          await edges.fetcher.close()
        }
      }),
    )
}

const unopened = ({ input, fault }: UnopenedInput): PreviewedDocument => ({
  input,
  outcome: 'failed',
  error: { step: 'fetch', code: 'no-file', message: fault.message },
  articles: [],
  notes: [],
})

/** What nobody has configured may be a feed, a list or a release. */
const readingAnything = (reader: Reader): Reader => ({
  ...reader,
  read: (job) => reader.read({ ...job, isUnknown: true }),
})

/** As many at a time as reading threads can take; results in the order of the inputs. */
const AT_WORK = 8

async function inTurn<In, Out>(context: Context, inputs: In[], task: (input: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = []
  const queue = inputs.entries()
  let count = 0
  const work = async (): Promise<void> => {
    for (const [index, input] of queue) {
      results[index] = await task(input)
      context.terminal.progress('documents', { count: ++count, of: inputs.length })
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_WORK, inputs.length) }, work))
  return results
}

/** A field of an article that says nothing is left out. */
function withoutEmptyFields(document: PreviewedDocument): object {
  const stated = (article: Article) =>
    Object.entries(article).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  return { ...document, articles: document.articles.map((article) => Object.fromEntries(stated(article))) }
}

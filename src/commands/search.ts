import { openAppStore } from '../app.ts'
import { QueryError } from '../topics/query.ts'
import { type FoundRelease, searchStore } from '../worker/search-store.ts'
import { act, type Context, positiveNumber, type Register } from './context.ts'
import { CommandError, EXIT } from './exit.ts'
import { paint } from './terminal.ts'

export const registerSearch: Register = (program) => {
  program
    .command('search')
    .summary('find stored releases, the latest first')
    .description(
      'Finds stored releases by a query in the language of the topics: words, "phrases in quotes", =exact, begin*, *end, AND, OR, NOT and brackets. Words beside one another all have to be found.',
    )
    .argument('<query...>', 'for instance \'(OZG OR "elektronische Akte") NOT Stellen*\'')
    .option('--limit <number>', 'most releases that are shown', positiveNumber, 20)
    .action(
      act<{ limit: number }>(async (context, { limit }, words) => {
        const query = words.join(' ')
        const found = await search(context, query, limit)
        const releases = found.slice(0, limit)
        const more = found.length > limit
        context.terminal.print({ query, releases: releases.map(toDocument), more })
        for (const one of releases) context.terminal.say(toLines(one))
        if (releases.length === 0) context.terminal.say('nothing found')
        if (more) context.terminal.say(`these are the latest ${limit}; --limit shows more`)
        return EXIT.ran
      }),
    )
}

/** One more than the limit, to know whether there are more. */
async function search({ data }: Context, query: string, limit: number): Promise<FoundRelease[]> {
  const store = await openAppStore(data)
  try {
    const found: FoundRelease[] = []
    for await (const one of searchStore(store, query)) {
      if (found.push(one) > limit) break
    }
    return found
  } catch (error) {
    throw error instanceof QueryError ? wrongQuery(query, error) : error
  } finally {
    await store.close()
  }
}

function wrongQuery(query: string, error: QueryError): CommandError {
  const message = `${error.message}\n  ${query}\n  ${' '.repeat(error.offset)}^`
  const document = { error: error.message, query, column: error.offset + 1 }
  return new CommandError(message, { code: EXIT.usage, cause: error, document })
}

function toDocument({ release, hits }: FoundRelease) {
  const { id, key, published, topics, lead } = release
  const { title, url } = lead.article
  return { id, key, title, url, publisher: lead.source.name, sourceId: lead.source.id, published, topics, hits }
}

function toLines({ release: { published, lead, key }, hits }: FoundRelease): string {
  const words = [...new Set(hits.map(({ text }) => text))].slice(0, 5).join(', ')
  const head = `${published.value.slice(0, 10)}  ${paint('bold', lead.article.title)}`
  const facts = [lead.source.name, lead.article.url ?? key, ...(words === '' ? [] : [words])]
  return `${head}\n            ${paint('dim', facts.join(' · '))}`
}

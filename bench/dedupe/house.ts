import { settingsSchema } from '../../src/config/settings-schema.ts'
import type { Article } from '../../src/model/article.ts'
import { nothingBeside } from '../../src/model/bare-article.ts'
import type { SourceFacts } from '../../src/model/source.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { recogniseArticles } from '../../src/worker/recognise-articles.ts'
import { type SettlingHouse, settleArticles } from '../../src/worker/settle-articles.ts'
import { BODIES } from '../stream/bodies.ts'
import type { Line } from '../stream/line.ts'
import type { Day } from './days.ts'

const sourceOf = ({ id, name, role }: (typeof BODIES)[number]): SourceFacts => ({
  id,
  name,
  url: '',
  role,
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
})

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')

const articleOf = ({ id, source, url, guid, title, text, published }: Line): Article => ({
  id,
  sourceId: source,
  url,
  aliases: [...new Set([url, guid])],
  title,
  body: paragraphs(text),
  published: { value: `${published}Z`, precision: 'instant' },
  language: 'de',
  ...nothingBeside(),
})

/** The part of the worker that recognises, over a store on disk. */
export class DedupeHouse {
  readonly #house: SettlingHouse
  readonly #store: Store
  readonly #sources: Map<string, SourceFacts>
  #candidates = 0

  private constructor(store: Store) {
    this.#store = store
    this.#sources = new Map(BODIES.map((body) => [body.id, sourceOf(body)]))
    const settings = settingsSchema.parse({ url: 'https://ticker.example/' })
    this.#house = { store: this.#counting(store), config: { settings }, signal: new AbortController().signal }
  }

  static async open(file: string): Promise<DedupeHouse> {
    const house = new DedupeHouse(await openStore(file))
    await house.#store.saveSources([...house.#sources.values()])
    return house
  }

  /** A cycle at the end of the day. */
  async take({ date, lines }: Day): Promise<void> {
    const now = `${date}T23:45:00Z`
    for (const [id, own] of Map.groupBy(lines, ({ source }) => source)) await this.#commit(id, own, now)
    await settleArticles(this.#house, now)
  }

  async close(): Promise<{ releases: number; candidates: number }> {
    const releases = await this.#store.countReleases('all')
    await this.#store.close()
    return { releases, candidates: this.#candidates }
  }

  async #commit(id: string, lines: Line[], now: string): Promise<void> {
    const source = this.#sources.get(id)
    if (source === undefined) throw new Error(`no body is called ${id}`)
    const articles = lines.map(articleOf)
    await this.#store.commit(async (view) => ({
      ...(await recogniseArticles(this.#house, view, { source, articles, now })),
      claims: [],
      state: { sourceId: id, recipeHash: '', validators: {}, lastPoll: now, failures: 0 },
      record: { sourceId: id, at: now, outcome: 'ok', bytes: 0, ms: 0, items: lines.length },
    }))
  }

  #counting(store: Store): Store {
    return {
      ...store,
      settle: (decide) =>
        store.settle((view) =>
          decide({
            ...view,
            similarArticles: async (likeness) => {
              const found = await view.similarArticles(likeness)
              this.#candidates += found.size
              return found
            },
          }),
        ),
    }
  }
}

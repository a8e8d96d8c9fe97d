import { oneLine } from '../../src/normalise/clean-text.ts'
import { inlineText, plainText } from '../../src/normalise/plain-text.ts'

/** A file that an item encloses. */
export interface FileFacts {
  url: string
  type?: string
  bytes?: number
}

/** What a reader says of one item, in whatever field it says it. */
export interface ItemFacts {
  titles: string[]
  links: string[]
  guid?: string
  /** Plain or with markup. */
  texts: string[]
  published: string[]
  updated: string[]
  authors: string[]
  keywords: string[]
  files: FileFacts[]
  images: string[]
  language?: string
}

/** Undefined where a reader refuses the document, or finds no feed in it. */
export type DocumentFacts = ItemFacts[] | undefined

/** What a reader must say of the first item; each value alone, whatever else it says. */
export interface Expected {
  title?: string
  link?: string
  guid?: string
  /** Of all text, without markup. */
  text?: string
  /** Somewhere in the markup of a text. */
  markup?: string
  /** An instant in UTC, or a day. */
  published?: string
  updated?: string
  author?: string
  authors?: string[]
  keywords?: string[]
  file?: FileFacts
  image?: string
  language?: string
  /** Title of each item, in their order. */
  all?: string[]
  /** How many items there are. */
  count?: number
  /** It is no feed, and that has to be said. */
  refused?: true
}

type Check = (item: ItemFacts) => boolean

/** Whether what was read is what the document says. */
export function agrees(expected: Expected, items: DocumentFacts): boolean {
  if (expected.refused) return items === undefined
  if (items === undefined) return false
  const { all, count, refused: _no, ...fields } = expected
  if (count !== undefined && items.length !== count) return false
  if (all !== undefined && !sameTitles(all, items)) return false
  const checks = checksOf(fields)
  const [first] = items
  return checks.length === 0 || (first !== undefined && checks.every((check) => check(first)))
}

const sameTitles = (titles: string[], items: ItemFacts[]): boolean =>
  items.length === titles.length && titles.every((title, index) => isOneOf(title, items[index]?.titles ?? []))

const isOneOf = (wanted: string, texts: string[]): boolean =>
  texts.some((text) => oneLine(text) === wanted || inlineText(text) === wanted)

/** A day is met by any moment of it, for readers that know no days. */
const sameDate = (wanted: string, dates: string[]): boolean => {
  const read = dates.map((date) => (wanted.length === 10 ? date.slice(0, 10) : date.replace('.000Z', 'Z')))
  return read[0] === wanted
}

function checksOf(expected: Expected): Check[] {
  const checks: { [Field in keyof Expected]?: (value: NonNullable<Expected[Field]>, item: ItemFacts) => boolean } = {
    title: (value, { titles }) => isOneOf(value, titles),
    link: (value, { links }) => links[0] === value,
    guid: (value, { guid }) => guid === value,
    text: (value, { texts }) => texts.some((text) => oneLine(plainText(text)) === value || oneLine(text) === value),
    markup: (value, { texts }) => texts.some((text) => text.replaceAll(/\s+/g, ' ').includes(value)),
    published: (value, { published }) => sameDate(value, published),
    updated: (value, { updated }) => sameDate(value, updated),
    author: (value, { authors }) => isOneOf(value, authors.slice(0, 1)),
    authors: (value, { authors }) => value.every((name) => isOneOf(name, authors)),
    keywords: (value, { keywords }) => value.every((word) => isOneOf(word, keywords)),
    file: (value, { files }) => files.some((file) => sameFile(value, file)),
    image: (value, { images }) => images.includes(value),
    language: (value, { language }) => language === value,
  }
  return Object.entries(expected).map(([name, value]) => {
    const check = Object.entries(checks).find(([field]) => field === name)?.[1]
    return (item) => check !== undefined && Reflect.apply(check, undefined, [value, item]) === true
  })
}

const sameFile = (wanted: FileFacts, { url, type, bytes }: FileFacts): boolean =>
  url === wanted.url &&
  (wanted.type === undefined || type === wanted.type) &&
  (wanted.bytes === undefined || bytes === wanted.bytes)

/** What a feed has one of for each release, by any of its names. */
export const ITEM_NAMES = new Set(['item', 'entry'])

const LEAVES = new Set(['title', 'id', 'guid', 'pubdate', 'updated', 'published', 'issued', 'modified', 'dc:date'])
const FEED_WORDS = new Set([
  ...LEAVES,
  ...ITEM_NAMES,
  'link',
  'description',
  'summary',
  'content',
  'author',
  'category',
])

/** Whether an element that begins inside another ends it: `<title>Haushalt<link>…` lacks an end tag. */
export const closesLeaf = (open: string | undefined, name: string): boolean =>
  open !== undefined && LEAVES.has(open) && FEED_WORDS.has(name)

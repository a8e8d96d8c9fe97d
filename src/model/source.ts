/** Who leads when several sources carry one release: the first of these that is among them. */
export const ROLES = ['issuer', 'portal', 'wire', 'press'] as const
export type Role = (typeof ROLES)[number]

/** How much of the text our feeds may carry. */
export const REPUBLISH = ['full', 'summary', 'link'] as const
export type Republish = (typeof REPUBLISH)[number]

/** How one field is taken from a page. A plain string in YAML is `{ select }`, `h2 a@href` is `{ select, attribute }`. */
export interface FieldRule {
  /** CSS selector; absent: the element the recipe stands on. */
  select?: string
  /** Attribute to read instead of the text. */
  attribute?: string
  /** Regular expression; its first group is the value. */
  match?: string
  /** Separator that makes several values of one. */
  split?: string
  /** Date format, where the text alone is not clear. */
  format?: string
  /** Take every match and not the first alone. */
  all?: boolean
}

export const RECIPE_FIELDS = [
  'link',
  'kicker',
  'title',
  'date',
  'updated',
  'summary',
  'body',
  'section',
  'kind',
  'keywords',
  'authors',
  'image',
  'imageCaption',
  'imageCredit',
  'attachments',
  'references',
  'language',
  'rights',
] as const
export type RecipeField = (typeof RECIPE_FIELDS)[number]
export type FieldRules = { [field in RecipeField]?: FieldRule }

/** How the release's own page is read. */
export interface ArticleRecipe extends FieldRules {
  /** Selectors of what is cut from the body. */
  remove?: string[]
}

/** As `items` of a list page: no selector, the list is found by its structure. */
export const AUTO_ITEMS = 'auto'

/** How a list page is read; `items` matches once for each release. */
export interface PageRecipe extends FieldRules {
  items: string
  /** Further list pages, for `backfill`. */
  next?: FieldRule
  /** The release's own page; absent: the list alone is taken. */
  article?: ArticleRecipe
}

/** How one field is taken from JSON. A plain string in YAML is `{ path }`, one with braces `{ template }`. */
export interface JsonRule {
  /** Keys from the outside in, `[]` for every element of a list: `contentList[].title`. */
  path?: string
  /** A text with paths in braces: `https://amt.example/{id}.html`. */
  template?: string
  /** Regular expression; its first group is the value. */
  match?: string
  /** Separator that makes several values of one. */
  split?: string
  /** Date format, where the text alone is not clear. */
  format?: string
}

/** How a JSON document is read. */
export interface JsonRecipe extends Partial<Record<RecipeField, JsonRule>> {
  /** Path of the list; absent: the document is the list. */
  items?: string
  /** Path of texts of HTML that together are the list page, which `page` then reads. */
  html?: string
  /** What identifies a release, where it has no address. */
  id?: JsonRule
  /** What relative addresses are relative to; absent: the document's own. */
  base?: string
  /** Further documents, for `backfill`. */
  next?: JsonRule
}

/** What the published feeds say of a source. Kept in the store, so that a source can leave the configuration. */
export interface SourceFacts {
  id: string
  name: string
  url: string
  role: Role
  language: string
  /** IANA name, such as `Europe/Berlin`. */
  timezone: string
  republish: Republish
  tags: string[]
  /** ISO 3166-1 or 3166-2 (`DE`, `DE-TH`), or `EU`, `INT`. */
  jurisdiction?: string
  rights?: string
}

/** One configured place that publishes: a feed, a web page with a list or a JSON document. Defaults are filled in. */
export interface Source extends SourceFacts {
  /** Cron expression, read in `timezone`. */
  schedule: string
  enabled: boolean
  page?: PageRecipe
  json?: JsonRecipe
  /** How each release's own page is read, whatever the list is; `page.article` where this is absent. */
  article?: ArticleRecipe
  /** Longest silence in milliseconds before health says so. */
  expectEvery?: number
}

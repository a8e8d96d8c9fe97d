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

/** How a list page is read; `items` matches once for each release. */
export interface PageRecipe extends FieldRules {
  items: string
  /** Further list pages, for `backfill`. */
  next?: FieldRule
  /** The release's own page; absent: the list alone is taken. */
  article?: ArticleRecipe
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

/** One configured place that publishes: a feed or a web page with a list. Defaults are filled in. */
export interface Source extends SourceFacts {
  /** Cron expression, read in `timezone`. */
  schedule: string
  enabled: boolean
  page?: PageRecipe
  /** Longest silence in milliseconds before health says so. */
  expectEvery?: number
}

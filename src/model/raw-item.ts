/** A value as it was found, and where: `rss:pubDate`, `recipe:date`, `json-ld:datePublished`. */
export interface Claim {
  value: string
  from: string
}

/** A text as it was found. `html` still holds markup and entities, `text` is what it says. */
export interface TextClaim extends Claim {
  type: 'text' | 'html'
}

/** A link; `rel` as in Atom (`alternate`, `related`, `via`, …), absent where the format has none. */
export interface LinkClaim {
  href: string
  from: string
  rel?: string
  type?: string
  hreflang?: string
  title?: string
}

export interface ImageClaim {
  url: string
  from: string
  alt?: string
  caption?: string
  credit?: string
  /** Pixels. */
  width?: number
  height?: number
}

export interface AttachmentClaim {
  url: string
  from: string
  type?: string
  bytes?: number
  title?: string
}

/** What a source claims of one release, unchecked, as read from a document. */
export interface RawItem {
  /** What every relative URL of this item is relative to. */
  base: string
  guid?: Claim
  /** The release's own page first. */
  links: LinkClaim[]
  kicker?: TextClaim
  title?: TextClaim
  summary?: TextClaim
  body?: TextClaim
  /** In order of trust; the first that can be read counts. */
  published: Claim[]
  updated: Claim[]
  language?: Claim
  section?: TextClaim
  kind?: TextClaim
  keywords: TextClaim[]
  authors: TextClaim[]
  images: ImageClaim[]
  attachments: AttachmentClaim[]
  references: TextClaim[]
  rights?: TextClaim
}

/** Where a term of a category is defined: what it is to a release, beside its keywords, which need no scheme. */
export const SECTION_SCHEME = 'https://schema.org/articleSection'
export const KIND_SCHEME = 'https://schema.org/genre'

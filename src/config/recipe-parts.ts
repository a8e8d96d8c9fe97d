import type { RecipeField } from '../model/source.ts'
import type { Inspect } from './finding.ts'
import { inspected } from './schema-parts.ts'

const inspectPattern: Inspect = (text) => {
  try {
    new RegExp(text)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /, '') : String(error)
    return { found: `${JSON.stringify(text)} (${reason})` }
  }
}

/** Unicode TS #35: a day, a month and a year, without which a date cannot be read by it. */
const inspectDateFormat: Inspect = (text) => {
  const isWhole = (format: string): boolean => /d/.test(format) && /M/.test(format) && /yy/.test(format)
  if (isWhole(text)) return undefined
  const format = text
    .replace(/[DT]/g, 'd')
    .replace(/[YJ]/g, 'y')
    .replace(/m(?=m?\W*y)/g, 'M')
  return isWhole(format) ? { suggestion: format } : {}
}

/** What is made of a text that a rule found, on a page or in JSON. */
export const valueRules = {
  match: inspected('a regular expression', inspectPattern)
    .exactOptional()
    .meta({ description: 'Regular expression; its first group is the value.' }),
  split: inspected('a separator', (text) => (text === '' ? {} : undefined))
    .exactOptional()
    .meta({ description: 'Separator that makes several values of one.' }),
  format: inspected('a date format such as dd.MM.yyyy', inspectDateFormat)
    .exactOptional()
    .meta({ description: 'Date format, where the text alone is not clear.' }),
}

/** The fields that recipes have, each made by `field` of what it holds. */
export const recipeFields = <T>(field: (description: string) => T) =>
  ({
    link: field('Address of the release’s own page.'),
    kicker: field('The line above the headline.'),
    title: field('The headline.'),
    date: field('When it was published.'),
    updated: field('When it was last changed.'),
    summary: field('The lead paragraph.'),
    body: field('The whole text.'),
    section: field('The part of the site it belongs to, such as Politik.'),
    kind: field('What it is, such as Pressemitteilung or Terminhinweis.'),
    keywords: field('Keywords.'),
    authors: field('Names or signs of the authors.'),
    image: field('Address of the image.'),
    imageCaption: field('Caption of the image.'),
    imageCredit: field('Who made the image.'),
    attachments: field('Addresses of files, such as the PDF.'),
    references: field('What the text names as its source.'),
    language: field('Language of the text.'),
    rights: field('Rights statement.'),
  }) satisfies Record<RecipeField, T>

import type { Article } from '../model/article.ts'
import type { PreviewedDocument } from '../worker/preview.ts'
import { paint, type Terminal, table } from './terminal.ts'

const LONGEST = 160

/** Shows a document for people: each article, each field, and where it was taken from. */
export function sayPreview(terminal: Terminal, document: PreviewedDocument): void {
  const { input, format, outcome, error, title, articles, notes } = document
  terminal.say(paint('bold', input))
  if (error !== undefined) {
    terminal.say(`  ${paint('red', outcome)} ${error.step}: ${error.message}`)
    return
  }
  terminal.say(`  ${format}${title === undefined ? '' : `, ${JSON.stringify(title)}`}, ${articles.length} articles`)
  for (const note of notes) terminal.say(`  note: ${note}`)
  for (const article of articles) terminal.say(`\n${indented(fieldTable(article))}`)
}

const indented = (text: string): string => text.replaceAll(/^/gm, '  ')

function fieldTable({ provenance, ...article }: Article): string {
  const rows = Object.entries(article)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => [field, paint('dim', provenance[field] ?? '-'), shortened(value)])
  return table(rows)
}

function shortened(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text
}

import { isClean } from './clean-text.ts'

const PARAGRAPHS = /^\s*(?:<p>[^<>&]*(?:&amp;[^<>&]*)*<\/p>\s*)+$/

/**
 * The texts of a fragment that is nothing but paragraphs without markup, still escaped; undefined for every other. Such
 * is the text of most feeds, and a parser and a sanitiser would hand it back as it came.
 */
export function plainParagraphs(html: string): string[] | undefined {
  if (html !== last.html) last = { html, texts: read(html) }
  return last.texts
}

/** A text is asked for as text and as HTML, one right after the other. */
let last: { html: string; texts: string[] | undefined } = { html: '', texts: undefined }

function read(html: string): string[] | undefined {
  if (!html.includes('<p>') || !PARAGRAPHS.test(html) || !isClean(html)) return undefined
  return html
    .trim()
    .slice('<p>'.length, -'</p>'.length)
    .split(/<\/p>\s*<p>/)
    .filter((text) => text.trim() !== '')
}

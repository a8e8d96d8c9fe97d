import { Parser } from 'htmlparser2'
import { cleanText, oneLine, onOneLine } from './clean-text.ts'
import { withoutCutTag } from './cut-tag.ts'
import { BLOCKS, isHtmlName, SILENT } from './html-names.ts'
import { plainParagraphs } from './plain-paragraphs.ts'

/** Stands for a line break while white space is collapsed; cleaning takes it from every text. */
const BREAK = '\u0001'

const OTHER_REFERENCE = /&(?!amp;)/

/** The text of an HTML fragment: blocks and `br` on lines of their own, all other white space collapsed, NFC. */
export function plainText(html: string): string {
  if (!html.includes('<') && !OTHER_REFERENCE.test(html)) return oneLine(html.replaceAll('&amp;', '&'))
  const paragraphs = plainParagraphs(html)
  if (paragraphs !== undefined) return paragraphs.map((text) => onOneLine(text.replaceAll('&amp;', '&'))).join('\n')
  return parsedText(html)
}

function parsedText(html: string): string {
  let silent = 0
  let text = ''
  const mark = (name: string): void => {
    if (BLOCKS.has(name) || name === 'br') text += BREAK
    else if (name === 'td' || name === 'th') text += ' '
  }
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent++
      mark(name)
    },
    ontext(data) {
      if (silent === 0) text += data.replaceAll(BREAK, '')
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--
      mark(name)
    },
  })
  parser.end(withoutCutTag(html))
  return text
    .split(BREAK)
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n')
}

const ANGLE = /<(?!\/?[a-z][a-z0-9]*(?:[\s/][^<>]*)?>|!--|!doctype\s)/gi
const TAG = /<\/?([a-z][a-z0-9]*)/gi

/**
 * The text of a title on one line. Titles hold markup, but also "a < b", "Preise <10 Euro" and "Verordnung <EU>": what
 * is no element of HTML is text.
 */
export function inlineText(html: string): string {
  return /[<&]/.test(html) ? plainText(withElementsOnly(html)).replaceAll('\n', ' ') : oneLine(html)
}

/** A fragment in which every `<` that begins no element of HTML is a sign. */
export function withElementsOnly(html: string): string {
  if (!html.includes('<')) return html
  return html
    .replace(ANGLE, '&lt;')
    .replace(TAG, (tag, name: string) => (isHtmlName(name.toLowerCase()) ? tag : `&lt;${tag.slice(1)}`))
}

/** The address of the first link in a fragment, as written. */
export function firstHref(html: string): string | undefined {
  let href: string | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'a') href ??= attributes['href']
    },
  })
  parser.end(html)
  return href
}

/** Paragraphs of a text without markup, as HTML; a blank line ends one. */
export function textParagraphs(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, '<br>'))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')
}

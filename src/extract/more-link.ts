import type { Element } from './html.ts'
import { collapse, textOf } from './text-lines.ts'

const MORE =
  /^[^\p{L}]*(?:mehr|weiter|weiterlesen|lesen|zum (?:artikel|beitrag|volltext)|zur (?:presse|medien)?(?:mitteilung|information|meldung|detailseite)|details?|more|read|continue|lire|en savoir|suite|leggi|continua)(?![\p{L}]).{0,40}$/iu

/** "mehr...", "weiterlesen", "Zur Pressemitteilung": words that lead to a release and say nothing of it. */
export const isMoreText = (text: string): boolean => MORE.test(text)

/** A link with such words that ends a text. */
export function isMoreLink(link: Element, text: Element): boolean {
  const words = collapse(textOf(link))
  return isMoreText(words) && collapse(textOf(text)).endsWith(words)
}

import type { ImageClaim } from '../model/raw-item.ts'
import { type AnyNode, type Element, findAll, isElement, type Page } from './html.ts'
import type { MainText } from './main-text.ts'
import { elementImage } from './media.ts'
import { collapse, textOf } from './text-lines.ts'

const FIGURE = 'figure, [class*="caption"], [class*="bildunterschrift"], [class*="picture"], [class*="image"]'
const CAPTION = 'figcaption, [class*="caption"], [class*="bildunterschrift"], [class*="legend"]'
const CREDIT = '[class*="copyright"], [class*="credit"], [class*="bildquelle"], [class*="fotograf"], small'
/** "(Foto: Eva Muster)", "© Stadt Beispiel", at the end of a caption or alone. */
const CREDIT_WORDS =
  /[([]?\s*(?:(?:fotos?|bild|bildquelle|bildnachweis|quelle|photo|credit|copyright)\s*(?::|©|\/)+|©)\s*([^()[\]]{2,100}?)\s*[)\]]?\s*$/i
/** Images of the layout. */
const ORNAMENT = /logo|icon|sprite|spacer|pixel|avatar|placeholder|blank\.|\.svg(?:$|\?)/i
const SMALLEST = 100
const LONGEST_CAPTION = 600

/** The first image between heading and text or in the text, with caption and credit. */
export function pageImages(page: Page, { parts, frame, left }: MainText): ImageClaim[] {
  const isWhole = !isElement(frame) || frame.name === 'body' || frame.name === 'html'
  const places = isWhole ? parts : [frame]
  const images = places.flatMap((part) => findAll(page, part, 'img').filter((image) => !isAround(image, left)))
  for (const image of images) {
    const claim = elementImage(page, image)
    if (claim === undefined || isOrnament(image, claim)) continue
    return [{ ...claim, from: 'text:img', ...wordsOf(page, image) }]
  }
  return []
}

/** In furniture that is not the figure of the image itself, such as `.caption`. */
function isAround(image: Element, left: ReadonlySet<AnyNode>): boolean {
  for (let node: AnyNode | null = image; node !== null; node = node.parent) {
    if (left.has(node) && isElement(node))
      return !/caption|image|picture|figure|media/i.test(node.attribs['class'] ?? '')
  }
  return false
}

function isOrnament({ attribs }: Element, { url, width, height }: ImageClaim): boolean {
  if ((width ?? SMALLEST) < SMALLEST || (height ?? SMALLEST) < SMALLEST) return true
  return ORNAMENT.test(`${url} ${attribs['class'] ?? ''}`) || attribs['role'] === 'presentation'
}

/** Caption and credit from the figure around an image, or the like of one. */
function wordsOf(page: Page, image: Element): Pick<ImageClaim, 'caption' | 'credit'> {
  const figure = page.$(image).parent().closest(FIGURE).toArray().find(isElement)
  if (figure === undefined) return {}
  const named = (selector: string): Element | undefined =>
    findAll(page, figure, selector).find((element) => textOf(element) !== '')
  const creditElement = named(CREDIT)
  const captionElement = named(CAPTION)
  const whole = captionElement === undefined ? '' : textWithout(captionElement, creditElement)
  const stated = creditElement === undefined ? CREDIT_WORDS.exec(whole)?.[1] : creditOf(textOf(creditElement))
  const caption = collapse(creditElement === undefined ? whole.replace(CREDIT_WORDS, '') : whole)
  return {
    ...(caption !== '' && caption.length < LONGEST_CAPTION && { caption }),
    ...(stated && { credit: collapse(stated) }),
  }
}

const textWithout = (element: Element, credit: Element | undefined): string =>
  collapse(textOf(element, (node: AnyNode) => node === credit))

const creditOf = (text: string): string => CREDIT_WORDS.exec(collapse(text))?.[1] ?? collapse(text)

import type { ImageClaim } from '../model/raw-item.ts'
import type { FieldRules } from '../model/source.ts'
import { hitOf, type Scope } from './field-rule.ts'
import { collapse } from './text-lines.ts'

type ImageWords = Pick<ImageClaim, 'caption' | 'credit'>

/** Caption and credit as the recipe names them; the caption without the credit that stands in it. */
export function imageWords(scope: Scope, rules: FieldRules): ImageWords {
  const caption = rules.imageCaption && hitOf(scope, rules.imageCaption)
  const credit = rules.imageCredit && hitOf(scope, rules.imageCredit)
  const words = credit?.taken ?? credit?.value
  const alone = caption && (words ? collapse(caption.value.replace(words, '')) : caption.value)
  return { ...(alone && { caption: alone }), ...(credit && { credit: credit.value }) }
}

/** They belong to the first image, wherever it was found. */
export const withWords = (images: ImageClaim[], words: ImageWords): ImageClaim[] =>
  images.map((image, index) => (index === 0 ? { ...image, ...words } : image))

import type { ArticleImage, Attachment } from '../model/article.ts'
import type { AttachmentClaim, ImageClaim, RawItem } from '../model/raw-item.ts'
import { canonicalUrl } from './canonical-url.ts'
import { distinctBy, type Found } from './found.ts'
import { pictureUrl } from './inline-image.ts'
import { mediaType } from './media-type.ts'
import { inlineText } from './plain-text.ts'
import { isPixel } from './trackers.ts'

export interface Media {
  image?: Found<ArticleImage>
  attachments?: Found<Attachment[]>
}

/** The first image that is one, an enclosed picture where none is named, and everything else that is enclosed. */
export function mediaOf(item: RawItem): Media {
  const enclosed = item.attachments.flatMap((claim) => attachmentOf(claim, item.base))
  const pictures = enclosed.filter(({ value }) => value.type?.startsWith('image/'))
  const claims = [...item.images, ...pictures.map(({ value, from }) => imageClaim(value, from))]
  const image = claims.flatMap((claim) => imageOf(claim, item.base)).at(0)
  const rest = distinctBy(
    enclosed.map(({ value }) => value).filter(({ url }) => url !== image?.value.url),
    ({ url }) => url,
  )
  const from = enclosed[0]?.from
  return {
    ...(image && { image }),
    ...(from !== undefined && rest.length > 0 && { attachments: { value: rest, from } }),
  }
}

const imageClaim = ({ url, title }: Attachment, from: string): ImageClaim => ({
  url,
  from,
  ...(title !== undefined && { caption: title }),
})

const positive = (number: number | undefined): number | undefined =>
  number !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined

const textOf = (text: string | undefined): string => inlineText(text ?? '')

function attachmentOf(claim: AttachmentClaim, base: string): Found<Attachment>[] {
  const url = canonicalUrl(claim.url, base)
  if (url === undefined) return []
  const type = mediaType(claim.type, url)
  const bytes = positive(claim.bytes)
  const title = textOf(claim.title)
  return [{ from: claim.from, value: { url, ...(type && { type }), ...(bytes && { bytes }), ...(title && { title }) } }]
}

function imageOf(claim: ImageClaim, base: string): Found<ArticleImage>[] {
  const url = pictureUrl(claim.url, base)
  const [width, height] = [positive(claim.width), positive(claim.height)]
  if (url === undefined || isPixel(width, height)) return []
  const [alt, caption, credit] = [claim.alt, claim.caption, claim.credit].map(textOf)
  const texts = { ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) }
  return [{ from: claim.from, value: { url, ...texts, ...(width && { width }), ...(height && { height }) } }]
}

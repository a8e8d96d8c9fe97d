import type { AttachmentClaim, ImageClaim, RawItem } from '../model/raw-item.ts'
import { attributeOf, childrenOf, nodesOf, textOfNode, textsOf, type XmlChildren, type XmlNode } from './xml-nodes.ts'

type Media = Pick<RawItem, 'images' | 'attachments'>

const ENCLOSURE = 'rss:enclosure'
const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])/i

/** Images and files of an item: Media RSS 1.5, enclosures, `image`. */
export function rssMedia(element: XmlChildren): Media {
  const groups = nodesOf(element, 'media:group').map(childrenOf)
  const holders = [element, ...groups]
  const contents = holders.flatMap((holder) =>
    nodesOf(holder, 'media:content').map((node) => ({ node, words: { ...wordsOf(element), ...wordsOf(holder) } })),
  )
  const enclosures = nodesOf(element, 'enclosure').flatMap((node) => filed(node, ENCLOSURE))
  const thumbnails = holders.flatMap((holder) => thumbnailsOf(holder))
  const nested = contents.flatMap(({ node }) => thumbnailsOf(childrenOf(node)))
  const files = [...contents.flatMap(mediaFile), ...enclosures, ...thumbnails, ...nested, ...plainImages(element)]
  return {
    images: once(files.filter(isPicture).map(({ image }) => image)),
    attachments: once(files.filter(isAttachment).map(({ attachment }) => attachment)),
  }
}

/** A file seen both ways, before its type decides. */
interface File {
  image: ImageClaim
  attachment: AttachmentClaim
  kind: 'image' | 'file'
}

const isPicture = ({ kind }: File): boolean => kind === 'image'

/** A picture that is enclosed is a file too: of several, one becomes the image, and none is lost. */
const isAttachment = ({ kind, attachment }: File): boolean => kind === 'file' || attachment.from === ENCLOSURE

interface Words {
  title?: string
  caption?: string
  credit?: string
}

/** In Media RSS what a group or an item says holds for each of its contents that says nothing itself. */
function wordsOf(holder: XmlChildren): Words {
  const [title] = textsOf(holder, 'media:title')
  const [caption] = textsOf(holder, 'media:description')
  const [credit] = textsOf(holder, 'media:credit')
  return { ...(title && { title }), ...(caption && { caption }), ...(credit && { credit }) }
}

const mediaFile = ({ node, words }: { node: XmlNode; words: Words }): File[] =>
  filed(node, 'rss:media:content', { ...words, ...wordsOf(childrenOf(node)) })

function filed(node: XmlNode, from: string, { title, caption, credit }: Words = {}): File[] {
  const url = attributeOf(node, 'url')
  if (url === undefined) return []
  const type = attributeOf(node, 'type')
  const bytes = numberOf(node, 'length') ?? numberOf(node, 'filesize')
  const [width, height] = [numberOf(node, 'width'), numberOf(node, 'height')]
  const words = { ...(title && { alt: title }), ...(caption && { caption }), ...(credit && { credit }) }
  return [
    {
      kind: isImage(node, url) ? 'image' : 'file',
      image: { url, from, ...words, ...(width && { width }), ...(height && { height }) },
      attachment: { url, from, ...(type && { type }), ...(bytes && { bytes }), ...(title && { title }) },
    },
  ]
}

function isImage(node: XmlNode, url: string): boolean {
  const [medium, type] = [attributeOf(node, 'medium'), attributeOf(node, 'type')]
  if (medium !== undefined) return medium.toLowerCase() === 'image'
  return type?.includes('/') ? /^image\//i.test(type) : IMAGE_FILE.test(url)
}

function numberOf(node: XmlNode, name: string): number | undefined {
  const number = Number(attributeOf(node, name))
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}

const thumbnailsOf = (holder: XmlChildren): File[] =>
  nodesOf(holder, 'media:thumbnail').flatMap((node) =>
    filed(node, 'rss:media:thumbnail').map((file): File => ({ ...file, kind: 'image' })),
  )

/** No RSS has it, and many feeds do: `<image>` in an item, with an address or a `url` inside. */
const plainImages = (element: XmlChildren): File[] =>
  ['image', 'itunes:image'].flatMap((name) =>
    nodesOf(element, name).flatMap((node): File[] => {
      const stated = textOfNode(node) || textsOf(childrenOf(node), 'url')[0]
      const url = stated || attributeOf(node, 'url') || attributeOf(node, 'href')
      const file = { url: url ?? '', from: `rss:${name}` }
      return url === undefined ? [] : [{ kind: 'image', image: file, attachment: file }]
    }),
  )

const once = <T extends { url: string }>(claims: T[]): T[] =>
  claims.filter(({ url }, index) => claims.findIndex((other) => other.url === url) === index)

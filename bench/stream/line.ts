import type { Body, Role } from './bodies.ts'
import { stamp, year } from './calendar.ts'
import { Random } from './random.ts'
import type { Release } from './release.ts'
import { trimmingsOf } from './trimmings.ts'
import type { Written } from './wording.ts'

export type LineKind =
  | 'base'
  | 'digest'
  | 'refetch'
  | 'new-url'
  | 'second-ministry'
  | 'portal-prefix'
  | 'wire'
  | 'teaser'
  | 'shortened'
  | 'rewrite'
  | 'correction'
  | 'typography'

/** One document as the `cluster` command reads it, and the truth about it. */
export interface Line {
  id: string
  source: string
  url: string
  guid: string
  title: string
  published: string
  text: string
  role: Role
  /** Documents that share it are one release. */
  cluster: string
  kind: LineKind
  /** Releases of one series are made by one template. */
  series?: string
}

export type Draft = Omit<Line, 'id'>

/** How a body numbers what it writes. */
export class Numbers {
  readonly #last = new Map<string, number>()

  last(of: string): number {
    return this.#last.get(of) ?? 0
  }

  next(of: string): number {
    const number = this.last(of) + 1
    this.#last.set(of, number)
    return number
  }
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)

export function addressOf(body: Body, title: string, number: number): string {
  if (body.oneAddress) return `https://${body.host}/aktuelles`
  const style = body.id.length % 3
  if (style === 0) return `https://www.${body.host}/presse/${slug(title)}-${number}.html`
  return style === 1 ? `https://${body.host}/pm/${number}` : `https://${body.host}/presse?id=${number}`
}

/** The address again, a tag of the body, or a bare number that other bodies use as well. */
export function guidOf(body: Body, url: string, number: number): string {
  const style = body.id.length % 4
  if (body.oneAddress) return `${body.id}-${number}`
  if (style === 0) return String(number)
  return style === 1 ? `tag:${body.host},2024:${number}` : url
}

const numbered = (body: Body): boolean => body.id.length % 5 === 0 && body.kind !== 'police'

/** What the body sets over and under a text. */
export function dressed(body: Body, { paragraphs }: Written, mark: { number: number; year: number }): string {
  const { contact, background, social } = trimmingsOf(body)
  const random = new Random(`${body.id} ${mark.number}`)
  const over = numbered(body) ? [`Pressemitteilung Nr. ${mark.number}/${mark.year}`] : []
  const habit = body.id.charCodeAt(0) % 3
  const under = habit === 0 ? [background, contact] : habit === 1 ? [contact, social] : [background, contact, social]
  const kept = random.chance(0.85) ? under : [contact]
  return [...over, ...paragraphs, ...kept].filter(Boolean).join('\n\n')
}

/** A release as its body publishes it, with the number it got there. */
export function original(release: Release, numbers: Numbers): { draft: Draft; number: number } {
  const { body, text, day, minute, key, series } = release
  const number = numbers.next(body.id)
  const url = addressOf(body, text.title, number)
  const draft: Draft = {
    source: body.id,
    url,
    guid: guidOf(body, url, number),
    title: text.title,
    published: stamp(day, minute),
    text: dressed(body, text, { number, year: year(day) }),
    role: body.role,
    cluster: key,
    kind: 'base',
    ...(series === undefined ? {} : { series }),
  }
  return { draft, number }
}

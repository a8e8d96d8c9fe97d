import { BODIES, type Body, bodiesOf } from './bodies.ts'
import { stamp, year } from './calendar.ts'
import { addressOf, type Draft, dressed, guidOf, type LineKind, type Numbers } from './line.ts'
import type { Random } from './random.ts'
import type { Release } from './release.ts'
import { trimmingsOf } from './trimmings.ts'
import { otherTypography } from './typography.ts'
import { sentencesOf } from './wording.ts'

/** A release that is out, to be published once more. */
export interface Published {
  release: Release
  draft: Draft
  number: number
}

interface Again {
  of: Published
  random: Random
  numbers: Numbers
}

type Maker = (again: Again) => Draft | undefined

/** Published by `body` under its next number, so many minutes after the original. */
function by(
  body: Body,
  { of, numbers }: Again,
  later: number,
): Pick<Draft, 'source' | 'role' | 'url' | 'guid' | 'published'> {
  const number = numbers.next(body.id)
  const url = addressOf(body, of.draft.title, number)
  const published = stamp(of.release.day, of.release.minute + later)
  return { source: body.id, role: body.role, url, guid: guidOf(body, url, number), published }
}

const byRole = (role: Body['role'], { of, random }: Again): Body => {
  const able = BODIES.filter((body) => body.role === role && (body.id === 'blaulichtdienst') === policeWire(role, of))
  return random.pick(able)
}

const policeWire = (role: Body['role'], { release }: Published): boolean =>
  role === 'wire' && release.body.kind === 'police'

/** The press has it the next morning, or the same day. */
const inThePress = ({ of, random }: Again): number =>
  random.chance(0.6) ? 24 * 60 + 5 * 60 - of.release.minute : random.int(40, 400)

const refetch: Maker = ({ of, random, numbers }) => ({
  ...of.draft,
  guid: `${of.release.body.host}/guid/${numbers.next(`${of.release.body.id} guid`)}`,
  url: random.chance(0.5) ? of.draft.url : `${of.draft.url}${of.draft.url.includes('?') ? '&' : '?'}utm_source=rss`,
})

const newUrl: Maker = ({ of, numbers }) => {
  const url = `https://${of.release.body.host}/neu/artikel/${numbers.next(`${of.release.body.id} relaunch`)}`
  return { ...of.draft, url, guid: url }
}

const secondMinistry: Maker = (again) => {
  const { release, draft } = again.of
  const others = bodiesOf('ministry').filter(({ place, id }) => place === release.body.place && id !== release.body.id)
  if (release.joint === undefined || release.body.kind !== 'ministry') return undefined
  const body = again.random.pick(others)
  const text = release.joint(body)
  const head = by(body, again, again.random.int(-60, 180))
  return {
    ...draft,
    ...head,
    title: text.title,
    text: dressed(body, text, { number: again.numbers.last(body.id), year: year(release.day) }),
  }
}

const PREFIXES = ['[ORT]/red. ', '[Ort]. ', '[Ort] – ', '[ORT] ']

function portalPrefix(again: Again): Draft {
  const { release, draft } = again.of
  const body = byRole('portal', again)
  const place = release.body.seat
  const prefix = again.random.pick(PREFIXES).replace('[ORT]', place.toUpperCase()).replace('[Ort]', place)
  return {
    ...draft,
    ...by(body, again, again.random.int(5, 180)),
    text: prefix + release.text.paragraphs.join(again.random.pick(['\n\n', ' '])),
  }
}

function wire(again: Again): Draft {
  const { release, draft } = again.of
  const body = byRole('wire', again)
  const sign = body.id === 'blaulichtdienst' ? 'ots' : body.id.slice(0, 2)
  const police = release.body.kind === 'police' ? `POL-${release.body.place.slice(0, 3).toUpperCase()}: ` : ''
  const { contact } = trimmingsOf(release.body)
  const end = `Original-Content von: ${release.body.name}, übermittelt durch ${body.name}`
  return {
    ...draft,
    ...by(body, again, again.random.int(4, 60)),
    title: police + draft.title,
    text: `${release.body.seat} (${sign}) – ${release.text.paragraphs.join('\n\n')}\n\n${contact}\n\n${end}`,
  }
}

const teaser: Maker = (again) => {
  const { release, draft } = again.of
  if (!release.telling) return undefined
  const [first = ''] = release.text.paragraphs
  const shown = sentencesOf(first).slice(0, 2).join(' ')
  const head = by(byRole('portal', again), again, again.random.int(5, 120))
  return { ...draft, ...head, text: `${shown} ${again.random.pick(['[mehr]', '…', 'Weiterlesen'])}` }
}

const shortened: Maker = (again) => {
  const { release, draft } = again.of
  if (!release.telling) return undefined
  const [first = '', ...others] = release.text.paragraphs.map(sentencesOf)
  const rest = others.flat()
  const kept = again.random.inOrder(rest, Math.ceil(rest.length / 2))
  const text = `${release.body.seat.toUpperCase()} (red). ${[...first, ...kept].join(' ')}`
  return { ...draft, ...by(byRole('press', again), again, inThePress(again)), text }
}

const rewrite: Maker = (again) => {
  const { release, draft } = again.of
  const told = release.retold?.()
  if (told === undefined) return undefined
  const place = again.random.chance(0.5) ? `${release.body.seat}. ` : ''
  const head = by(byRole('press', again), again, inThePress(again))
  return { ...draft, ...head, title: told.title, text: place + told.paragraphs.join('\n\n') }
}

const NOTES = [
  'In der ersten Fassung dieser Mitteilung war eine Zahl falsch angegeben. Wir bitten, nur diese Fassung zu verwenden.',
  'Bitte beachten Sie die geänderte Zahl. Wir bitten, den Fehler zu entschuldigen.',
]

const correction: Maker = (again) => {
  const { release, draft, number } = again.of
  const text = release.corrected?.()
  if (text === undefined) return undefined
  const mark = again.random.pick(['Korrektur: ', 'Berichtigung: ', 'KORREKTUR – ', 'Korrigierte Fassung: '])
  const noted = { ...text, paragraphs: [again.random.pick(NOTES), ...text.paragraphs] }
  return {
    ...draft,
    ...by(release.body, again, again.random.int(20, 200)),
    title: mark + text.title,
    text: dressed(release.body, noted, { number, year: year(release.day) }),
  }
}

function typography(again: Again): Draft {
  const { draft } = again.of
  const other = again.random.chance(0.5) ? by(byRole('portal', again), again, again.random.int(1, 90)) : undefined
  const change = otherTypography(again.random)
  const guid = `${draft.guid}#${again.random.int(2, 9)}`
  return { ...draft, guid, ...other, title: change(draft.title), text: change(draft.text) }
}

/** The ten ways in which a release comes a second time. */
export const DUPLICATES: ReadonlyMap<LineKind, Maker> = new Map<LineKind, Maker>([
  ['refetch', refetch],
  ['new-url', newUrl],
  ['second-ministry', secondMinistry],
  ['portal-prefix', portalPrefix],
  ['wire', wire],
  ['teaser', teaser],
  ['shortened', shortened],
  ['rewrite', rewrite],
  ['correction', correction],
  ['typography', typography],
])

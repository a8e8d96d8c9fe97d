import type { Body } from './bodies.ts'
import { calendarWeek } from './calendar.ts'
import { Random } from './random.ts'
import type { Series } from './series.ts'
import { common, type Theme } from './theme.ts'
import { type Facts, phrase, type Written, written } from './wording.ts'

/** One release, which can be told in several ways. */
export interface Release {
  key: string
  body: Body
  day: number
  /** After midnight; may reach into the next day. */
  minute: number
  /** The series it belongs to, if it is one of many by a template. */
  series?: string
  text: Written
  /** A teaser tells which release is meant. */
  telling: boolean
  /** The same with one figure changed; undefined where the text has none. */
  corrected?: () => Written | undefined
  /** As another body would begin it, with the same middle. */
  joint?: (other: Body) => Written
  /** As the press tells it. */
  retold?: () => Written | undefined
}

/** One figure of the text replaced by a near one. */
function withChangedFigure(facts: Facts, figures: readonly string[], tell: (facts: Facts) => Written) {
  const before = JSON.stringify(tell(facts))
  for (const figure of figures) {
    const value = facts[figure]
    if (typeof value !== 'number') continue
    const whole = Number.isInteger(value)
    const changed = whole ? value + Math.max(1, Math.round(value / 9)) : Math.round((value + 0.7) * 10) / 10
    if (written(changed) === written(value)) continue
    const text = tell({ ...facts, [figure]: changed })
    if (JSON.stringify(text) !== before) return text
  }
  return undefined
}

export interface Slot {
  seed: string
  body: Body
  day: number
  /** Which one it is of its kind on this day. */
  n: number
}

export function seriesRelease(series: Series, { seed, body, day, n }: Slot): Release {
  const key = `${seed} ${series.name} ${body.id} ${day} ${n}`
  const random = new Random(key)
  const own = series.facts({ series: series.name, body, day, n, random })
  const facts: Facts = { place: body.place, name: body.name, head: body.head, kw: calendarWeek(day), ...own }
  const tell = (told: Facts): Written => {
    const words = new Random(`${key} words`)
    return {
      title: phrase(series.title, told, words),
      paragraphs: series.paragraphs.map((paragraph) => phrase(paragraph, told, words)),
    }
  }
  return {
    key,
    body,
    day,
    minute: series.hour * 60 + random.int(0, 59),
    series: series.name,
    text: tell(facts),
    telling: series.telling ?? false,
    corrected: () => withChangedFigure(facts, series.figures ?? [], tell),
  }
}

const SAID = ['sagte [head]', 'erklärte [head]', 'so [head]', 'sagte [head] am [wochentag]', 'betonte [head]']

/** The theme as its body tells it; the opening may be worded another time. */
function tellTheme(theme: Theme, facts: Facts, seeds: { opening: string; rest: string }): Written {
  const opening = new Random(seeds.opening)
  const rest = new Random(seeds.rest)
  const middle = rest.inOrder(theme.body, rest.int(2, theme.body.length)).map((part) => phrase(part, facts, rest))
  const quote = `„${phrase(rest.pick(theme.quotes), facts, rest)}“, ${phrase(rest.pick(SAID), facts, rest)}.`
  middle.splice(rest.int(0, middle.length), 0, quote.replace('.“,', '“,'))
  const lead = phrase(theme.lead, facts, opening)
  return { title: phrase(theme.title, facts, opening), paragraphs: [lead, ...middle] }
}

/** Facts that show from who writes, and when. */
const EVIDENT = ['place', 'name', 'head', 'ort', 'wochentag', 'vortag']

/** A number is told where it stands alone: 4 is not in 14 or in 4,5. */
function tells(text: string, fact: string | number): boolean {
  if (typeof fact === 'string') return text.includes(fact)
  const number = written(fact).replaceAll('.', '\\.')
  return new RegExp(`(?<![\\d.,])${number}(?!\\d|[.,]\\d)`).test(text)
}

/** A sentence is told again only if the release says all it says. */
function isTold(template: string, facts: Facts, { title, paragraphs }: Written): boolean {
  const text = [title, ...paragraphs, ...EVIDENT.map((slot) => written(facts[slot] ?? ''))].join(' ')
  const slots = [...template.matchAll(/\[(\w+)\]/g)].map(([, slot = '']) => facts[slot])
  return slots.every((fact) => fact !== undefined && tells(text, fact))
}

/** As the press tells it, which knows no more than the release says. */
function retell(theme: Theme, facts: Facts, { text, random }: { text: Written; random: Random }): Written | undefined {
  const told = theme.press.sentences.filter((sentence) => isTold(sentence, facts, text))
  const [first, ...others] = told
  if (first === undefined || others.length < 2) return undefined
  const sentences = [first, ...random.shuffled(others)].map((sentence) => phrase(sentence, facts, random))
  const half = random.int(2, sentences.length)
  const paragraphs = [sentences.slice(0, half), sentences.slice(half)].filter((part) => part.length > 0)
  return {
    title: phrase(isTold(theme.press.title, facts, text) ? theme.press.title : theme.title, facts, random),
    paragraphs: paragraphs.map((part) => part.join(' ')),
  }
}

export function themeRelease(theme: Theme, { seed, body, day, n }: Slot): Release {
  const key = `${seed} ${theme.name} ${body.id} ${day} ${n}`
  const random = new Random(key)
  const occasion = { body, day, random }
  const facts: Facts = { ...common(occasion), ...theme.facts(occasion) }
  const seeds = { opening: `${key} opening`, rest: `${key} rest` }
  const text = tellTheme(theme, facts, seeds)
  return {
    key,
    body,
    day,
    minute: random.int(7 * 60, 19 * 60),
    text,
    telling: true,
    corrected: () => withChangedFigure(facts, theme.figures, (told) => tellTheme(theme, told, seeds)),
    joint: (other) => {
      const { title, paragraphs } = tellTheme(theme, facts, { ...seeds, opening: `${key} ${other.id}` })
      const opener = `${other.head} hat das Vorhaben gemeinsam mit ${body.head} auf den Weg gebracht.`
      return { title, paragraphs: [opener, ...paragraphs] }
    },
    retold: () => retell(theme, facts, { text, random: new Random(`${key} press`) }),
  }
}

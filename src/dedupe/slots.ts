import { MONTH } from './facts/months.ts'
import { LANGUAGES } from './languages/languages.ts'
import type { Subject } from './subject.ts'
import { changesBetween } from './word-diff.ts'

/** A place of a form that two texts fill differently. */
export interface Slot {
  ours: string[]
  theirs: string[]
  of: 'names' | 'figures'
  /** Stands beside what a body is, or each side names one: "die Stadt [Gera]", "das [Finanzamt Gera]". */
  ofBody: boolean
}

/** More words than that are no filling of a form but a passage written anew. */
const LONGEST = 10
/** Units that are written in several ways, months and days, which are facts of their own, and what begins a sentence. */
const NO_NAMES = new Set([
  ...MONTH.split('|'),
  ...Object.values(LANGUAGES).flatMap(({ days }) => days.weekdays.split(/[ |]/)),
  ...`euro eur millionen million mio milliarden mrd prozent uhr tsd tausend heute gestern vorgestern morgen uebermorgen
  vortag vortages montagmorgen today tonight tomorrow yesterday aujourd demain hier oggi domani ieri gegen nach bei beim
  vor seit ueber unter zwischen durch waehrend wegen trotz auch aber dabei daher dazu der die das ein eine einer er sie es wir ich ihr im in am an auf aus mit
  von vom zu zum zur fuer wer was wie wo wenn als ob dass diese dieser dieses weitere alle mehr so the this next last le la
  les ce cette il lo gli nel nella`.split(/\s+/),
])

/**
 * Where two like texts name one thing, or one figure, for another between the same words: "Besuch der [Bäckerei Poppe] |
 * [Tischlerei Voß]". Both sides have a noun, and none of one is a form of one of the other.
 */
export function slotsBetween(a: Subject, b: Subject): Slot[] {
  const [ours, theirs] = [new Set(a.nouns), new Set(b.nouns)]
  return (changesBetween(a.words, b.words) ?? []).flatMap(({ at, removed, added }) => {
    if (removed.length > LONGEST || added.length > LONGEST) return []
    const figures = figureOf(removed, added)
    if (figures !== undefined) return [figures]
    const [left, right] = [
      removed.filter((word) => isName(word, ours, b)),
      added.filter((word) => isName(word, theirs, a)),
    ]
    if (left.length === 0 || right.length === 0) return []
    const beside = [a.words[at - 1], a.words[at + removed.length]]
    const ofBody = beside.some(isBody) || (removed.some(isBody) && added.some(isBody))
    return [{ ours: left, theirs: right, of: 'names' as const, ofBody }]
  })
}

/** One figure for another, "10 Uhr" and "12 Uhr", although each may stand elsewhere in the other text as well. */
function figureOf(removed: string[], added: string[]): Slot | undefined {
  const [ours, theirs] = [removed.filter(isFigure), added.filter(isFigure)]
  const [one, other] = [ours[0], theirs[0]]
  if (one === undefined || other === undefined || ours.length > 1 || theirs.length > 1 || one === other)
    return undefined
  return { ours: [one], theirs: [other], of: 'figures', ofBody: false }
}

const BODY =
  /(?:stadt|gemeinde|kreis|bezirk|kanton|amt|behoerde|ministerium|verwaltung|praesidium|direktion|inspektion|polizei|feuerwehr|gericht|anwaltschaft|werke|kammer|klinikum|hochschule|universitaet|commune|comune|council)$/
const isBody = (word: string | undefined): boolean => word !== undefined && BODY.test(word)

/** Longer ones are telephone numbers and the like. */
const isFigure = (word: string): boolean => /^\d/.test(word) && word.length <= 5

/** A noun that the other text has nowhere, in no form of it. */
function isName(word: string, nouns: ReadonlySet<string>, other: Subject): boolean {
  if (!nouns.has(word) || NO_NAMES.has(word) || other.vocabulary.has(word)) return false
  return !other.nouns.some((noun) => isFormOf(word, noun))
}

/** "Ministerin" and "Ministers", "Bescheide" and "Grundsteuerbescheide"; not "Stadtbüro" and "Stadtbücherei". */
function isFormOf(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length >= 5 && long.endsWith(short.slice(1))) return true
  const shared = Math.max(4, Math.ceil(long.length * 0.6))
  return short.length >= shared && long.startsWith(short.slice(0, shared))
}

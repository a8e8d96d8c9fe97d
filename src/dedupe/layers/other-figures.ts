import type { Decision } from '../../model/relation.ts'
import { vetoed } from '../decision.ts'
import { factWords } from '../facts/fact-words.ts'
import { isUntitled, type Pair } from '../pair.ts'

/** Headlines of one form that give other figures: "5 Festnahmen nach …" and "7 Festnahmen nach …". */
export function otherFigures(pair: Pair): Decision | undefined {
  const { a, b, title, marked, refers, numbers, sharesIdentity } = pair
  if (marked || refers || numbers === 'agree' || sharesIdentity || isUntitled(pair) || title.jaccard < 0.3)
    return undefined
  const [ours, theirs] = [onlyIn(a.titleFigures, b.titleFigures), onlyIn(b.titleFigures, a.titleFigures)]
  if (!ours.some((one) => theirs.some((other) => isOfOneKind(one, other)))) return undefined
  return vetoed(`figures of the headlines ${figures(ours)} ≠ ${figures(theirs)}`)
}

const figureOf = (figure: string): string => figure.slice(figure.indexOf(' ') + 1)

function onlyIn(one: string[], other: string[]): string[] {
  const known = new Set(other.map(figureOf))
  return one.filter((figure) => !known.has(figureOf(figure)))
}

/** What two words for one thing begin with: "Verletzte", "Verletzten". */
const STEM = 5

/** "134 Betten" says nothing against "155 Millionen Euro"; nor does a figure of nothing speak for itself. */
function isOfOneKind(one: string, other: string): boolean {
  const [ours, theirs] = [unitOf(one), unitOf(other)]
  return ours === '' || theirs === '' || ours.slice(0, STEM) === theirs.slice(0, STEM)
}

/** Empty where nothing is counted: "5 bei Razzia". */
function unitOf(figure: string): string {
  const unit = figure.slice(0, Math.max(0, figure.indexOf(' ')))
  return NO_UNITS.has(unit) ? '' : unit
}

const NO_UNITS = new Set(
  `ab als am an auf aus bei bis durch fuer gegen gehen haben im in ins ist kommen mit nach neue neuen neuer oder ohne pro
  seit sind statt ueber um und unter vom von vor weitere weiteren werden wird wegen zu zum zur zwischen
  and at for from in more new of on per to with`.split(/\s+/),
)

const figures = (all: string[]): string =>
  all.map((figure) => [...factWords('numbers', [figureOf(figure)]), unitOf(figure)].join(' ').trim()).join(', ')

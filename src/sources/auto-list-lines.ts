import { isElement } from '../extract/html.ts'
import { type DateSpan, datesIn } from './auto-list-dates.ts'
import type { Line } from './auto-list-outline.ts'
import { besideDate, isIdle, isNumber, kindIn, saysUpdated } from './auto-list-words.ts'

/** What the lines of a block say beside its title. */
export interface LineFacts {
  /** The title without a date that stood in it and is taken. */
  title: string
  dates: string[]
  updated: string[]
  kicker?: string
  kind?: string
  summary?: string
}

export interface PlacedLine {
  line: Line
  /** Behind the title. */
  after: boolean
}

/** A line with a date and no more words than these is there for the date. */
const FEW = 60
const PROSE = 40
const KICKER = 60
const DASH = /^\s*[|:–—-]\s/
const LEAD = /^(?:(?<kind>\p{L}{4,30})\s*)?[[(](?<date>[^\])]{6,40})[\])]\s*(?<rest>.*)$/su
const MORE_END =
  /\s*(?:[[(]?\s*(?:mehr|weiterlesen|weiter|mehr (?:lesen|erfahren)|read more|lire la suite)\s*(?:\.{2,3}|…|»|›|>)?\s*[\])]?)\s*$/iu

export function sortLines(lines: PlacedLine[], title: string, isDated: boolean): LineFacts {
  const facts: LineFacts = { title, dates: [], updated: [] }
  for (const { line, after } of lines) {
    const { text } = line
    if (kindIn(text) !== undefined) takeKind([text], facts)
    else if (!isIdle(text)) sortLine({ text, after, isCell: isCell(line) }, facts)
  }
  if (facts.dates.length === 0 && !isDated) takeFromTitle(facts)
  return facts
}

interface SortedLine {
  text: string
  after: boolean
  /** Of a table: a department, a number. */
  isCell: boolean
}

function sortLine({ text, after, isCell }: SortedLine, facts: LineFacts): void {
  const [date] = datesIn(text)
  if (date !== undefined && takeDate(text, date, facts)) return
  if (after) takeSummary(text, facts)
  else if (text.length <= KICKER && !isCell && !isNumber(text)) facts.kicker = text
}

const isCell = ({ nodes }: Line): boolean => {
  const parent = nodes[0]?.parent
  return parent !== undefined && parent !== null && isElement(parent) && /^(?:td|th|dt)$/.test(parent.name)
}

/** Whether the line is there for its date: alone, or before the lead. */
function takeDate(text: string, date: DateSpan, facts: LineFacts): boolean {
  const rest = besideDate(`${text.slice(0, date.start)} | ${text.slice(date.end)}`)
  if (rest.length > FEW) return takeLead(text, date, facts)
  if (saysUpdated(text.slice(0, date.start))) facts.updated.push(date.value)
  else facts.dates.push(date.value)
  takeKind(rest.split(/\s*[|·•,]\s*/), facts)
  return true
}

function takeKind(words: string[], facts: LineFacts): void {
  const kind = words.map(kindIn).find((found) => found !== undefined)
  if (kind !== undefined) facts.kind ??= kind
}

/** "Bericht [7.6.2018] Der Rat …", "7.6.2018 – Der Rat …" */
function takeLead(text: string, date: DateSpan, facts: LineFacts): boolean {
  const { kind = '', date: bracketed = '', rest = '' } = LEAD.exec(text)?.groups ?? {}
  const isLead = datesIn(bracketed).length > 0
  const after = text.slice(date.end)
  if (!isLead && !(date.start === 0 && DASH.test(after))) return false
  facts.dates.push(date.value)
  takeKind([kind], facts)
  takeSummary(isLead ? rest : after.replace(DASH, ''), facts)
  return true
}

function takeSummary(text: string, facts: LineFacts): void {
  const words = text.replace(MORE_END, '').trim()
  if (words.length >= PROSE) facts.summary ??= words
}

/** "09.07.2021 Nr. 28", "Pressemitteilung vom 9.7.2021: Titel", "Titel (9.7.2021)". */
function takeFromTitle(facts: LineFacts): void {
  const [date] = datesIn(facts.title)
  if (date === undefined) return
  const [before, after] = [facts.title.slice(0, date.start).trim(), facts.title.slice(date.end)]
  const kind = kindIn(before.replace(/\s*vom$/, '').replace(/^[[(]/, ''))
  const isFirst = /^[[(]?$/.test(before) || (kind !== undefined && /^\s*[:|–—-]/.test(after))
  const rest = isFirst ? after.replace(/^[\])]?\s*[|:,–—-]?\s*/, '') : before.replace(/\s*[[(|,–—-]$/, '')
  const isLast = /^[\])]?\s*$/.test(after) && /[[(|,–—-]$/.test(before)
  if ((!isFirst && !isLast) || rest.length < 8) return
  facts.dates.push(date.value)
  facts.title = rest
  if (kind !== undefined) facts.kind ??= kind
}

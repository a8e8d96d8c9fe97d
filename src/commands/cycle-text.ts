import type { CycleReport, PollReport } from '../worker/report.ts'
import { paint, type Terminal, table } from './terminal.ts'

/** One line for a source that was asked, as a log has it. */
export function pollLine(report: PollReport): string {
  const { id, outcome, error } = report
  if (error !== undefined) return `${paint('red', outcome)} ${id}: ${error.step}: ${error.message}`
  const counts = outcome === 'ok' ? `: ${countsText(report)}` : ''
  return `${paint(outcome === 'ok' ? 'green' : 'dim', outcome)} ${id}${counts}`
}

function countsText({ items, unchanged, duplicates, changed, ...report }: PollReport): string {
  const parts = [`${items} items`, `${report.new} new`]
  if (changed > 0) parts.push(`${changed} changed`)
  if (duplicates > 0) parts.push(`${duplicates} also elsewhere`)
  if (unchanged > 0) parts.push(`${unchanged} known`)
  return parts.join(', ')
}

/** Says what a cycle did, in a few lines. */
export function sayCycle(terminal: Terminal, { sources, releases, published, ms }: CycleReport): void {
  for (const { id, notes } of sources) for (const note of notes) terminal.say(`note ${id}: ${note}`)
  const asked = sources.filter(({ outcome }) => outcome !== 'not-due' && outcome !== 'quarantined')
  const failed = asked.filter(({ outcome }) => outcome === 'failed').length
  const rows = [
    ['sources', `${asked.length} asked, ${failed} failed, ${sources.length - asked.length} not due`],
    ['releases', `${releases.new} new, ${releases.changed} changed, ${releases.total} in all`],
    ['published', `${published.written} files written, ${published.unchanged} unchanged`],
    ['time', `${(ms / 1000).toFixed(1)} s`],
  ]
  terminal.say(table(rows))
}

/** A bar on a terminal, a line for each source otherwise; failures are always said. */
export function pollProgress(terminal: Terminal): (report: PollReport, done: { count: number; of: number }) => void {
  const live = process.stderr.isTTY === true
  return (report, done) => {
    if (report.outcome === 'failed' || !live) terminal.say(pollLine(report))
    if (live) terminal.progress(report.id, done)
  }
}

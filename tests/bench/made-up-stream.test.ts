import { describe, expect, test } from 'vitest'
import type { Line } from '../../bench/stream/line.ts'
import { madeUpStream } from '../../bench/stream/made-up-stream.ts'

const lines = [...madeUpStream({ seed: 'test', days: 200 })]
const releases = Map.groupBy(lines, ({ cluster }) => cluster)
const baseOf = ({ cluster }: Line): Line | undefined => releases.get(cluster)?.find(({ kind }) => kind === 'base')
const ofKind = (wanted: Line['kind']): Line[] => lines.filter(({ kind }) => kind === wanted)

describe('the made-up stream', () => {
  test('is the same for the same seed, and another for another', () => {
    expect([...madeUpStream({ seed: 'test', days: 3 })]).toEqual([...madeUpStream({ seed: 'test', days: 3 })])
    const [first] = madeUpStream({ seed: 'other', days: 1 })
    expect(first).not.toEqual(lines[0])
  })

  test('tells each release once, and one in twenty again in one of ten ways', () => {
    for (const group of releases.values())
      expect(group.filter(({ kind }) => kind === 'base' || kind === 'digest')).toHaveLength(1)
    const again = lines.filter(({ kind }) => kind !== 'base' && kind !== 'digest')
    expect(again.length / releases.size).toBeCloseTo(0.05, 1)
    expect(new Set(again.map(({ kind }) => kind)).size).toBe(10)
  })

  test('comes in the order of publication, but for what is fetched again', () => {
    const times = lines.map(({ published }) => published)
    expect(times).toEqual(times.toSorted())
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  })

  test('leaves no slot unfilled and no choice unmade', () => {
    const broken = lines.filter(({ text, title }) => /\[(?!mehr\])\w+\]|[{}|]|undefined| {2}\./.test(title + text))
    expect(broken.map(({ title }) => title)).toEqual([])
  })

  test('writes two releases in the same words only where the day is told from the day of publication', () => {
    const bases = ofKind('base')
    const texts = Map.groupBy(bases, ({ source, title, text }) => `${source}\n${title}\n${text}`)
    const twice = [...texts.values()].filter((same) => same.length > 1).flat()
    expect(twice.filter(({ series }) => series !== 'office hours').map(({ title }) => title)).toEqual([])
  })

  test('rewrites share no run of eight words with what they retell', () => {
    const runs = (text: string): string[] =>
      text.split(/\s+/).flatMap((_, at, all) => (at + 8 <= all.length ? [all.slice(at, at + 8).join(' ')] : []))
    const copied = ofKind('rewrite').filter((line) => {
      const original = new Set(runs(baseOf(line)?.text ?? ''))
      return runs(line.text).some((run) => original.has(run))
    })
    expect(copied.map(({ text }) => text)).toEqual([])
  })

  test('rewrites and shortened versions know no figure that the release does not tell', () => {
    const figures = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? []
    for (const line of [...ofKind('rewrite'), ...ofKind('shortened'), ...ofKind('teaser')]) {
      const known = new Set(figures(`${baseOf(line)?.title} ${baseOf(line)?.text}`))
      expect(figures(line.text).filter((figure) => !known.has(figure))).toEqual([])
    }
  })

  test('corrections say so and change a figure', () => {
    for (const line of ofKind('correction')) {
      expect(line.title).toMatch(/^(Korrektur|Berichtigung|Korrigierte Fassung|KORREKTUR)/)
      const figures = (text: string | undefined) => (text?.match(/\d[\d.,]*/g) ?? []).join(' ')
      expect(figures(line.title + line.text)).not.toBe(figures(`${baseOf(line)?.title}${baseOf(line)?.text}`))
    }
  })
})

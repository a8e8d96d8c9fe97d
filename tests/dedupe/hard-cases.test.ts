import { describe, expect, test } from 'vitest'
import { hardCases } from './hard-cases.ts'

const cases = hardCases()

describe('the labelled hard cases', () => {
  test('are many, and give reasons both to merge and to keep apart', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30)
    const pairs = cases.flatMap(({ documents }) =>
      documents.flatMap((a, n) => documents.slice(n + 1).map((b) => a.expect.cluster === b.expect.cluster)),
    )
    expect(pairs.filter((same) => same).length).toBeGreaterThan(40)
    expect(pairs.filter((same) => !same).length).toBeGreaterThan(40)
  })

  test.each(cases)('$name: is complete', (hard) => {
    expect(hard.case).toMatch(/\.$/)
    expect(hard.reason).toMatch(/\.$/)
    expect(hard.documents.length).toBeGreaterThanOrEqual(2)
    const ids = hard.documents.map(({ id }) => id)
    expect(ids).toEqual(hard.documents.map((_, n) => `${hard.name}-${n + 1}`))
    for (const { url, published, expect: label } of hard.documents) {
      expect(URL.canParse(url)).toBe(true)
      expect(published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/)
      if (label.linkedTo !== undefined) expect(ids).toContain(label.linkedTo)
    }
  })

  test.each(cases)('$name: links only what stands apart', ({ documents }) => {
    const clusterOf = new Map(documents.map(({ id, expect: label }) => [id, label.cluster]))
    for (const { expect: label } of documents)
      if (label.linkedTo !== undefined) expect(clusterOf.get(label.linkedTo)).not.toBe(label.cluster)
  })
})

import { describe, expect, test } from 'vitest'
import { articleId } from '../../src/normalise/article-id.ts'
import { textHash } from '../../src/normalise/text-hash.ts'

const release = {
  kicker: 'Thüringen',
  title: 'Land fördert Radwege mit 1,5 Millionen Euro',
  summary: '„Das ist ein Anfang“ – sagte die Ministerin.',
  body: '<p>Die Mittel steigen um 3 %.</p><p>Mehr dazu im Herbst.</p>',
}

describe('what makes no difference', () => {
  test.each([
    ['white space', { title: 'Land  fördert\u00a0Radwege mit 1,5 Millionen\nEuro' }],
    ['quotes and dashes', { summary: '"Das ist ein Anfang" - sagte die Ministerin.' }],
    ['a comma', { summary: '„Das ist ein Anfang“, – sagte die Ministerin.' }],
    ['soft hyphens', { title: 'Land för\u00addert Rad\u00adwege mit 1,5 Millionen Euro' }],
    ['case', { title: 'LAND FÖRDERT RADWEGE MIT 1,5 MILLIONEN EURO' }],
    ['composition', { title: 'Land fo\u0308rdert Radwege mit 1,5 Millionen Euro' }],
    ['markup', { body: '<div>Die <b>Mittel</b> steigen um 3&nbsp;%.<br>Mehr dazu im <a href="/h">Herbst</a>.</div>' }],
    ['the kicker moving into the title', { kicker: '', title: `Thüringen: ${release.title}` }],
  ])('%s', (_, change) => {
    expect(textHash({ ...release, ...change })).toBe(textHash(release))
  })
})

describe('what does', () => {
  test.each([
    ['a word', { title: 'Land fördert Fußwege mit 1,5 Millionen Euro' }],
    ['a number', { title: 'Land fördert Radwege mit 1,6 Millionen Euro' }],
    ['a lost decimal comma', { title: 'Land fördert Radwege mit 15 Millionen Euro' }],
    ['a sign', { body: release.body.replace('3 %', '-3 %') }],
    ['a unit', { body: release.body.replace('3 %', '3 €') }],
    ['a missing paragraph', { body: '<p>Die Mittel steigen um 3 %.</p>' }],
    ['word order', { body: '<p>Die Mittel um steigen 3 %.</p><p>Mehr dazu im Herbst.</p>' }],
  ])('%s', (_, change) => {
    expect(textHash({ ...release, ...change })).not.toBe(textHash(release))
  })
})

test('a hash is 32 hex digits, an id is short and safe in a URL', () => {
  expect(textHash({ title: 'x' })).toMatch(/^[0-9a-f]{32}$/)
  expect(articleId('th-finanzen', 'guid-1')).toMatch(/^[0-9a-z]{10,24}$/)
  expect(articleId('th-finanzen', 'guid-1')).toBe(articleId('th-finanzen', 'guid-1'))
  expect(articleId('th-finanzen', 'guid-1')).not.toBe(articleId('th-finanzen', 'guid-2'))
  expect(articleId('th-finanzen', 'guid-1')).not.toBe(articleId('th-umwelt', 'guid-1'))
})

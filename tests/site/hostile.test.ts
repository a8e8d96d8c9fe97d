import { expect, test } from 'vitest'
import type { FullRelease } from '../../src/model/release.ts'
import type { SourceHealth } from '../../src/model/source-health.ts'
import { renderGone } from '../../src/site/gone-page.ts'
import { renderIndex } from '../../src/site/index-page.ts'
import { renderRelease } from '../../src/site/release-page.ts'
import { renderStatus } from '../../src/site/status-page.ts'
import { renderTopic } from '../../src/site/topic-page.ts'
import type { TopicReason } from '../../src/topics/explain-topics.ts'
import { versionsOf } from './every-page.ts'
import { elementsOf } from './outline.ts'
import { article, ROWS, release, SITE, source } from './samples.ts'

const TEXTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></textarea><svg onload=alert(1)>',
  '{{constructor}} <!-- --> ]]> &lt;b&gt; &amp;',
  'A\u0000B\u001bC\u202Edrow\u2066',
]
const ADDRESSES = [
  'javascript:alert(1)//https://x.example/',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://x.example/"><script>',
]

/** A release with `text` in every field that holds one and `address` in every field that holds an address. */
function hostile(text: string, address: string): FullRelease {
  const said = {
    title: text,
    kicker: text,
    summary: text,
    section: text,
    kind: text,
    keywords: [text, text],
    authors: [text],
    rights: text,
    language: text,
    url: address,
    image: { url: address, alt: text, caption: text, credit: text },
    attachments: [{ url: address, type: text, title: text }, { url: address }],
    references: [{ text, url: address }, { text }],
  }
  const lead = {
    article: article(said),
    source: source({ name: text, url: address }),
    firstSeen: '2018-06-07T09:12:00Z',
  }
  const copy = { ...lead, source: source({ id: 'other', name: `2 ${text}`, url: address }) }
  return release({ lead, copies: [copy] })
}

function pagesWith(text: string, address: string): string[] {
  const site = { ...SITE, title: text, url: `https://x.example/${text}/` }
  const topic = { id: 'wald', title: text, description: text, count: 5 }
  const one = hostile(text, address)
  const rows: SourceHealth[] = ROWS.map((row) => ({
    ...row,
    name: text,
    url: address,
    error: { step: 'fetch', code: text, message: text },
  }))
  const reasons: TopicReason[] = [{ topicId: topic.id, evidence: [{ where: 'title', text }] }]
  const link = { link: 'follow-up', by: 'other', key: 'f1', title: text, language: text, publisher: text } as const
  const page = {
    site,
    release: { ...one, topics: [topic.id] },
    versions: versionsOf(one),
    links: [link],
    topics: [topic],
    reasons,
  }
  return [
    renderIndex({ site, topics: [topic], newest: [one] }),
    renderTopic({ site, topic, topics: [topic, { ...topic, id: 'b' }], releases: [one] }),
    renderGone({ site, topic, topics: [topic] }),
    renderRelease(page),
    renderRelease({ ...page, release: { ...one, supersededBy: text }, replacement: one }),
    renderStatus({ site, rows, now: '2018-06-07T09:20:00Z' }),
  ]
}

const cases = TEXTS.flatMap((text) => ADDRESSES.map((address) => ({ text, address })))

test.each(cases)('$text and $address stay text', ({ text, address }) => {
  const plain = pagesWith('harmless', 'https://x.example/')
  for (const [at, page] of pagesWith(text, address).entries()) {
    const elements = elementsOf(page)
    expect(elements.map(({ name }) => name)).not.toContain('script')
    for (const { attributes } of elements) {
      expect(Object.keys(attributes).filter((name) => /^on|^style$|[^a-z-]/.test(name))).toEqual([])
      expect(attributes['href'] ?? '').not.toMatch(/^\s*(javascript|data):/i)
      expect(attributes['src'] ?? '').not.toMatch(/^\s*(javascript|data):/i)
    }
    const count = (name: string, all: { name: string }[]): number => all.filter((one) => one.name === name).length
    for (const name of ['h1', 'title', 'main', 'meta', 'li', 'td', 'dd']) {
      expect(count(name, elements)).toBe(count(name, elementsOf(plain[at] ?? '')))
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the point
    expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/)
  }
})

test('what is escaped is shown as it was', () => {
  const [, , , page = ''] = pagesWith(TEXTS[0] ?? '', 'https://x.example/')
  const heading = elementsOf(page).find(({ name }) => name === 'h1')
  expect(heading?.text).toBe(`${TEXTS[0]} ${TEXTS[0]}`)
})

test('the body, which a sanitiser made, is the only markup that passes', () => {
  const body = '<p>Ein <strong>Satz</strong> &amp; noch einer</p>'
  const one = release({ lead: { article: article({ body }), source: source(), firstSeen: '2018-06-07T09:12:00Z' } })
  const page = renderRelease({ site: SITE, release: one, versions: [], topics: [], reasons: [] })
  expect(page).toContain(body)
})

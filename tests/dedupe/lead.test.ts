import { expect, test } from 'vitest'
import { chooseLead } from '../../src/dedupe/lead.ts'
import type { StoredArticle } from '../../src/model/stored-article.ts'
import { articleFrom, source } from './ticker.ts'

const SOURCES = new Map(
  [
    source('ministry', 'issuer'),
    source('office', 'issuer'),
    source('portal', 'portal'),
    source('wire', 'wire'),
    source('paper', 'press'),
  ].map((one) => [one.id, one]),
)
interface Member {
  from: string
  id?: string
  seen?: string
  published?: string
  teaser?: boolean
  text?: string
  language?: string
}

const FULL = 'Er ist drei Kilometer lang.'
const stored = ({
  from,
  id = from,
  seen = '2026-03-06T08:00:00Z',
  teaser,
  text = FULL,
  ...rest
}: Member): StoredArticle => ({
  article: articleFrom({
    ...rest,
    id,
    source: from,
    title: 'Neuer Radweg',
    ...(teaser ? {} : { text }),
  }),
  firstSeen: seen,
  version: 1,
  textHash: '',
  releaseKey: 'r',
})

const EARLY = '2026-03-06T07:00:00Z'
const cases: [what: string, members: Member[], lead: string][] = [
  [
    'the issuer, before all who carry it',
    [{ from: 'paper', seen: EARLY }, { from: 'wire' }, { from: 'portal' }, { from: 'ministry' }],
    'ministry',
  ],
  [
    'the portal, before wire and press',
    [{ from: 'paper', seen: EARLY }, { from: 'wire' }, { from: 'portal' }],
    'portal',
  ],
  ['the wire, before the press', [{ from: 'paper', seen: EARLY }, { from: 'wire' }], 'wire'],
  ['the issuer, though it gives a teaser alone', [{ from: 'portal' }, { from: 'ministry', teaser: true }], 'ministry'],
  ['of two issuers the full text', [{ from: 'ministry', teaser: true, seen: EARLY }, { from: 'office' }], 'office'],
  ['of two issuers the first', [{ from: 'ministry' }, { from: 'office', seen: EARLY }], 'office'],
  [
    'of two that came at once the one that states the earlier date',
    [
      { from: 'ministry', published: '2026-03-06T07:00:00Z' },
      { from: 'office', published: '2026-03-06T06:00:00Z' },
    ],
    'office',
  ],
  [
    'of one source the latest, which corrects the others',
    [
      { from: 'ministry', id: 'first', seen: EARLY },
      { from: 'ministry', id: 'second' },
    ],
    'second',
  ],
  [
    'but not its latest teaser',
    [
      { from: 'ministry', id: 'first', seen: EARLY },
      { from: 'ministry', id: 'second', teaser: true },
    ],
    'first',
  ],
  [
    'but not its latest text that breaks off',
    [
      { from: 'ministry', id: 'first', seen: EARLY },
      { from: 'ministry', id: 'second', text: 'Er ist drei … weiterlesen' },
    ],
    'first',
  ],
  [
    'but not its later translation',
    [
      { from: 'ministry', id: 'first', seen: EARLY },
      { from: 'ministry', id: 'second', language: 'fr' },
    ],
    'first',
  ],
  [
    'of two issuers the one in the language of the site, though a teaser and later',
    [
      { from: 'office', language: 'fr', seen: EARLY },
      { from: 'ministry', language: 'de-AT', teaser: true },
    ],
    'ministry',
  ],
  ['the issuer, in whichever language', [{ from: 'portal' }, { from: 'ministry', language: 'fr' }], 'ministry'],
  ['whoever is left, though its source is unknown', [{ from: 'gone' }], 'gone'],
]

test.each(cases)('%s leads', (_what, members, lead) => {
  expect(chooseLead(members.map(stored), { sources: SOURCES, language: 'de' }).article.id).toBe(lead)
  expect(chooseLead(members.toReversed().map(stored), { sources: SOURCES, language: 'de' }).article.id).toBe(lead)
})

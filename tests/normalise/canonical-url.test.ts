import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalUrl, urlKey } from '../../src/normalise/canonical-url.ts'

const page = 'https://example.org/presse/a.html'

describe('canonical form', () => {
  test.each([
    // scheme, host, port, credentials
    ['HTTPS://Example.ORG/Presse/A.html', 'https://example.org/Presse/A.html'],
    ['http://example.org:80/a', 'http://example.org/a'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://example.org./a', 'https://example.org/a'],
    ['https://user:secret@example.org/a', 'https://example.org/a'],
    ['https://www.thüringen.de/', 'https://www.xn--thringen-75a.de/'],
    ['https://example.org', 'https://example.org/'],
    ['  https://example.org/a\n', 'https://example.org/a'],
    // path
    ['https://example.org/a/../b/./c', 'https://example.org/b/c'],
    ['https://example.org/%7eministerium/%c3%bcber', 'https://example.org/~ministerium/%C3%BCber'],
    ['https://example.org/über uns', 'https://example.org/%C3%BCber%20uns'],
    ['https://example.org/a|b[1]', 'https://example.org/a%7Cb%5B1%5D'],
    ['https://example.org/100%-Quote', 'https://example.org/100%25-Quote'],
    ['https://example.org/a%2Fb', 'https://example.org/a%2Fb'],
    ['https://example.org/a//b', 'https://example.org/a//b'],
    // session ids
    ['https://example.org/a.do;jsessionid=0A1B.node2', 'https://example.org/a.do'],
    ['https://example.org/a;jsessionid=0A1B/b', 'https://example.org/a/b'],
    ['https://example.org/SharedDocs/a.html;jsessionid=0A1B.live11?nn=123', 'https://example.org/SharedDocs/a.html'],
    ['https://example.org/(S(abc123))/a.aspx', 'https://example.org/a.aspx'],
    [`${page}?PHPSESSID=abc&id=5`, `${page}?id=5`],
    [`${page}?id=5&jsessionid=0A1B`, `${page}?id=5`],
    [`${page}?ASPSESSIONIDQABC=x&id=5`, `${page}?id=5`],
    [`${page}?sid=4711`, `${page}?sid=4711`],
    [`${page}?sid=a8f5f167f44f4964e6c998dee827110c`, page],
    // tracking
    [`${page}?utm_source=rss&utm_medium=feed&UTM_Campaign=x`, page],
    [`${page}?fbclid=1&gclid=2&dclid=3&msclkid=4&yclid=5&igshid=6`, page],
    [`${page}?mc_cid=1&mc_eid=2`, page],
    [`${page}?wt_mc=1&wt_zmc=2&wt.mc_id=3`, page],
    [`${page}?pk_campaign=1&mtm_source=2&piwik_kwd=3&matomo_x=4`, page],
    [`${page}?_hsenc=1&_hsmi=2`, page],
    [`${page}?etcc_cmp=1&etcc_med=RSS`, page],
    [`${page}?nn=350122`, page],
    [`${page}?nn=maier`, `${page}?nn=maier`],
    [`${page}?b=2&utm_source=x&a=1`, `${page}?b=2&a=1`],
    [`${page}?utmost=1&pkw=2`, `${page}?utmost=1&pkw=2`],
    [`${page}?tx_news%5Bnews%5D=5&cHash=abc`, `${page}?tx_news%5Bnews%5D=5&cHash=abc`],
    // query
    [`${page}?`, page],
    [`${page}?&&`, page],
    [`${page}?a&b=`, `${page}?a&b=`],
    [`${page}?a=1&amp;b=2`, `${page}?a=1&b=2`],
    [`${page}?a=1&amp;amp;utm_source=2`, `${page}?a=1`],
    [`${page}?q=ö&r=%2f%7E`, `${page}?q=%C3%B6&r=%2F~`],
    [`${page}?q=a+b`, `${page}?q=a+b`],
    // fragment
    [`${page}#absatz`, page],
    [`${page}#`, page],
    [`${page}#!/meldung/5`, `${page}#!/meldung/5`],
    // relative
    ['b.html', 'https://example.org/presse/b.html'],
    ['/b.html', 'https://example.org/b.html'],
    ['../b.html', 'https://example.org/b.html'],
    ['?id=5', `${page}?id=5`],
    ['//cdn.example.org/b.pdf', 'https://cdn.example.org/b.pdf'],
    ['\\b.html', 'https://example.org/b.html'],
  ])('%s', (href, canonical) => {
    expect(canonicalUrl(href, page)).toBe(canonical)
  })

  test.each([
    '',
    '   ',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'mailto:presse@example.org',
    'ftp://example.org/a',
    'urn:uuid:1',
    'tag:example.org,2018:1',
    'http://',
    'https://exa mple.org/',
    'https://[::1/',
  ])('%s is none', (href) => {
    expect(canonicalUrl(href)).toBeUndefined()
    if (href.trim() !== '' && /^\w+:/.test(href)) expect(canonicalUrl(href, page)).toBeUndefined()
  })

  test('a relative address without a base is none', () => {
    expect(canonicalUrl('/a')).toBeUndefined()
  })

  test('the canonical form of a canonical form is itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url)
        expect(once && canonicalUrl(once)).toBe(once)
        expect(once && urlKey(once)).toBe(urlKey(url))
      }),
    )
  })
})

describe('two spellings have one key', () => {
  test.each([
    ['https://example.org/a', 'http://example.org/a'],
    ['https://www.example.org/a', 'https://example.org/a'],
    ['https://m.example.org/a', 'https://www.example.org/a'],
    ['https://amp.example.org/a', 'https://example.org/a'],
    ['https://example.org/a/', 'https://example.org/a'],
    ['https://example.org/', 'https://example.org'],
    ['https://example.org/index.html', 'https://example.org/'],
    ['https://example.org/a/index.php?b=1', 'https://example.org/a?b=1'],
    ['https://example.org/a/default.aspx', 'https://example.org/a/'],
    ['https://example.org/a?b=1&c=2', 'https://example.org/a?c=2&b=1'],
    ['https://example.org/a?utm_source=x', 'https://example.org/a#top'],
    ['https://example.org/a?b=1&cHash=abc', 'https://example.org/a?b=1'],
    ['http://example.org:80/a', 'https://example.org:443/a'],
    ['https://example.org/a?q=a+b', 'https://example.org/a?q=a%20b'],
    ['https://EXAMPLE.org/%7Ea', 'https://example.org/~a'],
  ])('%s and %s', (one, other) => {
    expect(urlKey(one)).toBe(urlKey(other))
  })

  test.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/a', 'https://example.org/A'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://presse.example.org/a', 'https://example.org/a'],
    ['https://m.de/a', 'https://de/a'],
    ['https://example.org:8443/a', 'https://example.org/a'],
    ['https://example.org/#!/1', 'https://example.org/#!/2'],
    ['https://example.org/indexhtml', 'https://example.org/'],
  ])('%s and %s are two', (one, other) => {
    expect(urlKey(one)).not.toBe(urlKey(other))
  })

  test('what is no web address is its own key', () => {
    expect(urlKey(' tag:example.org,2018:1 ')).toBe('tag:example.org,2018:1')
  })
})

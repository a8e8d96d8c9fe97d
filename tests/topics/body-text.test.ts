import { expect, test } from 'vitest'
import { plainText } from '../../src/normalise/plain-text.ts'
import { bodyText } from '../../src/topics/body-text.ts'
import { tokenise } from '../../src/topics/tokenise.ts'

const wordsOf = (text: string) => tokenise(`x\n${text}`).map(({ word, opens }) => `${opens ? '| ' : ''}${word}`)

/** The short way has to read what the parser reads. */
test.each([
  'Nur Text, ohne alles',
  '<p>Die <b>elektronische</b> Akte</p><p>kommt <a href="https://amt.example/?a=1&amp;b=2" title="a &gt; b">bald</a></p>',
  '<p>Die elektronische\n   Akte\tkommt</p>',
  '<ul><li>Deich</li><li>Damm</li></ul><table><tr><td>Pegel</td><td>Stand</td></tr></table>',
  'Zeile<br>und<br />noch eine<BR/>dritte',
  '<p>Müller &amp; Söhne &#8222;Fluss&#x201c; &quot;Damm&quot; &nbsp;&lt;Deich&gt;</p>',
  '<p>Ver&shy;waltung und Stra&szlig;e</p>',
  '<p>vor</p><script>Sommerfest</script><style>p { color: red }</style><p>nach</p><!-- Kommentar -->',
  '<p>offen <em>ohne Ende',
  '<h2>Titel</h2>Text<blockquote>Zitat</blockquote>Ende',
  'a < b und c > d & e',
  '<p>&#0; &#1114112; &#xd800; Zeichen</p>',
])('%s', (html) => {
  expect(wordsOf(bodyText(html))).toEqual(wordsOf(plainText(html)))
})

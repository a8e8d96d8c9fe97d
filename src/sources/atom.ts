import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import { atomItem } from './atom-item.ts'
import { resolved } from './atom-links.ts'
import { atomText } from './atom-text.ts'
import type { DocumentStart } from './document-start.ts'
import { rssItem } from './rss-item.ts'
import type { SourceType } from './source-type.ts'
import { unreadable } from './unreadable.ts'
import { xmlChildren } from './xml-children.ts'
import { textOf } from './xml-markup.ts'
import { feedReading, itemElements } from './xml-reading.ts'
import { repairXml } from './xml-repair.ts'
import { parseXml, type XmlElement } from './xml-tree.ts'

/** Atom 0.3 and 1.0 (RFC 4287), a feed or a single entry. */
export const atom: SourceType = {
  format: 'atom',
  detect: ({ root }) => root === 'feed' || root === 'entry',
  read: readAtom,
}

async function readAtom(document: SourceDocument, start: DocumentStart): Promise<Result<Reading>> {
  const tree = parseXml(repairXml(start.text, start.head), document.url)
  if (tree === undefined) return unreadable('This is Atom that cannot be read.')
  const feed = tree.root
  const base = resolved(feed.base, document.url)
  const part = (name: string): XmlElement | undefined =>
    feed.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
  const [title, language] = [part('title') ?? part('dc:title'), part('dc:language') ?? part('language')]
  return {
    ok: true,
    value: feedReading({
      format: 'atom',
      title: atomText(title, 'atom:title')?.value,
      language: feed.lang || (language && textOf(language).trim()),
      items: itemElements(tree).map((item) =>
        item.name === 'entry' ? atomItem(item, { base, feed }) : rssItem(xmlChildren(item), { base }),
      ),
      notes: [],
      complete: tree.complete,
    }),
  }
}

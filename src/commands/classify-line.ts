import type { TextLine } from '../config/text-line.ts'
import type { Source } from '../model/source.ts'
import { oneLine } from '../normalise/clean-text.ts'
import { textOf } from '../normalise/item-text.ts'
import type { Matchable } from '../topics/matcher.ts'

interface Configured {
  sources: Map<string, Source>
  language: string
}

/** The text of a line as the matcher takes it: it becomes lead and body as that of an item would. */
export function subjectOf(line: TextLine, { sources, language }: Configured): Matchable {
  const from = 'line'
  const source = sources.get(line.source)
  const content = textOf({
    ...NOTHING,
    title: { type: 'text', value: line.title, from },
    body: { type: 'text', value: line.text, from },
  })
  return {
    article: {
      title: content.title?.value ?? oneLine(line.title),
      ...(content.summary && { summary: content.summary.value }),
      ...(content.body && { body: content.body.value }),
      ...(line.section !== '' && { section: line.section }),
      keywords: [],
      language: line.language || source?.language || language,
    },
    source: source ?? { id: line.source, role: 'issuer', tags: [] },
  }
}

const NOTHING = {
  base: '',
  links: [],
  published: [],
  updated: [],
  keywords: [],
  authors: [],
  images: [],
  attachments: [],
  references: [],
}

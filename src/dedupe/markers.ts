import { foldSpelling } from './fold.ts'

/** What a press office calls a further sending of a release. */
export type Marker = 'correction' | 'update' | 'reminder' | 'rescheduled' | 'repeat'

const WORDS: readonly (readonly [Marker, RegExp])[] = [
  [
    'correction',
    /\b(?:korrektur|korrekturmeldung|korrigier\w*|berichtig\w*|richtigstellung|correction|corrected|rectificatif)\b/,
  ],
  ['update', /\b(?:update|aktualisier\w*|nachtrag|ergaenz(?:ung|te)\w*|fortschreibung|updated)\b/],
  ['reminder', /\b(?:erinnerung|reminder|nochmal(?:s|ige)?|noch einmal)\b/],
  ['rescheduled', /\b(?:terminverschiebung|terminaenderung|neuer termin|verschoben|verlegt|termin geaendert)\b/],
  ['repeat', /\b(?:(?:technische )?wiederholung|erneut gesendet|2\. sendung)\b/],
]

const BRACKETED = /^\s*[([]([^)\]]{3,40})[)\]]|[([]([^)\]]{3,40})[)\]]\s*$/
const BEFORE_COLON = /^([^.:|–—\n]{3,60}?)(?::|\s[-–—|]\s|\n)/

/**
 * What a press office says plainly that a text is: before the colon or in brackets, not somewhere in a headline, where
 * "verlegt" may be of a bus stop.
 */
export function statedMarkers(texts: (string | undefined)[]): Marker[] {
  const labels = texts.flatMap((text = '') => [
    ...(BEFORE_COLON.exec(text.trimStart())?.slice(1) ?? []),
    ...(BRACKETED.exec(text)?.slice(1) ?? []),
  ])
  const markers = labels.flatMap((label = '') => markersIn(foldSpelling(label)).filter((one) => isPlain(one, label)))
  return [...new Set(markers)]
}

const isPlain = (marker: Marker, label: string): boolean =>
  marker !== 'rescheduled' || /termin|verschoben|verschieb/i.test(label)

/** In a folded headline, or the folded first words of a text. */
export const markersIn = (folded: string): Marker[] =>
  WORDS.filter(([, words]) => words.test(folded)).map(([marker]) => marker)

/** The start of a folded text that is a label, "korrektur: …", and no first sentence. */
export const labelIn = (opening: string): string => /^[^.\n]{0,60}?[:\n]/.exec(opening)?.[0] ?? ''

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

/** In a folded headline, or the folded first words of a text. */
export const markersIn = (folded: string): Marker[] =>
  WORDS.filter(([, words]) => words.test(folded)).map(([marker]) => marker)

/** The start of a folded text that is a label, "korrektur: …", and no first sentence. */
export const labelIn = (opening: string): string => /^[^.\n]{0,60}?[:\n]/.exec(opening)?.[0] ?? ''

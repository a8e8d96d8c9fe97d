import { foldSpelling, plainSpelling, tokens } from './fold.ts'
import { type Marker, markersIn } from './markers.ts'
import { numbersIn } from './release-number.ts'

/** What a headline says, and what a press office wrote before and behind it. */
export interface Headline {
  /** Folded words without labels, numbers of releases and the name of the site. */
  words: string[]
  /** Numbers the office gave this release, as written without leading zeros: `258`, `12/2018`. */
  numbers: string[]
  markers: Marker[]
}

const LABEL =
  /^\s*(?:\[[^\]]{1,30}\]|\+{2,}|(?:pol|fw|bpol|zoll|lka|hza)-[a-z]{1,6}\s*:|ots\s*:|(?:gemeinsame |aktuelle )?(?:presse|medien)(?:mitteilung|information|meldung|info|erklaerung|einladung)?(?: der| des)?[^:|]{0,40}?(?::|\||-(?=\s))|pm\b[^:]{0,14}?(?::|-)|blaulicht\s*:|polizei\s*:)\s*/
const MARKING =
  /^\s*(?:korrektur(?:meldung)?|berichtigung|richtigstellung|korrigierte (?:fassung|meldung)|update|aktualisiert|aktualisierung|nachtrag|ergaenzung|erinnerung|reminder|technische wiederholung|wiederholung|neuer termin|terminverschiebung|terminaenderung|achtung|eilmeldung|correction|rectificatif)\b[^:|\p{L}]{0,14}(?:zu[rm]?[^:]{0,60})?[:|-]\s*/u
const NUMBERED =
  /^\s*(?:\d{6}\s*(?:-\s*(?:\d{1,4}|x+))?\b|(?:nr|nummer|no)\.?\s*\d{1,5}(?:\s*\/\s*\d{2,4})?\b|\d{1,4}\s*\/\s*(?:19|20)?\d{2}\b)\s*[:,-]?\s*/
const SITE = /\s+\|\s+[^|]{2,60}$/
const PREFIXES = [LABEL, MARKING, NUMBERED]

/** @param title in plain spelling */
export function readHeadline(title: string): Headline {
  const folded = foldSpelling(title)
  return {
    words: tokens(withoutPrefixes(folded.replace(SITE, ''))),
    numbers: numbersIn(folded),
    markers: markersIn(folded),
  }
}

/** Equal for headlines of the same words, however they are spelled and whatever label or number stands before them. */
export const headlineKey = (title: string): string => headlineOf(title).words.join(' ')

/** As `readHeadline`, of a title as it stands. */
export const headlineOf = (title: string): Headline => readHeadline(plainSpelling(title))

/** Prefixes come in any order and more than once: "POL-F: Korrektur: 060308 - 258 …". */
function withoutPrefixes(title: string): string {
  let rest = title
  for (let before = ''; before !== rest; ) {
    before = rest
    for (const prefix of PREFIXES) rest = rest.replace(prefix, '')
  }
  return rest === '' ? title : rest
}

const DATED = /^\P{L}*(?:[A-Z]+-[A-Z]+:\s*)*(?:[^:\d]{0,40}:\s*)?\d{6}(?:\s*-\s*\d{1,4})?\b/u
const OWN_NUMBER =
  /(?:^|(?<=[-:|(]\s*)|(?<=(?:mitteilung|information|meldung|bericht)\s+))(?:Nr|Nummer|PM)\.?\s*\d+(?:\s*\/\s*\d+)?/giu

/** A headline in its own spelling without the numbers of the office, which say nothing of the world. */
export const withoutNumbers = (title: string): string => title.replace(DATED, '').replace(OWN_NUMBER, '')

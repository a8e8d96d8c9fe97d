import { foldSpelling } from '../fold.ts'

const STREET = /\b[a-z-]{2,60}(?:strasse|platz|allee|gasse|damm|chaussee|ufer|weg|bruecke)\b/g
const STREET_OF_TWO =
  /\b([a-z]{2,}er|(?:alte|neue|grosse|kleine|lange|kurze|hohe|breite|schmale|obere|untere)n?)\s(?:strasse|platz|allee|damm|weg|ufer|ring|tor|bruecke|chaussee|landstrasse)\b/g
const ROAD = /\b([ABLK])\s?(\d{1,4})\b/g
const COMMON =
  /^(?:(?:bundes|landes|kreis|staats|land|haupt|neben|seiten|einbahn|fahrrad|wasser|durchgangs|wohn|spiel)strasse|(?:arbeits|park|spiel|sport|studien|kita|ausbildungs|praktikums|pflege|betreuungs|stell|wohn|renn|markt|sitz|steh|schul|fest|flug|rast|camping|bolz|bau|vor|lager|lande)platz|(?:rad|geh|fuss|schul|feld|heim|um|rettungs|verkehrs|wander|rechts|wald|bahn|hin|dienst|aus|zu|arbeits|reit|wirtschafts|seiner?|deine?s?|des|durch|vor|frei|mittel|lebens|bildungs|vertriebs|haupt)weg|staudamm|eisenbahnbruecke|autobahnbruecke|fussgaengerbruecke)$/
const NO_NAME =
  /^(?:der|einer|dieser|jeder|oder|unter|ueber|ihrer|seiner|unserer|weiter|immer|hinter|naher|erster|zweiter|breiter|sicherer|neuer|anderer|aller|aber|welcher|bester|langer|hoher|viertel)$/

/** A word for a place after which its name comes, or a preposition. */
const LOCATIVE =
  /\b(?:[Ii]n|[Nn]ach|[Aa]us|[Bb]ei|[Nn]ahe|Stadt|Gemeinde|Ortsteil|Stadtteil|Bezirk|Landkreis|Kreis|Markt|Region|Raum|Hansestadt|Landeshauptstadt|Universitätsstadt|Ortschaft|Verbandsgemeinde|Samtgemeinde|Richtung|zwischen)\s((?:Bad |Sankt |St\. |Groß |Klein )?\p{Lu}[\p{Ll}\p{Lu}-]{2,})/gu
/** Nouns that follow such prepositions and are no place. */
const NO_PLACE =
  /(?:ung|heit|keit|schaft|tion|ment|ität|nis|form|arbeit|richtung|höhe|begleitung|bezug|kraft|anwesenheit|abstimmung|absprache|haft|betrieb|angriff|sachen|zeiten|jahren|fällen|tagen|wochen|monaten|stunden|euro|prozent|rahmen|hinblick|folge|teilen|kürze|zukunft|planung|frage|gewahrsam|krankenhaus|krankenhäuser|klinik|kliniken|wohnungen|schulen|kitas|betrieben|unternehmen|angaben|kommunen|städten|gemeinden|ländern|deutschland|deutsch|englisch)$/iu

export interface PlaceFacts {
  /** Streets, squares, numbered roads. */
  streets: Set<string>
  /** Names of places behind a preposition or "Stadt". */
  towns: Set<string>
}

/** @param spelled the text in its own capitals, @param folded the same, folded */
export function readPlaces(spelled: string, folded: string): PlaceFacts {
  const streets = new Set<string>()
  for (const [name] of folded.replaceAll('str.', 'strasse').matchAll(STREET)) if (!COMMON.test(name)) streets.add(name)
  for (const [name, first = ''] of folded.matchAll(STREET_OF_TWO))
    if (!NO_NAME.test(first)) streets.add(name.replace(/^([a-z]+e)n /, '$1 '))
  for (const [, letter = '', number = ''] of spelled.matchAll(ROAD)) streets.add(`${letter}${number}`)
  const towns = new Set<string>()
  for (const [, name = ''] of spelled.matchAll(LOCATIVE)) if (!NO_PLACE.test(name)) towns.add(foldSpelling(name))
  return { streets, towns }
}

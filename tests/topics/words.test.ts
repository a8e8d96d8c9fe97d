import { describe, expect, test } from 'vitest'
import { compileTopics } from '../../src/topics/compile-topics.ts'
import { article, source, topic } from './subjects.ts'

function wordsFound(rule: string, text: string): string | undefined {
  const matcher = compileTopics([topic({ any: [rule] })])
  return matcher.match({ article: article({ title: text }), source: source() })[0]?.hits[0]?.text
}

describe('a rule finds words of a text, as written there', () => {
  test.each([
    // case and umlaut spelling
    ['Digitalisierung', 'Erstes Treffen zur Digitalisierung', 'Digitalisierung'],
    ['digitalisierung', 'DIGITALISIERUNG DER VERWALTUNG', 'DIGITALISIERUNG'],
    ['Straße', 'Die Strasse ist gesperrt', 'Strasse'],
    ['Strasse', 'Die Straße ist gesperrt', 'Straße'],
    ['Gruen', 'Mehr Grün in der Stadt', 'Grün'],
    ['Grün', 'Mehr Gruen in der Stadt', 'Gruen'],
    ['Förderung', 'FOERDERUNG', 'FOERDERUNG'],
    ['Förderung', 'Fo\u0308rderung', 'Fo\u0308rderung'],
    ['Café', 'Cafe am Markt', 'Cafe'],
    // inflection
    ['Gesetz', 'Änderung des Gesetzes', 'Gesetzes'],
    ['Verordnung', 'Neue Verordnungen', 'Verordnungen'],
    ['Verordnungen', 'Neue Verordnung', 'Verordnung'],
    ['Renten', 'Die Rente steigt', 'Rente'],
    ['Steuern', 'Eine neue Steuer', 'Steuer'],
    ['Haus', 'Neue Häuser', 'Häuser'],
    ['Stadt', 'Treffen der Städte', 'Städte'],
    ['Krankenhaus', 'in den Krankenhäusern', 'Krankenhäusern'],
    ['Vertrag', 'Verträge geschlossen', 'Verträge'],
    ['Garten', 'offene Gärten', 'Gärten'],
    ['erneuerbare', 'mit erneuerbarer Energie', 'erneuerbarer'],
    ['elektronische', 'ein elektronisches Postfach', 'elektronisches'],
    ['Künstliche', 'mit künstlicher Hilfe', 'künstlicher'],
    ['Lehrer', 'eine Lehrerin', 'Lehrerin'],
    ['Kitas', 'eine Kita', 'Kita'],
    ['Museum', 'Die Museen öffnen', 'Museen'],
    ['Museum', 'in den Landesmuseen', 'Landesmuseen'],
    ['Gymnasium', 'Neue Gymnasien', 'Gymnasien'],
    ['Virus', 'Die Viren', 'Viren'],
    ['Thema', 'Neue Themen', 'Themen'],
    ['Praxis', 'Arztpraxen', 'Arztpraxen'],
    ['Ausweis', 'mit Ausweisen', 'Ausweisen'],
    // gendered forms
    ['Lehrer', 'Lehrer:innen gesucht', 'Lehrer:innen'],
    ['Schüler', 'Schüler*innen lernen', 'Schüler*innen'],
    ['Schülerinnen', 'Schüler_innen lernen', 'Schüler_innen'],
    ['Schülerin', 'SchülerInnen lernen', 'SchülerInnen'],
    ['Schüler*innen', 'die Schülerinnen lernen', 'Schülerinnen'],
    ['Bürger', 'Bürger/-innen fragen', 'Bürger/-innen'],
    ['Bürger', 'Bürger/innen fragen', 'Bürger/innen'],
    ['Bürger', 'Bürger(innen) fragen', 'Bürger(innen'],
    ['Arzt', 'Ärzt*innen gesucht', 'Ärzt*innen'],
    ['Arbeitnehmer', 'Arbeitnehmer*innenrechte', 'Arbeitnehmer*innenrechte'],
    // soft hyphens
    ['Verwaltung', 'Ver\u00adwal\u00adtung', 'Ver\u00adwal\u00adtung'],
    // compounds
    ['Digitalisierung', 'Verwaltungsdigitalisierung kommt voran', 'Verwaltungsdigitalisierung'],
    ['Digitalisierung', 'Digitalisierungskabinett tagt', 'Digitalisierungskabinett'],
    ['Digitalisierung', 'Die Digitalisierungs-Offensive', 'Digitalisierungs-Offensive'],
    ['Digitalisierung', 'Die Verwaltungs-Digitalisierung', 'Verwaltungs-Digitalisierung'],
    ['Akte', 'Die Personalakten', 'Personalakten'],
    ['Steuer', 'Die Grundsteuer', 'Grundsteuer'],
    ['Wald', 'Waldbrand gelöscht', 'Waldbrand'],
    ['Wald', 'Im Stadtwald', 'Stadtwald'],
    ['Land', 'Das Bundesland', 'Bundesland'],
    ['Land', 'Der Landrat', 'Landrat'],
    ['Stadt', 'Die Altstadt', 'Altstadt'],
    ['Stadt', 'Geld für den Städtebau', 'Städtebau'],
    ['Arzt', 'Ärztekammer tagt', 'Ärztekammer'],
    ['Schule', 'Das Schulgesetz', 'Schulgesetz'],
    ['Grundschule', 'Der Grundschullehrplan', 'Grundschullehrplan'],
    ['Miete', 'Die Mietpreisbremse', 'Mietpreisbremse'],
    ['Gewerbe', 'Das Gewerbegebiet', 'Gewerbegebiet'],
    ['Raum', 'Der Serverraum', 'Serverraum'],
    ['Straße', 'Die Hauptstraßen', 'Hauptstraßen'],
    ['Arbeit', 'Sie sind arbeitslos', 'arbeitslos'],
    ['Staat', 'staatliche Hilfe', 'staatliche'],
    ['Digitalisierung', 'verwaltungsdigitalisierung', 'verwaltungsdigitalisierung'],
    // short words: whole and as written
    ['KI', 'KI in der Verwaltung', 'KI'],
    ['KI', 'Die KI-Strategie', 'KI-Strategie'],
    ['OZG', 'Was das OZG bringt', 'OZG'],
    ['5G', 'Ausbau von 5G', '5G'],
    ['Bär', 'Der Bär ist los', 'Bär'],
    // hyphens
    ['E-Government', 'E-Government in Thüringen', 'E-Government'],
    ['E-Government', 'eGovernment in Thüringen', 'eGovernment'],
    ['E-Government', 'Das E‑Government‑Gesetz', 'E‑Government‑Gesetz'],
    ['E-Government', 'Das E Government', 'E Government'],
    ['Open-Data', 'Das Open Data Portal', 'Open Data'],
    ['Open Data', 'Das Open-Data-Portal', 'Open-Data-Portal'],
    ['Covid-19', 'Neues zu Covid-19', 'Covid-19'],
    ['E-ID', 'Die E-ID kommt', 'E-ID'],
    // phrases
    ['elektronische Akte', 'Die elektronische Akte kommt', 'elektronische Akte'],
    ['elektronische Akte', 'mit elektronischen Akten', 'elektronischen Akten'],
    ['elektronische Akte', 'der elektronischen Personalakte', 'elektronischen Personalakte'],
    ['verwaltung* modernisier*', 'Verwaltungen modernisieren sich', 'Verwaltungen modernisieren'],
    ['Künstliche Intelligenz', 'Zentrum für Künstliche Intelligenz', 'Künstliche Intelligenz'],
    ['Neue Mobilität', 'Plan für neue Mobilität', 'neue Mobilität'],
    ['Neue Mobilität', 'mit neuer Mobilität', 'neuer Mobilität'],
    ['St. Pauli', 'Fest auf St. Pauli', 'St. Pauli'],
    ['elektronische E-Akte', 'Die elektronische E-Akte', 'elektronische E-Akte'],
    ['elektronische E-Akte', 'Die elektronische eAkte', 'elektronische eAkte'],
    ['OZG 2.0', 'Das OZG 2.0 kommt', 'OZG 2.0'],
    ['Tag der Deutschen Einheit', 'Am Tag der deutschen Einheit', 'Tag der deutschen Einheit'],
    // operators
    ['=Wald', 'Der Wald', 'Wald'],
    ['=Bad Homburg', 'In Bad Homburg', 'Bad Homburg'],
    ['=E-Akte', 'Die E-Akte', 'E-Akte'],
    ['modernisier*', 'Die Modernisierung', 'Modernisierung'],
    ['KI*', 'Kinos öffnen', 'Kinos'],
    ['*kammer', 'Die Handwerkskammern', 'Handwerkskammern'],
    ['*kammer*', 'Handwerkskammertag', 'Handwerkskammertag'],
    ['2026', 'Haushalt 2026', '2026'],
  ] as const)('%s finds %s', (rule, text, words) => {
    expect(wordsFound(rule, text)).toBe(words)
  })

  test.each([
    // compounds that are none
    ['Land', 'Wahl in Island'],
    ['Land', 'Ferien in Holland'],
    ['Land', 'Das Gelände'],
    ['Land', 'Die Landung'],
    ['Wein', 'Schwein'],
    ['Daten', 'Soldaten und Kandidaten'],
    ['Sicherung', 'Die Krankenversicherung'],
    ['Steuerung', 'Die Umsatzbesteuerung'],
    ['Stellung', 'Eine Ausstellung'],
    ['Bildung', 'Eine Abbildung'],
    ['Steuer', 'Neue Steuerung'],
    ['Sucht', 'ausgesuchte Stücke'],
    ['Schule', 'Schulden steigen'],
    ['Schule', 'Die Schuldenbremse'],
    ['Straße', 'In Straßburg'],
    ['Gleis', 'gleichzeitig'],
    ['Rate', 'Die Demokraten'],
    ['Haus', 'Der Haushalt'],
    ['Stadt', 'Das Stadium'],
    ['Förderung', 'Eine Forderung der Gewerkschaft'],
    ['Forderung', 'Die Förderung läuft aus'],
    ['fordern', 'Vereine fördern'],
    ['Bürger', 'In Magdeburg'],
    ['Richter', 'Der Bericht liegt vor'],
    ['Wein', 'Schweine im Stall'],
    ['Regen', 'rege Beteiligung'],
    ['Rate', 'Apparat ersetzt'],
    ['Rente', 'Es rentiert sich'],
    ['Steuer', 'Er steuert das Schiff'],
    ['Lehre', 'Der Lehrer'],
    ['KI', 'Kino und Ski'],
    ['KI', 'ki'],
    ['OZG', 'OZGs'],
    ['Öl', 'Ölpreis'],
    ['elektronische Akte', 'Akte elektronische'],
    ['elektronische Akte', 'elektronische neue Akte'],
    ['elektronische Akte', 'Alles elektronisch. Akten bleiben'],
    ['elektronische Akte', 'elektronisch, Akte'],
    ['=Wald', 'Waldes'],
    ['=Wald', 'wald'],
    ['=Wald', 'Stadtwald'],
    ['=Bad Homburg', 'Bad Homburgs'],
    ['=Grün', 'Gruen'],
    ['verwaltung*', 'Kommunalverwaltung'],
    ['*kammer', 'Kammermusik'],
    ['2026', '20261'],
    ['§', '§ 5 des Gesetzes'],
    ['', 'irgendein Text'],
  ])('%s does not find %s', (rule, text) => {
    expect(wordsFound(rule, text)).toBeUndefined()
  })
})

describe('other languages', () => {
  const inLanguage = (language: string, rule: string, title: string): boolean => {
    const matcher = compileTopics([topic({ any: [rule] })])
    return matcher.match({ article: article({ title, language }), source: source() }).length > 0
  }

  test.each([
    ['en', 'policy', 'New policies for housing', true],
    ['en-GB', 'Housing', 'Houses for all', true],
    ['en', 'tax', 'Taxes rise', false],
    ['en', 'rail', 'Trailers on the road', false],
    ['en', 'land', 'Landlords meet', false],
    ['fr', 'école', 'Les écoles rouvrent', true],
    ['fr-CH', 'logement', 'Pénurie de logements', true],
    ['fr', 'eau', "La qualité de l'eau", true],
    ['fr', 'énergie renouvelable', 'Les énergies renouvelables', true],
    ['it', 'scuola', 'Le scuole riaprono', true],
    ['it', 'trasporto', 'I trasporti pubblici', true],
    ['it', 'sanità', 'La sanità cantonale', true],
    ['nl', 'water', 'Schoon water', true],
    ['nl', 'water', 'Waterschap kiest bestuur', false],
    ['nl', 'water*', 'Waterschap kiest bestuur', true],
    ['en', '=OZG', 'What the OZG does', true],
    ['en', '"climate change"', 'Changing climates', false],
    ['en', '"climate change"', 'Climate changes everything', true],
    ['de-AT', 'Schule', 'Das Schulgesetz', true],
  ])('%s: %s in "%s": %s', (...[language, rule, title, expected]) => {
    expect(inLanguage(language, rule, title)).toBe(expected)
  })
})

import { HEALTH_WORDS } from './health-words.ts'
import { RELEASE_WORDS } from './release-words.ts'

const LANGUAGES = ['en', 'de'] as const
export type PageLanguage = (typeof LANGUAGES)[number]

/** Every text of ours on the pages; `{name}` is filled in. */
export const WORDS = {
  ...HEALTH_WORDS,
  ...RELEASE_WORDS,
  skip: { de: 'Zum Inhalt springen', en: 'Skip to content' },
  navigation: { de: 'Hauptnavigation', en: 'Main navigation' },
  topics: { de: 'Themen', en: 'Topics' },
  all: { de: 'Alle Meldungen', en: 'All releases' },
  allDescription: {
    de: 'Sämtliche Meldungen, gleich zu welchem Thema.',
    en: 'Every release, whatever its topic.',
  },
  status: { de: 'Status', en: 'Status' },
  intro: {
    de: 'Pressemitteilungen öffentlicher Stellen, nach Themen zusammengeführt: jede nur einmal, von der Stelle, die sie herausgegeben hat.',
    en: 'Press releases of public bodies, brought together by topic: each one once, from the body that issued it.',
  },
  newest: { de: 'Neueste Meldungen', en: 'Newest releases' },
  none: { de: 'Hier gibt es noch keine Meldungen.', en: 'There are no releases here yet.' },
  oneRelease: { de: '1 Meldung', en: '1 release' },
  releases: { de: '{count} Meldungen', en: '{count} releases' },
  shown: {
    de: 'Gezeigt werden die neuesten {count}. Frühere stehen im Archiv, das zu jedem Feed gehört.',
    en: 'The newest {count} are shown. Earlier ones are in the archive that belongs to each feed.',
  },
  feeds: { de: 'Feeds', en: 'Feeds' },
  feedsOf: { de: 'Feeds zum Thema „{topic}“', en: 'Feeds of the topic “{topic}”' },
  subscribe: { de: 'Abonnieren', en: 'Subscribe' },
  subscribeWhat: {
    de: 'Ein Feed ist eine Adresse, die Ihr Feedreader regelmäßig abruft; neue Meldungen erscheinen dort von selbst. Eine Anmeldung oder E-Mail-Adresse ist nicht nötig.',
    en: 'A feed is an address that your feed reader asks at intervals; new releases appear there by themselves. There is nothing to sign up for, and no e-mail address is needed.',
  },
  stepChoose: {
    de: 'Wählen Sie ein Thema und kopieren Sie die Adresse eines seiner Feeds.',
    en: 'Choose a topic and copy the address of one of its feeds.',
  },
  stepAdd: {
    de: 'Fügen Sie sie in Ihrem Feedreader als neues Abonnement hinzu.',
    en: 'Add it to your feed reader as a new subscription.',
  },
  formats: {
    de: 'Atom, RSS und JSON haben denselben Inhalt. Im Zweifel nehmen Sie Atom.',
    en: 'Atom, RSS and JSON carry the same content. If in doubt, take Atom.',
  },
  allAtOnce: { de: 'Alle Themen auf einmal:', en: 'All topics at once:' },
  opml: { de: 'OPML-Datei zum Einlesen in den Feedreader', en: 'OPML file to import into your feed reader' },
  copyAddress: { de: 'Adresse zum Kopieren', en: 'Address to copy' },
  otherTopics: { de: 'Weitere Themen', en: 'Other topics' },
  inTopics: { de: 'Zu finden unter', en: 'Found under' },
  because: { de: 'weil: {evidence}', en: 'because: {evidence}' },
  evidence: { de: '{where} „{text}“', en: '{where} “{text}”' },
  whereTitle: { de: 'Titel', en: 'title' },
  whereSummary: { de: 'Vorspann', en: 'lead' },
  whereBody: { de: 'Text', en: 'text' },
  whereSource: { de: 'Quelle', en: 'source' },
  whereTag: { de: 'Quelle mit Merkmal', en: 'source with the tag' },
  whereTopic: { de: 'Thema', en: 'topic' },
  alsoBy: { de: 'Auch veröffentlicht von', en: 'Also published by' },
  published: { de: 'Veröffentlicht', en: 'Published' },
  firstSeen: { de: 'Erstmals gesehen', en: 'First seen' },
  updated: { de: 'Aktualisiert', en: 'Updated' },
  publisher: { de: 'Herausgeber', en: 'Publisher' },
  details: { de: 'Angaben', en: 'Details' },
  original: { de: 'Zum Original: {publisher}', en: 'Go to the original: {publisher}' },
  readOn: { de: 'Vollständig lesen: {publisher}', en: 'Read in full: {publisher}' },
  section: { de: 'Bereich', en: 'Section' },
  kind: { de: 'Art', en: 'Kind' },
  keywords: { de: 'Stichwörter', en: 'Keywords' },
  authors: { de: 'Autoren', en: 'Authors' },
  rights: { de: 'Rechte', en: 'Rights' },
  imageCredit: { de: 'Bildquelle: {credit}', en: 'Image credit: {credit}' },
  attachments: { de: 'Anlagen', en: 'Attachments' },
  references: { de: 'Verweise', en: 'References' },
  movedTitle: { de: 'Diese Meldung steht an anderer Stelle', en: 'This release is kept in another place' },
  moved: {
    de: 'Zwei Fundstellen haben sich als dieselbe Meldung erwiesen. Sie stehen nun gemeinsam hier:',
    en: 'Two publications turned out to be the same release. They are now kept together here:',
  },
  movedLink: { de: 'Zur Meldung', en: 'Go to the release' },
  goneTitle: { de: 'Dieses Thema gibt es nicht mehr', en: 'This topic is no longer offered' },
  gone: {
    de: 'Das Thema „{topic}“ wird nicht mehr angeboten. Seine Feeds sind abgeschaltet und können aus dem Feedreader entfernt werden.',
    en: 'The topic “{topic}” is no longer offered. Its feeds are switched off and can be removed from the feed reader.',
  },
  footer: {
    de: 'Die Rechte an jeder Meldung liegen bei ihrem Herausgeber.',
    en: 'The rights in each release are those of its publisher.',
  },
} as const satisfies Record<string, Record<PageLanguage, string>>

export type WordKey = keyof typeof WORDS

/** The texts of one language. */
export interface Words {
  language: PageLanguage
  say(key: WordKey, values?: Record<string, string | number>): string
}

/** The texts for a BCP 47 language; English where there are none in it. */
export function wordsFor(language: string): Words {
  const known = LANGUAGES.find((candidate) => candidate === primarySubtag(language)) ?? 'en'
  return { language: known, say: (key, values = {}) => fill(WORDS[key][known], values) }
}

/** `de-AT` → `de`. */
export function primarySubtag(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? ''
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap))
}

/** How many releases, in words: one is another case. */
export function countText(count: number, words: Words): string {
  return count === 1 ? words.say('oneRelease') : words.say('releases', { count: numberText(count, words.language) })
}

/** `12345` → `12.345` or `12,345`. */
export function numberText(value: number, language: PageLanguage): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, language === 'de' ? '.' : ',')
}

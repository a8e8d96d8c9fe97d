import { type Text, table } from '../compared.ts'

const german: Text = {
  source: 'bund',
  language: 'de',
  title: 'Neue Regeln für Drohnen',
  text: 'Ab Juli gelten neue Regeln für Drohnen.',
  published: '2026-03-06',
  url: 'https://bund.example/de/drohnen',
}
const french: Text = {
  source: 'bund',
  language: 'fr',
  title: 'Nouvelles règles pour les drones',
  text: 'De nouvelles règles s’appliquent dès juillet.',
  published: '2026-03-06',
  url: 'https://bund.example/nouvelles/4711',
}

table([
  [
    'one names the other as its translation',
    { ...german, translations: ['https://bund.example/nouvelles/4711'] },
    french,
    'translation',
  ],
  [
    'the address is one but for the language',
    german,
    { ...french, url: 'https://bund.example/fr/drohnen' },
    'translation',
  ],
  ['one publisher gives both one GUID', { ...german, guid: '4711' }, { ...french, guid: '4711' }, 'translation'],
  [
    'two publishers use one number',
    { ...german, guid: '4711' },
    { ...french, source: 'kanton', url: 'https://kanton.example/x', guid: '4711' },
    'apart',
  ],
  ['there is no evidence', german, french, 'apart'],
  [
    'one text is said to be in two languages',
    german,
    { ...german, source: 'portal', url: 'https://portal.example/1', language: 'fr' },
    'apart',
  ],
])

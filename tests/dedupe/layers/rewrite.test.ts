import { describe, expect, test } from 'vitest'
import { type Text, table, verdictOn } from '../compared.ts'

const RELEASE: Text = {
  source: 'ministerium',
  title: 'Land fördert Glasfaser in 48 Gemeinden des Weidatals',
  text: 'Das Infrastrukturministerium unterstützt den Ausbau des Glasfasernetzes im Weidatal mit 17,3 Millionen Euro. In 48 Gemeinden erhalten 6.200 Haushalte und 140 Betriebe einen Anschluss. Ministerin Katrin Vollbrecht überreichte den Bescheid am Dienstag in Weidenau. Die Arbeiten sollen im September beginnen und 2028 abgeschlossen sein.',
  published: '2026-03-10T10:00:00Z',
}
const paper = (stated: Text = {}): Text => ({
  source: 'zeitung',
  title: 'Weidatal: Glasfaser für 48 Gemeinden, Land fördert Ausbau',
  text: 'Schnelles Internet kommt ins Weidatal: 6.200 Haushalte und 140 Betriebe in 48 Gemeinden werden an das Glasfasernetz angeschlossen. Wie das Infrastrukturministerium mitteilte, gibt das Land dafür 17,3 Millionen Euro. Den Bescheid brachte Ministerin Katrin Vollbrecht nach Weidenau mit. Gebaut wird ab September, fertig sein soll alles 2028.',
  published: '2026-03-11T06:00:00Z',
  ...stated,
})

describe('what a newsroom tells in its own words', () => {
  table([
    ['is the release, where facts and telling words are one', RELEASE, paper(), 'rewrite'],
    ['is none a week later', RELEASE, paper({ published: '2026-03-18T06:00:00Z' }), 'apart'],
    ['is none of the same office', RELEASE, paper({ source: 'ministerium' }), 'apart'],
    [
      'is none about the same subject with other facts',
      RELEASE,
      paper({
        title: 'Glasfaser für das Ohmtal',
        text: 'Auch im Ohmtal wird das Internet schneller. Der Landkreis hat einen Vertrag über den Ausbau unterschrieben, 3.100 Haushalte werden angeschlossen. Das Geld kommt von einem Unternehmen aus Hessen. Baubeginn war am Montag.',
      }),
      'apart',
    ],
    ['is none that sums up several', RELEASE, paper({ title: 'Kurzmeldungen aus dem Weidatal' }), 'apart'],
  ])

  test('is none of two accidents on one day', () => {
    const accident = (source: string, street: string, age: string): Text => ({
      source,
      title: 'Verkehrsunfall mit verletzter Person',
      text: `Bei einem Verkehrsunfall in der ${street} ist ein ${age} Jahre alter Radfahrer leicht verletzt worden. Eine Autofahrerin hatte ihn beim Abbiegen übersehen. Der Rettungsdienst brachte ihn ins Krankenhaus.`,
      published: '2026-03-10T10:00:00Z',
    })
    expect(verdictOn(accident('polizei', 'Bahnhofstraße', '34'), accident('zeitung', 'Goethestraße', '57'))).toMatch(
      /apart|veto/,
    )
  })
})

/** Two forces that announce in one form where they measure: few streets of the one are not among those of the other. */
const checks = (source: string, force: string, streets: string[]): Text => ({
  source,
  title: 'Geschwindigkeitskontrollen in der kommenden Woche',
  text: `Zu hohes Tempo ist der häufigste Grund für schwere Unfälle. Die ${force} kündigt deshalb an, wo in der 11. Kalenderwoche gemessen wird.\n${streets.join('\n')}\nAuch an anderen Stellen muss mit Messungen gerechnet werden.`,
  published: '2026-03-06T10:00:00Z',
})
describe('what two authorities say in one form of their own is two releases', () => {
  table([
    [
      'where each names itself',
      checks('polizei-altensee', 'Polizeiinspektion Altensee', [
        'Montag, 9. März: Lindenallee, Hauptstraße',
        'Dienstag, 10. März: Am Kanal, Hauptstraße',
        'Mittwoch, 11. März: Schulstraße, Nordstraße',
        'Donnerstag, 12. März: Am Kanal, Marktplatz',
        'Freitag, 13. März: Schulstraße, Lindenallee',
      ]),
      checks('polizei-lindenfurt', 'Polizei Lindenfurt', [
        'Montag, 9. März: Nordstraße, Bergstraße',
        'Dienstag, 10. März: Schulstraße, Am Kanal, Ahornweg',
        'Mittwoch, 11. März: Lindenallee, Bergstraße',
        'Donnerstag, 12. März: Hauptstraße, Schillerstraße',
        'Freitag, 13. März: Ahornweg, Nordstraße, Marktplatz',
      ]),
      'apart',
    ],
    [
      'but a newsroom that takes it over shortened is none',
      checks('polizei-altensee', 'Polizeiinspektion Altensee', ['Montag, 9. März: Lindenallee, Hauptstraße']),
      checks('zeitung', 'Polizeiinspektion', ['Montag, 9. März: Lindenallee']),
      'near-duplicate',
    ],
  ])
})

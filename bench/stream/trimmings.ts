import type { Body, Kind } from './bodies.ts'
import { Random } from './random.ts'
import { GIVEN_NAMES, STREETS, SURNAMES } from './vocabulary.ts'

/** What a body adds to its texts, the same each time. */
export interface Trimmings {
  contact: string
  background: string
  social: string
}

const BACKGROUNDS: Record<Kind, string> = {
  ministry:
    'Hintergrund: [name] ist mit rund [staff] Beschäftigten in [parts] Abteilungen für die Aufgaben des Landes in diesem Bereich zuständig. Alle Mitteilungen, Bilder und Reden stehen auf der Internetseite bereit.',
  city: 'Hintergrund: [place] hat rund [people] Einwohnerinnen und Einwohner. Die Verwaltung beschäftigt [staff] Menschen; das Rathaus ist montags bis freitags von 8 bis 12 Uhr und donnerstags bis 18 Uhr geöffnet.',
  district:
    'Hintergrund: Zum Kreis gehören [parts] Gemeinden mit zusammen etwa [people] Einwohnerinnen und Einwohnern. Sitz der Verwaltung mit [staff] Beschäftigten ist [place].',
  police:
    'Hinweis: Im Bereich der Dienststelle versehen [staff] Beamtinnen und Beamte ihren Dienst in [parts] Wachen. In dringenden Fällen wählen Sie immer den Notruf 110.',
  statistics:
    'Hinweis: Alle Angaben sind vorläufig. Die Ergebnisse früherer Zeiträume werden laufend überarbeitet. Tiefer gegliederte Tabellen stehen in der Datenbank des Amtes kostenfrei bereit.',
  court:
    'Hinweis: Für jeden Angeklagten gilt bis zu einem rechtskräftigen Urteil die Unschuldsvermutung. Film- und Tonaufnahmen im Saal bedürfen der Genehmigung der Vorsitzenden.',
  weather:
    'Hinweis: Die amtlichen Warnungen werden nach einheitlichen Schwellen in vier Stufen herausgegeben und laufend überprüft. Sie sind auch in der Warn-App zu finden.',
  environment:
    'Hinweis: Das Landesamt betreibt [parts] Messstellen. Die Werte sind ungeprüfte Rohdaten und können sich nach der Prüfung noch ändern.',
  jobs: 'Hinweis: Die Zahlen beruhen auf einem Stichtag in der Monatsmitte. Arbeitgeber erreichen den Service unter der kostenfreien Rufnummer 0800 4 5555 20.',
  safety:
    'Hinweis: Die Überwachung der Betriebe ist Aufgabe der Landkreise. Verbraucherinnen und Verbraucher können verdächtige Ware dort abgeben.',
  portal: '',
  wire: '',
  press: '',
}

export function trimmingsOf(body: Body): Trimmings {
  const random = new Random(`trimmings of ${body.id}`)
  const name = `${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}`
  const phone = `0${random.int(211, 9979)} ${random.int(10, 999)}-${random.int(10, 9999)}`
  const address = `${random.pick(STREETS)} ${random.int(1, 90)}`
  const contacts = [
    `Pressekontakt: ${body.name}, ${name}, ${address}, Telefon ${phone}, presse@${body.host}`,
    `Rückfragen bitte an: ${body.name}, Pressestelle, ${name}, Tel.: ${phone}, E-Mail: presse@${body.host}, www.${body.host}`,
    `Verantwortlich für den Inhalt: ${body.name}, Presse- und Öffentlichkeitsarbeit, ${phone}`,
  ]
  const socials = [
    `Folgen Sie uns auf Mastodon: @${body.id}@social.example`,
    `Mehr von uns auf Instagram und X: @${body.id.replaceAll('-', '_')}`,
    `Unseren Newsletter können Sie unter www.${body.host}/newsletter bestellen.`,
  ]
  const background = BACKGROUNDS[body.kind]
    .replace('[name]', body.name)
    .replace('[place]', body.place)
    .replace('[staff]', String(random.int(180, 990)))
    .replace('[people]', `${random.int(18, 320)}.000`)
    .replace('[parts]', String(random.int(5, 31)))
  return { contact: random.pick(contacts), background, social: random.pick(socials) }
}

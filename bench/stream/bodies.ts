import { Random } from './random.ts'
import { MEN, SURNAMES, WOMEN } from './vocabulary.ts'

export type Kind =
  | 'ministry'
  | 'city'
  | 'district'
  | 'police'
  | 'statistics'
  | 'court'
  | 'weather'
  | 'environment'
  | 'jobs'
  | 'safety'
  | 'portal'
  | 'wire'
  | 'press'

export type Role = 'issuer' | 'portal' | 'wire' | 'press'

/** One that publishes. */
export interface Body {
  id: string
  kind: Kind
  role: Role
  /** Grünau, or the land for a body of the land. */
  place: string
  /** Stadt Grünau */
  name: string
  /** What speaks for it: Bürgermeisterin Thea Quandt. */
  head: string
  /** The town it writes from. */
  seat: string
  host: string
  /** Writes every text under the same address. */
  oneAddress: boolean
}

/** kind; place or land; office of the head; id and name for each. */
const ROWS = `
ministry; Nordmark; Finanzministerin; finanzen-nordmark Ministerium der Finanzen Nordmark
ministry; Nordmark; Innenminister; innen-nordmark Ministerium für Inneres Nordmark
ministry; Nordmark; Umweltministerin; umwelt-nordmark Ministerium für Umwelt und Klima Nordmark
ministry; Nordmark; Landwirtschaftsminister; agrar-nordmark Ministerium für Landwirtschaft Nordmark
ministry; Nordmark; Wirtschaftsministerin; wirtschaft-nordmark Ministerium für Wirtschaft Nordmark
ministry; Nordmark; Verkehrsminister; verkehr-nordmark Ministerium für Verkehr Nordmark
ministry; Nordmark; Bildungsministerin; bildung-nordmark Ministerium für Bildung Nordmark
ministry; Nordmark; Sozialministerin; soziales-nordmark Ministerium für Soziales Nordmark
ministry; Westmark; Finanzminister; finanzen-westmark Finanzministerium Westmark
ministry; Westmark; Innenministerin; innen-westmark Innenministerium Westmark
ministry; Westmark; Umweltminister; umwelt-westmark Umweltministerium Westmark
ministry; Westmark; Justizministerin; justiz-westmark Justizministerium Westmark
ministry; Westmark; Wirtschaftsminister; wirtschaft-westmark Wirtschaftsministerium Westmark
ministry; Westmark; Schulministerin; schule-westmark Ministerium für Schule Westmark
ministry; Westmark; Gesundheitsminister; gesundheit-westmark Gesundheitsministerium Westmark
ministry; Westmark; Digitalministerin; digital-westmark Ministerium für Digitalisierung Westmark
city; Lindenfurt; Oberbürgermeisterin; stadt-lindenfurt Stadt Lindenfurt
city; Grünau; Bürgermeister; stadt-gruenau Stadt Grünau
city; Kernstadt; Oberbürgermeister; stadt-kernstadt Landeshauptstadt Kernstadt
city; Marienwalde; Oberbürgermeisterin; stadt-marienwalde Landeshauptstadt Marienwalde
city; Altenrode; Bürgermeisterin; stadt-altenrode Stadt Altenrode
city; Hohenbruck; Bürgermeister; stadt-hohenbruck Stadt Hohenbruck
city; Westerhaven; Oberbürgermeister; stadt-westerhaven Seestadt Westerhaven
city; Talheim; Bürgermeisterin; stadt-talheim Stadt Talheim
city; Altensee; Bürgermeister; stadt-altensee Stadt Altensee
city; Bodenfeld; Bürgermeisterin; stadt-bodenfeld Stadt Bodenfeld
city; Rahlen; Bürgermeister; gemeinde-rahlen Gemeinde Rahlen
city; Bad Warnitz; Bürgermeisterin; bad-warnitz Stadt Bad Warnitz
district; Talheim; Landrat; kreis-talheim Landkreis Talheim
district; Altensee; Landrätin; kreis-altensee Landkreis Altensee
district; Westerhaven; Landrat; kreis-westerhaven Kreis Westerhaven
district; Altenrode; Landrätin; kreis-altenrode Landkreis Altenrode
district; Königsau; Landrat; kreis-koenigsau Landkreis Königsau
district; Perlstein; Landrätin; kreis-perlstein Landkreis Perlstein
police; Lindenfurt; Polizeipräsidentin; polizei-lindenfurt Polizei Lindenfurt
police; Grünau; Polizeidirektor; polizei-gruenau Polizei Grünau
police; Kernstadt; Polizeipräsident; polizei-kernstadt Polizei Kernstadt
police; Marienwalde; Polizeipräsidentin; polizei-marienwalde Polizeipräsidium Marienwalde
police; Altenrode; Polizeidirektorin; polizei-altenrode Polizeiinspektion Altenrode
police; Westerhaven; Polizeidirektor; polizei-westerhaven Polizei Westerhaven
police; Talheim; Polizeirätin; polizei-talheim Polizei Talheim
police; Altensee; Polizeirat; polizei-altensee Polizeiinspektion Altensee
statistics; Nordmark; Präsidentin; statistik-nordmark Statistisches Landesamt Nordmark
statistics; Westmark; Präsident; statistik-westmark Landesbetrieb Statistik Westmark
court; Altenrode; Gerichtspräsidentin; lg-altenrode Landgericht Altenrode
court; Kernstadt; Gerichtspräsident; vg-kernstadt Verwaltungsgericht Kernstadt
court; Marienwalde; Gerichtspräsidentin; olg-marienwalde Oberlandesgericht Marienwalde
weather; Nordmark; Leiter; wetterdienst Wetterdienst Nordwest
environment; Nordmark; Präsidentin; lau-nordmark Landesamt für Umwelt Nordmark
environment; Westmark; Präsident; lau-westmark Landesamt für Natur Westmark
jobs; Altenrode; Agenturleiter; arbeit-altenrode Agentur für Arbeit Altenrode
jobs; Lindenfurt; Agenturleiterin; arbeit-lindenfurt Agentur für Arbeit Lindenfurt
safety; Nordmark; Amtsleiterin; verbraucher-nordmark Landesamt für Verbraucherschutz Nordmark
portal; Nordmark; Redaktionsleiterin; portal-nordmark Landesportal Nordmark
portal; Westmark; Redaktionsleiter; portal-westmark Westmark Online
portal; Bund; Redaktionsleiterin; portal-behoerden Behördenportal
wire; Bund; Chefin vom Dienst; landesdienst Landesdienst
wire; Bund; Redaktionsleiter; blaulichtdienst Blaulichtdienst
wire; Bund; Geschäftsführer; presseverteiler Presseverteiler Nord
press; Lindenfurt; Chefredakteurin; elztal-zeitung Elztal-Zeitung
press; Kernstadt; Chefredakteur; kernstaedter-bote Kernstädter Bote
press; Marienwalde; Chefredakteurin; warnitz-kurier Warnitz-Kurier
press; Bund; Chefredakteur; verwaltung-heute Verwaltung heute
press; Bund; Chefredakteurin; kommune-digital Kommune Digital
press; Altensee; Chefredakteur; seenland-anzeiger Seenland-Anzeiger
`

const ROLES: Partial<Record<Kind, Role>> = { portal: 'portal', wire: 'wire', press: 'press' }

const CAPITALS: Record<string, string> = { Nordmark: 'Marienwalde', Westmark: 'Kernstadt', Bund: 'Hauptstadt' }

function bodyOf(row: string): Body {
  const [kind = '', place = '', office = '', named = ''] = row.split(';').map((cell) => cell.trim())
  const [id = '', ...words] = named.split(' ')
  const random = new Random(`head of ${id}`)
  return {
    id,
    kind: kind as Kind,
    role: ROLES[kind as Kind] ?? 'issuer',
    place,
    name: words.join(' '),
    head: `${office} ${random.pick(/in( vom Dienst)?$/.test(office) ? WOMEN : MEN)} ${random.pick(SURNAMES)}`,
    seat: CAPITALS[place] ?? place,
    host: `${id}.example`,
    oneAddress: id === 'gemeinde-rahlen',
  }
}

export const BODIES: readonly Body[] = ROWS.trim().split('\n').map(bodyOf)

export const bodiesOf = (...kinds: Kind[]): Body[] => BODIES.filter(({ kind }) => kinds.includes(kind))

/**
 * Names of zones in civic and RFC 5322 dates, as minutes east of UTC. Single letters but Z say nothing (RFC 5322, 4.3);
 * neither do names that several countries use (IST, AST): the source's own zone is then the better guess.
 */
const MINUTES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wez: 0,
  wet: 0,
  wesz: 60,
  west: 60,
  bst: 60,
  mez: 60,
  met: 60,
  cet: 60,
  mesz: 120,
  mest: 120,
  cest: 120,
  oez: 120,
  eet: 120,
  oesz: 180,
  eest: 180,
  msk: 180,
  jst: 540,
  kst: 540,
  et: -300,
  est: -300,
  edt: -240,
  ct: -360,
  cst: -360,
  cdt: -300,
  mt: -420,
  mst: -420,
  mdt: -360,
  pt: -480,
  pst: -480,
  pdt: -420,
}

const OFFSET = /^(?:gmt|utc|ut)?\s*([+\-−])(\d{1,2}):?(\d{2})?$/

const twoDigits = (value: number): string => String(value).padStart(2, '0')

function isoOffset(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

/** `+02:00` for "MESZ", "+0200", "GMT+2"; undefined where it is no zone or none on Earth. */
export function zoneOffset(text: string): string | undefined {
  const name = text.trim().toLowerCase()
  const named = MINUTES[name]
  if (named !== undefined) return isoOffset(named)
  const [, sign, hours, minutes = '00'] = OFFSET.exec(name) ?? []
  if (hours === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined
  return isoOffset((sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)))
}

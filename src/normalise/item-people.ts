import type { TextClaim } from '../model/raw-item.ts'
import { type Found, lineOf } from './found.ts'

const MAIL = String.raw`[^\s@<>()]+@[^\s@<>()]+`
/** RSS 2.0 writes `mail@example.org (Name)`, others `Name <mail@example.org>` and `Name (mail@example.org)`. */
const NAMED_MAIL = new RegExp(
  String.raw`^${MAIL}\s*\((?<after>[^()]+)\)$|^(?<before>[^<>@]+?)\s*[<(]\s*(?:mailto:)?${MAIL}\s*[>)]$`,
)
const ONLY_MAIL = new RegExp(`^(?:mailto:)?<?${MAIL}>?$`)

function personName(text: string): string {
  const { after, before } = NAMED_MAIL.exec(text)?.groups ?? {}
  const name = (after ?? before ?? text).trim().replace(/^(["'])(.*)\1$/, '$2')
  return ONLY_MAIL.test(name) ? '' : name
}

/** The values of several claims, each once whatever its case; from where the first came. */
function distinct(claims: TextClaim[], read: (line: string) => string): Found<string[]> | undefined {
  const values = new Map<string, string>()
  for (const claim of claims) {
    const value = read(lineOf(claim)?.value ?? '')
    const key = value.toLowerCase()
    if (value !== '' && !values.has(key)) values.set(key, value)
  }
  const [first] = claims
  return first === undefined || values.size === 0 ? undefined : { value: [...values.values()], from: first.from }
}

/** Names or signs; mail addresses are nobody's name and are not passed on. */
export const authorsOf = (claims: TextClaim[]): Found<string[]> | undefined => distinct(claims, personName)

export const keywordsOf = (claims: TextClaim[]): Found<string[]> | undefined =>
  distinct(claims, (line) => line.replace(/^#(?=\p{L})|[\s,;]+$/gu, ''))

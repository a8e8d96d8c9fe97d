/** Codings we have twins for, the smaller first. */
export const CODINGS = ['br', 'gzip'] as const
export type Coding = (typeof CODINGS)[number]

/**
 * Codings the client takes rather than the plain file, best first (RFC 9110, 12.5.3). Among equal weights the smaller
 * file wins. A client that refuses everything gets the plain file: that section allows it, and it helps more than 406.
 */
export function acceptedCodings(header: string | null): Coding[] {
  const weights = readWeights(header ?? '')
  const any = weights.get('*') ?? 0
  const plain = weights.get('identity') ?? 0
  const weight = (coding: Coding): number => weights.get(coding) ?? any
  return CODINGS.filter((coding) => weight(coding) > 0 && weight(coding) >= plain).sort((a, b) => weight(b) - weight(a))
}

function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const element of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = element.split(';').map((part) => part.trim())
    // RFC 9110, 8.4.1.3: `x-gzip` is to be taken as `gzip`.
    if (name !== '') weights.set(name === 'x-gzip' ? 'gzip' : name, readWeight(parameters))
  }
  return weights
}

/** A weight that cannot be read is a refusal: the plain file is never wrong. */
function readWeight(parameters: string[]): number {
  const stated = parameters.find((parameter) => /^q\s*=/.test(parameter))
  if (stated === undefined) return 1
  const value = stated.slice(stated.indexOf('=') + 1).trim()
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(value) ? Number(value) : 0
}

import type { Signature } from '../dedupe/signatures.ts'
import type { Traits } from '../dedupe/traits.ts'
import type { Value } from './database.ts'

/** Traits as they are kept: long lists of words as one text, which is read several times as fast. */
type Packed = Omit<Traits, 'runs' | 'words' | 'nouns'> & { words: string; nouns: string }

/** Two columns: JSON, and numbers of 32 bits. */
export function packed({ runs, words, nouns, ...others }: Traits): [traits: string, runs: Uint8Array] {
  const traits: Packed = { ...others, words: words.join(' '), nouns: nouns.join(' ') }
  return [JSON.stringify(traits), bytesOf(runs)]
}

export function unpacked(traits: Value | undefined, runs: Value | undefined): Traits {
  const { words, nouns, ...others }: Packed = JSON.parse(String(traits))
  return { ...others, words: listOf(words), nouns: listOf(nouns), runs: numbersOf(runs) }
}

const listOf = (text: string): string[] => (text === '' ? [] : text.split(' '))

/** They need more than 32 bits. */
export const packedSignatures = (signatures: Signature[]): Uint8Array => bytesOf(Float64Array.from(signatures))
export const unpackedSignatures = (bytes: Value | undefined): Signature[] =>
  bytes instanceof Uint8Array ? [...new Float64Array(bytes.slice().buffer)] : []

export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
export const numbersOf = (bytes: Value | undefined): Uint32Array =>
  bytes instanceof Uint8Array ? new Uint32Array(bytes.slice().buffer) : new Uint32Array()

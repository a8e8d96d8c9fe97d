import { Duplex, pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'
import { Fault } from './fault.ts'

/** What is asked for. */
export const ACCEPT_ENCODING = 'gzip, deflate, br, zstd'

/** RFC 9110, 8.4.1; RFC 8878 for zstd. */
const DECODERS: Record<string, () => Duplex> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: () => Duplex.from(inflateEither),
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

/** Nobody compresses more often; each further layer multiplies what a few bytes can cost. */
const MOST_LAYERS = 3

/** The streams that undo a `Content-Encoding`, in the order the body passes them. */
export function contentDecoders(contentEncoding: string): Duplex[] {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  const makers = codings.map((coding) => (Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined))
  const known = makers.filter((make) => make !== undefined)
  if (known.length < makers.length || makers.length > MOST_LAYERS) {
    throw new Fault({
      step: 'decode',
      code: 'encoding',
      message: `the document is compressed in a way we cannot read: ${contentEncoding.slice(0, 80)}`,
    })
  }
  return known.reverse().map((make) => make())
}

/** `deflate` means the zlib format (RFC 9110, 8.4.1.2), but some servers send the bare stream. */
async function* inflateEither(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  const decoder = isZlib(first.value) ? createInflate() : createInflateRaw()
  yield* pipeline(prepend(first.value, chunks), decoder, () => undefined)
}

/** RFC 1950, 2.2: the low four bits are the method, and there is only one. */
function isZlib(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8
}

async function* prepend(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* { [Symbol.asyncIterator]: () => rest }
}

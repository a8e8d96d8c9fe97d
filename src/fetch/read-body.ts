import { pipeline, type Readable } from 'node:stream'
import { contentDecoders } from './content-encoding.ts'
import { Fault } from './fault.ts'
import type { HttpResponse } from './http-client.ts'
import { networkFault } from './network-fault.ts'
import { listHeader, oneHeader } from './response-headers.ts'

export interface BodyLimit {
  /** Of the decoded body. */
  bytes: number
  /** Whether a longer body is a fault or is cut at the limit. */
  overflow: 'fail' | 'cut'
}

/** The whole body, decoded; it is counted as it streams, so that a few bytes cannot become gigabytes. */
export async function readBody(response: HttpResponse, limit: BodyLimit): Promise<Uint8Array> {
  const { headers, body } = response
  try {
    const decoders = contentDecoders(listHeader(headers, 'content-encoding'))
    const announced = Number(oneHeader(headers, 'content-length') ?? 0)
    if (decoders.length === 0 && announced > limit.bytes && limit.overflow === 'fail') throw tooLarge(limit)
    const decoded = decoders.reduce<Readable>((source, decoder) => pipeline(source, decoder, () => undefined), body)
    return await collect(decoded, limit)
  } catch (cause) {
    await response.discard()
    throw networkFault(cause, 'body')
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, limit: BodyLimit): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    bytes += chunk.length
    if (bytes > limit.bytes && limit.overflow === 'fail') throw tooLarge(limit)
    if (bytes > limit.bytes) break
  }
  return Buffer.concat(parts, Math.min(bytes, limit.bytes))
}

function tooLarge({ bytes }: BodyLimit): Fault {
  return new Fault({
    code: 'too-large',
    message: `the document is larger than ${bytes} bytes; if it is right, raise fetch.maxBytes in settings.yaml`,
  })
}

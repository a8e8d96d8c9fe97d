import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Running, run } from './running.ts'

/** Each version is one letter, so that a mixture shows. The last is too large to be kept in memory. */
const SIZES = [300_000, 200_000, 5_000_000]

function swap({ folder }: Running, path: string, content: string | Buffer): void {
  const temporary = join(folder, `.${path}.tmp`)
  writeFileSync(temporary, content)
  renameSync(temporary, join(folder, path))
}

function swapAll(server: Running, round: number): void {
  const content = String.fromCharCode(97 + (round % 26)).repeat(SIZES[round % SIZES.length] ?? 1)
  const twins = () => {
    swap(server, 'atom.xml.br', brotliCompressSync(content, { params: { 1: 1 } }))
    swap(server, 'atom.xml.gz', gzipSync(content, { level: 1 }))
  }
  if (round % 2 === 0) twins()
  swap(server, 'atom.xml', content)
  if (round % 2 === 1) twins()
}

test('readers never get a mixture of two versions, nor one tag for two contents', async () => {
  const server = await run({ 'atom.xml': 'a'.repeat(1000) })
  const contents = new Map<string, string>()
  let running = true
  const answers: number[] = []
  const read = async (accepted: string, reader: number): Promise<void> => {
    answers[reader] = 0
    while (running) {
      const { status, headers, body } = await server.ask('/atom.xml', { 'Accept-Encoding': accepted })
      const text = (headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString()
      const tag = headers.etag ?? ''
      const summary = `${text[0]}${text.length}`
      expect(status).toBe(200)
      expect(Number(headers['content-length'])).toBe(body.length)
      expect(text === (text[0] ?? '').repeat(text.length)).toBe(true)
      expect(contents.get(tag) ?? summary).toBe(summary)
      contents.set(tag, summary)
      answers[reader] = (answers[reader] ?? 0) + 1
    }
  }
  const readers = ['identity', 'identity', 'br', 'br'].map(read)
  for (let round = 0; round < 40 || answers.some((count) => count < 4) || contents.size < 6; round++) {
    swapAll(server, round)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  running = false
  await Promise.all(readers)
  await server.close()
})

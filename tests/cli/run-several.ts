import { enableCompileCache } from 'node:module'
import type { Run } from './ticker.ts'

/** Runs command lines one after the other in this process, as most of what one costs is the start of its process. */
enableCompileCache()
const runs: Run[] = []
const write = { stdout: process.stdout.write, stderr: process.stderr.write }
for (const [number, args] of JSON.parse(process.argv[2] ?? '[]').entries()) {
  const run: Run = { code: 0, stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (text: string | Uint8Array) => {
      run[stream] += text
      return true
    }
  }
  process.argv = [...process.argv.slice(0, 2), ...args]
  process.exitCode = 0
  // Under another address it is run once more; what it imports is loaded once.
  await import(`../../src/main.ts?${number}`)
  runs.push({ ...run, code: Number(process.exitCode) })
}
Object.assign(process.stdout, { write: write.stdout })
Object.assign(process.stderr, { write: write.stderr })
process.exitCode = 0
console.log(JSON.stringify(runs))

import { spawn } from 'node:child_process'

/** What one command and everything it started took. */
export interface Cost {
  /** User and system time, in seconds. */
  cpu: number
  /** Seconds. */
  wall: number
  /** Largest resident set of any one process, in megabytes. */
  peak: number
}

/** Runs a command under GNU time, which counts the children's time too. */
export function measure(command: string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): Promise<Cost> {
  const marked = ['-f', 'cost %U %S %e %M', ...command]
  const child = spawn('/usr/bin/time', marked, { cwd: options.cwd, env: { ...process.env, ...options.env } })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  child.stdout.resume()
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => {
      const cost = /cost ([\d.]+) ([\d.]+) ([\d.]+) (\d+)/.exec(said)
      if (cost === null || code !== 0)
        failed(new Error(`${command.join(' ')} ended with ${code}: ${said.slice(-2000)}`))
      else {
        const [user = 0, system = 0, wall = 0, kilobytes = 0] = cost.slice(1).map(Number)
        done({ cpu: user + system, wall, peak: kilobytes / 1024 })
      }
    })
  })
}

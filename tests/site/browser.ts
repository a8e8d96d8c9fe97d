import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Debian's Chromium, or the one named in the environment. */
const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export const hasBrowser = existsSync(PATH)
if (!hasBrowser) console.warn(`skipped: no browser at ${PATH}; set CHROMIUM to the path of one`)

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

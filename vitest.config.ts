import { defineConfig } from 'vitest/config'

const COMMANDS = 'tests/cli/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // Some tests look at times of files while others load the machine; on a build server they get a second try.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: [
      // A command takes the process for its own: threads, signals, what is remembered.
      { extends: true, test: { name: 'commands', include: [COMMANDS] } },
      // A room is data in, data out: loading it once for many files saves a third of the time.
      { extends: true, test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: [COMMANDS], isolate: false } },
    ],
  },
})

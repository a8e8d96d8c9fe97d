import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // Some tests look at times of files while others load the machine; on a build server they get a second try.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
})

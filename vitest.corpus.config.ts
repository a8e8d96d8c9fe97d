import { defineConfig } from 'vitest/config'

/** Documents of real authorities, which are no part of this project: read where they lie, skipped where they do not. */
export default defineConfig({
  test: {
    include: ['tests/corpus/**/*.test.ts'],
    env: { CORPORA: '../shared/corpora' },
    testTimeout: 30_000,
  },
})

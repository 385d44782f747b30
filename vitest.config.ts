// How the tests run: every *.test.ts under test/, after the knowledge has been compiled once.
import { defineConfig } from 'vitest/config'

const report = process.env.CHANCERY_TEST_REPORT

// Vitest asks for a default export; this file and biome.json are the only places that know.
// biome-ignore lint/style/noDefaultExport: the test runner loads its configuration this way
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 30_000,
    // What somebody has added on this machine is no part of the tests.
    env: { CHANCERY_KNOWLEDGE: 'test/no-layer' },
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})

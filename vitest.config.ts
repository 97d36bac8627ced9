import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What tests leave in files lies here, never among the data of the machine. */
const env = {
  DOUDI_PASSING: join(tmpdir(), 'doudi-test-passing'),
  DOUDI_CERTIFICATE_KEY: join(tmpdir(), 'doudi-test-passing', 'certificate-signing.pem'),
}

const OUTSIDE = ['**/node_modules/**', '**/dist/**', '**/out/**']

/** How long a test waits for what happens by itself: a busy machine is no fault of the program. */
const PATIENCE = { poll: { timeout: 20_000 } }

/**
 * Three kinds of test. They run one kind after the other, so that a slow story in the browser never competes
 * with the database for the machine's cores.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          expect: PATIENCE,
          include: ['{packages,apps,tools,bench}/**/*.test.{ts,tsx}'],
          exclude: [...OUTSIDE, '**/*.db.test.ts', '**/*.access.test.ts'],
          setupFiles: ['tools/propertySeed.ts'],
          // Pure functions leave nothing behind, and a fresh world for every file costs four times the tests.
          isolate: false,
          // Some tests start the whole command; on a busy machine that alone takes seconds.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'db',
          expect: PATIENCE,
          env,
          include: ['{packages,apps,tools,bench}/**/*.{db,access}.test.ts'],
          exclude: OUTSIDE,
          setupFiles: ['tools/propertySeed.ts'],
          globalSetup: ['packages/local-postgres/src/testing/globalSetup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          expect: PATIENCE,
          include: ['e2e/**/*.spec.ts'],
          exclude: OUTSIDE,
          globalSetup: ['packages/local-postgres/src/testing/globalSetup.ts', 'e2e/globalSetup.ts'],
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          env: { ...env, NODE_ENV: 'production' },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})

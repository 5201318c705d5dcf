import { defineConfig } from 'vitest/config'

// A stray local Date shows itself west of Greenwich, where midnight UTC is still yesterday.
process.env.TZ = 'America/New_York'

const unit = ['domain', 'locales', 'emails', 'integrations', 'cli', 'app'].map(
  (floor) => `tests/${floor}/**/*.test.{ts,tsx}`,
)
const database = ['db', 'workflows', 'jobs', 'server', 'journeys'].map((floor) => `tests/${floor}/**/*.test.{ts,tsx}`)

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: unit } },
      { test: { name: 'database', include: database, testTimeout: 60_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
